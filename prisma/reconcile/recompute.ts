import { advance, opened, type CaseState } from '../../src/decision/cases';
import type { CaseEvent } from '../../src/decision/facts';
import { entriesOfRegister, movementsOfRegister, type RegisterEvent } from '../../src/establishment/events';
import { isArranged } from '../../src/handling/arrangement';
import { dueIn, handlingOf } from '../../src/handling/handling';
import { moved, noBalance, type Balance, type Movement } from '../../src/establishment/balance';
import type { CertificateEntry } from '../../src/certificate/entry';
import type { Day } from '../../src/kernel/day';
import type { Recorded } from '../../src/procedure/recorded';
import { openVisits, visitKey } from '../../src/procedure/standing';

/** An event row in the order in which it was recorded; `case` is null for the opening of an institution. */
export type EventRow = {
  readonly id: number; readonly case: { readonly number: string; readonly procedure: 'hire' | 'separation'; readonly edition: string } | null; readonly institution: string; readonly number: number; readonly type: string;
  readonly lane: string | null; readonly stage: string | null; readonly visit: number | null; readonly outcome: string | null; readonly effectiveOn: Day; readonly payload: object;
};

/** What the events alone say: every balance, every certificate, every open stage, every case. */
export type Recomputed = {
  readonly balances: Map<string, Balance>; // by 'quota/id' or 'leadershipPost/id'
  readonly certificates: Map<string, (CertificateEntry & { readonly event: number })[]>; // by institution, in order
  readonly cases: Map<string, { readonly events: number; readonly endedAs: string | null; readonly open: readonly string[] }>;
  readonly faults: string[];
};

/** Folds every event of the installation with the same core that decided them. `asOf` leaves out what became effective later. */
export function recompute(rows: Iterable<EventRow>, asOf?: Day): Recomputed {
  const balances = new Map<string, Balance>();
  const certificates: Recomputed['certificates'] = new Map();
  const states = new Map<string, { state: CaseState; events: number; arranged: readonly Recorded<CaseEvent>[] }>();
  const faults: string[] = [];
  const apply = (row: EventRow, movements: readonly Movement[], entries: readonly CertificateEntry[]): void => {
    if (asOf !== undefined && row.effectiveOn > asOf) return;
    for (const { balance, ...by } of movements) balances.set(`${balance.of}/${balance.id}`, moved(balances.get(`${balance.of}/${balance.id}`) ?? noBalance, by));
    const pages = certificates.get(row.institution) ?? [];
    certificates.set(row.institution, [...pages, ...entries.map(entry => ({ ...entry, event: row.id }))]);
  };
  for (const row of rows) {
    if (row.case === null) {
      const event = { type: row.type, ...row.payload } as RegisterEvent; // rows without a case are the register's own
      apply(row, movementsOfRegister(event), entriesOfRegister(event));
      continue;
    }
    const now = states.get(row.case.number) ?? { state: opened(row.case.procedure, row.case.edition), events: 0, arranged: [] };
    try {
      const recorded = recordedOf(row);
      const { next, effect } = advance(now.state, recorded);
      const isOfHandling = isArranged(recorded.event) || (recorded.event.type === 'prepared' && now.arranged.length > 0);
      states.set(row.case.number, { state: next, events: now.events + 1, arranged: isOfHandling ? [...now.arranged, recorded] : now.arranged });
      apply(row, effect.movements, effect.entries);
    } catch (error) {
      faults.push(`${row.case.number} event ${row.number}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const cases: Recomputed['cases'] = new Map([...states].map(([number, { state, events, arranged }]) => [number, { events, endedAs: state.standing.endedAs, open: openOf(state, arranged) }]));
  return { balances, certificates, cases, faults };
}

function recordedOf(row: EventRow): Recorded<CaseEvent> {
  const settles = row.stage !== null && row.visit !== null && row.outcome !== null ? { stage: row.stage, visit: row.visit, outcome: row.outcome } : null;
  return { number: row.number, lane: row.lane ?? 'case', settles, effectiveOn: row.effectiveOn, recordedAt: 0, event: { type: row.type, ...row.payload } as CaseEvent }; // the core wrote it in this shape
}

/** The open stages of a case with whether somebody is expected to act, in whose hand they are and whose opinion is due: what the work items must say. */
const openOf = (state: CaseState, arranged: readonly Recorded<CaseEvent>[]): string[] =>
  openVisits(state.standing)
    .map(visit => {
      const { holder, delegation, round } = handlingOf(arranged, visit);
      const hand = delegation?.to ?? holder?.account;
      return `${visitKey(visit)}${visit.isInterruption ? ' (interruption)' : ''}${hand === undefined ? '' : ` in hand of ${hand}`}${(round ? [...dueIn(round)].sort() : []).map(account => ` due from ${account}`).join('')}`;
    })
    .sort();
