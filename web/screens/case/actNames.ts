import type { Spoken } from '../../words/spoken';
import type { Act, Case } from './useCase';

/** An act by its name in what is sent: stage.act. */
export const nameOf = ({ stage, act }: Pick<Act, 'stage' | 'act'>): string => `${stage}.${act}`;
/** Where and what: no two acts of a case have the same. `drafts`: the decision that a draft proposes. */
export const keyOf = (act: Pick<Act, 'stage' | 'act' | 'lane'>, drafts?: string): string => `${act.lane}/${nameOf(act)}${drafts === undefined ? '' : `/${drafts}`}`;

/** Which way a draft of the reader's has begun. */
export function wayOfDraft({ act: name, lane, proposes }: { readonly act: string; readonly lane: string | null; readonly proposes: string | null }): string {
  const [stage = '', act = ''] = name.split('.');
  return keyOf({ lane: lane ?? 'case', stage, act }, proposes ?? undefined);
}

/** Where an act stands: at which stage, and for which candidate. */
export const placeOf = ({ stage, lane: name }: Pick<Act, 'stage' | 'lane'>, { word, lane }: Spoken): string => (name === 'case' ? word('stage', stage) : `${word('stage', stage)} · ${lane(name)}`);

/** What its form is called: what is done or drafted, at which stage where that says more, and for which candidate. */
export function titleOf({ label, act, drafts }: { readonly label: string; readonly act: Pick<Act, 'stage' | 'act' | 'lane'>; readonly drafts?: string }, { word, lane }: Spoken): string {
  const stage = word('stage', act.stage);
  return [label, ...(word('act', `${act.stage}.${drafts ?? act.act}`) === stage ? [] : [stage]), ...(act.lane === 'case' ? [] : [lane(act.lane)])].join(' · ');
}

/** What its button says: what is done, at which stage where that says more, and for which candidate. */
export function labelOf(act: Pick<Act, 'stage' | 'act' | 'lane'>, { word, lane }: Spoken): string {
  const what = [...new Set([word('act', nameOf(act)), word('stage', act.stage)])].join(' · ');
  return act.lane === 'case' ? what : `${what} · ${lane(act.lane)}`;
}

/** The draft that a handler laid before the signer for the visit that is open now, with who did; null where there is none. */
export function draftFor(shown: Case, { lane, stage }: Pick<Act, 'stage' | 'lane'>): { readonly proposes: string; readonly input: unknown; readonly by: string } | null {
  const visit = shown.open.find(each => each.lane === lane && each.stage === stage)?.visit;
  const [last] = shown.events.filter(each => each.type === 'prepared' && each.lane === lane && each.told['stage'] === stage && each.told['visit'] === visit).slice(-1);
  const proposes = last?.told['proposes'];
  return last === undefined || visit === undefined || typeof proposes !== 'string' ? null : { proposes, input: last.told['input'], by: last.actor };
}
