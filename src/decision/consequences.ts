import type { Place } from '../access/actor';
import type { CertificateEntry } from '../certificate/entry';
import type { Movement } from '../establishment/balance';
import type { NewEvent, Recorded } from '../procedure/recorded';
import { openVisits, visitKey, type StageVisit } from '../procedure/standing';
import { actsOf, advance, type CaseState } from './cases';
import { deskOf } from './desks';
import type { CaseEvent, CaseFacts, Surroundings } from './facts';
import { placeOf } from './ruleFacts';

/** A stage visit that the decision opens, settles or both. An outcome of null: still open. */
export type VisitChange = { readonly visit: StageVisit; readonly isNew: boolean; readonly outcome: string | null; readonly place: Place; readonly norm: number | null };

/** The outcome of a visit that ended because the procedure went on without it (a withdrawal that was not used). */
export const PASSED_BY = 'passedBy';

/** The outcome of a visit that was over because what had opened it was taken back (收回). */
export const TAKEN_BACK = 'takenBack';

/** All that one decision changes, for one transaction to write. */
export type Decision = {
  readonly events: readonly Recorded<CaseEvent>[];
  readonly movements: readonly (readonly Movement[])[]; // by event
  readonly entries: readonly (readonly CertificateEntry[])[]; // by event
  readonly visits: readonly VisitChange[];
  readonly after: CaseState;
};

/** Folds the new events over the case, and collects what they move, enter, open and settle. */
export function consequencesOf(before: CaseState, facts: CaseFacts, around: Surroundings, news: readonly NewEvent<CaseEvent>[]): Decision {
  const version = facts.events.length;
  const persisted = new Set(version === 0 ? [] : openVisits(before.standing).map(visitKey));
  const seen = new Map<string, { visit: StageVisit; place: Place }>();
  const note = (now: CaseState): void => {
    for (const visit of openVisits(now.standing)) if (!seen.has(visitKey(visit))) seen.set(visitKey(visit), { visit, place: placeOf(deskOf(now, visit.stage, visit.lane, around), around) });
  };
  note(before);
  let now = before;
  const events: Recorded<CaseEvent>[] = [];
  const movements: (readonly Movement[])[] = [];
  const entries: (readonly CertificateEntry[])[] = [];
  for (const [index, each] of news.entries()) {
    const recorded: Recorded<CaseEvent> = { ...each, number: version + index + 1, recordedAt: 0 }; // the record dates it
    const { next, effect } = advance(now, recorded);
    events.push(recorded);
    movements.push(effect.movements);
    entries.push(effect.entries);
    now = next;
    note(now);
    if (each.settles && !seen.has(visitKey({ lane: each.lane, ...each.settles }))) {
      // A nomination is submitted in the moment its lane joins: its visit opens and settles within one event.
      const visit = { lane: each.lane, stage: each.settles.stage, visit: each.settles.visit, isInterruption: false };
      seen.set(visitKey(visit), { visit, place: placeOf(deskOf(now, visit.stage, visit.lane, around), around) });
    }
  }
  const openNow = new Set(openVisits(now.standing).map(visitKey));
  const outcomes = new Map(news.flatMap(each => (each.settles ? [[visitKey({ lane: each.lane, ...each.settles }), each.settles.outcome] as const] : [])));
  const unsettled = news.some(each => each.event.type === 'takenBack') ? TAKEN_BACK : PASSED_BY;
  const visits = [...seen.entries()]
    .map(([key, { visit, place }]) => ({ key, visit, place, isNew: !persisted.has(key), outcome: outcomes.get(key) ?? (openNow.has(key) ? null : unsettled) }))
    .filter(each => each.isNew || each.outcome !== null)
    .map(({ visit, place, isNew, outcome }) => ({ visit, place, isNew, outcome, norm: visit.isInterruption ? null : actsOf(facts.procedure, visit.stage).norm }));
  return { events, movements, entries, visits, after: now };
}
