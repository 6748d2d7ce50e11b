import { createHash } from 'node:crypto';
import type { WorkingCalendar } from '../../src/calendar/workingCalendar';
import { addWorkingDays } from '../../src/calendar/workingDays';
import { candidacyIn, lineOf, type HireCase } from '../../src/hire/case';
import type { Decision } from '../../src/decision/consequences';
import type { CaseEvent } from '../../src/decision/facts';
import { impossible } from '../../src/kernel/result';
import type { Recorded } from '../../src/procedure/recorded';
import type { LoadedCase } from './loadCase';
import type { NewPaper } from './recordDecision';
import type { DecisionRows } from './writeDecision';

/** What goes with a decision beside its consequences. */
export type Beside = Pick<DecisionRows, 'request' | 'audit' | 'persons'> & { readonly papers: readonly NewPaper[]; readonly calendar: WorkingCalendar };

/** The rows that a decision writes: nothing is decided here, only spelled out for the tables. */
export function rowsOf(loaded: LoadedCase, decision: Decision, beside: Beside): DecisionRows {
  const { around } = loaded;
  const hire = decision.after.procedure === 'hire' ? decision.after.state : null;
  return {
    case: { id: loaded.id, version: loaded.version, number: loaded.number, procedure: loaded.procedure, edition: loaded.facts.edition, institution: around.institution.id, region: around.institution.region, endedAs: decision.after.standing.endedAs },
    now: new Date(loaded.now).toISOString(),
    today: around.today,
    actor: around.actor.account,
    request: beside.request,
    audit: beside.audit,
    persons: beside.persons,
    events: decision.events.map(({ number, lane, settles, effectiveOn, event: { type, ...payload } }) => ({ number, type, lane, stage: settles?.stage ?? null, visit: settles?.visit ?? null, outcome: settles?.outcome ?? null, effectiveOn, payload })),
    lines: linesOf(decision),
    visits: decision.visits.map(({ visit, isNew, outcome, place, norm }) => {
      const days = loaded.norms[visit.stage] ?? norm;
      return { ...visit, isNew, desk: place.desk, office: place.office, norm: days, dueOn: days === null || outcome !== null ? null : addWorkingDays(beside.calendar, around.today, days), outcome };
    }),
    entries: decision.entries.flatMap((entries, index) => entries.map(entry => ({ ...entry, event: numberAt(decision, index) }))).map((entry, index) => ({ ...entry, ordinal: index + 1 })),
    ...formRows(loaded, decision, hire),
    candidates: hire?.state === 'formIssued' ? candidateRows(hire) : [],
    ...holdingRows(decision, hire),
    papers: beside.papers.map(paper => ({ ...paper, lane: 'case', digest: createHash('sha256').update(Buffer.from(paper.content, 'base64')).digest('hex') })),
  };
}

const numberAt = (decision: Decision, index: number): number => decision.events[index]?.number ?? impossible(`no event at ${index}`);

const linesOf = (decision: Decision): DecisionRows['lines'] =>
  decision.movements.flatMap((movements, index) =>
    movements.map(({ balance, approved, allowance, reserved, placed }, line) => ({
      event: numberAt(decision, index),
      line: line + 1,
      quota: balance.of === 'quota' ? balance.id : null,
      leadershipPost: balance.of === 'leadershipPost' ? balance.id : null,
      approved,
      allowance,
      reserved,
      placed,
      effectiveOn: decision.events[index]?.effectiveOn ?? impossible(`no event at ${index}`),
    })),
  );

const eventsOf = <Type extends CaseEvent['type']>(decision: Decision, type: Type): (Recorded<CaseEvent> & { event: CaseEvent & { type: Type } })[] =>
  decision.events.filter((each): each is Recorded<CaseEvent> & { event: CaseEvent & { type: Type } } => each.event.type === type);

/** The form as it is issued, used and closed by this decision. */
function formRows(loaded: LoadedCase, decision: Decision, hire: HireCase | null): Pick<DecisionRows, 'form' | 'formPosts' | 'formUses' | 'formState'> {
  const form = hire?.state === 'formIssued' ? hire.form : null;
  const [issued] = eventsOf(decision, 'formIssued');
  const year = Number(loaded.around.today.slice(0, 4));
  const uses = [
    ...eventsOf(decision, 'placed').map(({ event }) => ({ line: event.nomination.line, placed: 1, released: 0 })),
    ...eventsOf(decision, 'formClosed').flatMap(({ event }) => event.released.map(each => ({ line: each.line, placed: 0, released: each.posts }))),
    ...eventsOf(decision, 'postReleased').map(({ event }) => ({ line: event.line, placed: 0, released: 1 })),
  ];
  const lines = [...new Set(uses.map(use => use.line))];
  return {
    form: issued ? { id: issued.event.form, issuedOn: issued.event.issuedOn, validUntil: issued.event.validUntil, year, region: loaded.serving, numberPrefix: `编核〔${year}〕` } : null,
    formPosts: issued && form ? form.posts.map(post => ({ line: post.line, quota: post.quota, leadershipPost: post.leadershipPost, body: post.body, personCategory: post.personCategory, post: post.post, postLevel: post.postLevel, requested: post.posts, granted: post.granted })) : [],
    formUses: lines.map(line => uses.filter(use => use.line === line).reduce((sum, use) => ({ line, placed: sum.placed + use.placed, released: sum.released + use.released }))),
    formState: eventsOf(decision, 'formClosed')[0]?.event.as ?? null,
  };
}

/** Every candidacy as it stands now; the statement writes over what was there. */
const candidateRows = (hire: HireCase & { state: 'formIssued' }): DecisionRows['candidates'] =>
  Object.entries(hire.candidacies).map(([lane, candidacy]) => ({ lane, person: candidacy.nomination.person, line: candidacy.nomination.line, state: candidacy.state === 'over' ? candidacy.as : candidacy.state }));

/** Who comes on and off quota and leadership posts by this decision. */
function holdingRows(decision: Decision, hire: HireCase | null): Pick<DecisionRows, 'placements' | 'appointments' | 'removals'> {
  const form = hire?.state === 'formIssued' ? hire.form : null;
  const placed = eventsOf(decision, 'placed').map(each => {
    const candidacy = candidacyIn(hire, each.lane);
    const approval = candidacy && 'approval' in candidacy ? candidacy.approval : impossible('placed without approval');
    return { number: each.number, ...each.event, post: (form && lineOf(form, each.event.nomination.line)) ?? impossible('placed off the form'), approval };
  });
  return {
    placements: placed.map(({ number, nomination, placing, post, approval }) => ({
      event: number, person: nomination.person, quota: post.quota, body: post.body, personCategory: post.personCategory, post: post.post, postLevel: post.postLevel,
      civilServiceRank: placing.civilServiceRank, entryMode: hire?.application.wayOfFilling ?? impossible('no application'), entryDocument: approval.documentNumber, placedOn: placing.placedOn,
    })),
    appointments: placed.flatMap(({ number, nomination, placing, post, approval }) =>
      post.leadershipPost === null ? [] : [{ event: number, person: nomination.person, leadershipPost: post.leadershipPost, documentNumber: placing.appointment?.documentNumber ?? approval.documentNumber, appointedOn: placing.appointment?.appointedOn ?? placing.placedOn }],
    ),
    removals: eventsOf(decision, 'removed').map(({ number, event }) => ({ event: number, person: event.person, removedOn: event.removedOn })),
  };
}
