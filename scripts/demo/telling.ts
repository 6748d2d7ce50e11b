/** One told step of the demo: what somebody did, what came of it, and the clause that it rests on. */
export type Told = { readonly step: number; readonly chapter: string; readonly who: string; readonly what: string; readonly result: string; readonly clause: string; readonly isAsTheNoticeSays: boolean };

const steps: Told[] = [];
const asJson = process.argv.includes('--json');
let chapter = '';

/** Begins a chapter of the telling. */
export function begin(title: string): void {
  chapter = title;
  if (!asJson) console.log(`\n── ${title} ──`);
}

/** Tells one step; `isAsTheNoticeSays` false makes the demo fail in the end, after all has been told. */
export function tell(who: string, what: string, result: string, clause: string, isAsTheNoticeSays: boolean): void {
  const told = { step: steps.length + 1, chapter, who, what, result, clause, isAsTheNoticeSays };
  steps.push(told);
  console.log(asJson ? JSON.stringify(told) : `${String(told.step).padStart(3)}. ${who}: ${what}\n     → ${result} (${clause})${isAsTheNoticeSays ? '' : '   ✗ NOT AS THE NOTICE SAYS'}`);
}

/** How many steps were told, and how many came out otherwise than the notice says. */
export const summary = (): { readonly steps: number; readonly failed: number } => ({ steps: steps.length, failed: steps.filter(each => !each.isAsTheNoticeSays).length });
