import type { EntryFacts } from './entry';

type Told = { readonly number: number; readonly kind: string; readonly payload: EntryFacts };

/** The entries with what later entries have corrected (更正) in them: an entry stays as it was written, and is read as it was corrected last. */
export function corrected<Entry extends Told>(entries: readonly Entry[]): Entry[] {
  const said = new Map<number, Record<string, string>>();
  for (const { kind, payload } of entries) if (kind === 'correction') said.set(Number(payload['corrects']), { ...said.get(Number(payload['corrects'])), [String(payload['fact'])]: String(payload['to']) });
  return said.size === 0 ? [...entries] : entries.map(each => ({ ...each, payload: { ...each.payload, ...said.get(each.number) } }));
}
