import { createHash } from 'node:crypto';
import type { WorkingCalendar } from '../../src/calendar/workingCalendar';
import { dueDay, type EarlierVisit } from '../../src/calendar/dueDay';
import type { Decision } from '../../src/decision/consequences';
import { impossible } from '../../src/kernel/result';
import { dayOf, type Day } from '../../src/kernel/day';
import type { StageVisit } from '../../src/procedure/standing';
import { lettersOf } from './handlingLetters';
import type { LoadedCase } from './loadCase';
import { handlingRows } from './handlingRows';
import { candidateRows, formRows, holdingRows } from './hireRows';
import type { NewPaper } from './recordDecision';
import type { DecisionRows } from './decisionStatement';

/** What goes with a decision beside its consequences. */
export type Beside = Pick<DecisionRows, 'request' | 'audit' | 'asked' | 'persons' | 'proxy'> & { readonly papers: readonly NewPaper[]; readonly calendar: WorkingCalendar; /** The address of the installation, where letters are to be queued. */ readonly publicUrl?: string | undefined };

/** The rows that a decision writes: nothing is decided here, only spelled out for the tables. */
export function rowsOf(loaded: LoadedCase, decision: Decision, beside: Beside): DecisionRows {
  const { around } = loaded;
  const hire = decision.after.procedure === 'hire' ? decision.after.state : null;
  return {
    case: { id: loaded.id, version: loaded.version, number: loaded.number, procedure: loaded.procedure, edition: loaded.facts.edition, institution: around.institution.id, region: around.institution.region, endedAs: decision.after.standing.endedAs },
    now: new Date(loaded.now).toISOString(),
    today: around.today,
    actor: around.actor.account,
    proxy: beside.proxy,
    request: beside.request,
    audit: beside.audit,
    asked: beside.asked,
    persons: beside.persons,
    events: decision.events.map(({ number, lane, settles, effectiveOn, event: { type, ...payload } }) => ({ number, type, lane, stage: settles?.stage ?? null, visit: settles?.visit ?? null, outcome: settles?.outcome ?? null, effectiveOn, payload })),
    lines: linesOf(decision),
    visits: decision.visits.map(({ visit, isNew, outcome, place, norm }) => {
      const days = loaded.norms[visit.stage] ?? norm;
      return { ...visit, isNew, desk: place.desk, office: place.office, norm: days, dueOn: days === null || outcome !== null ? null : dueBefore(loaded, decision, visit) ?? dueDay(beside.calendar, around.today, days, earlierVisits(loaded, visit)), outcome };
    }),
    entries: decision.entries.flatMap((entries, index) => entries.map(entry => ({ ...entry, event: numberAt(decision, index) }))).map((entry, index) => ({ ...entry, ordinal: index + 1 })),
    ...formRows(loaded, decision, hire),
    candidates: candidateRows(hire),
    ...holdingRows(decision, hire),
    ...handlingRows(loaded, decision),
    mails: beside.publicUrl === undefined ? [] : lettersOf(loaded, decision, beside.publicUrl),
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

/** The day by which a visit was due that is open again because somebody took back how he settled it. */
function dueBefore({ facts, dues }: LoadedCase, { events: [first] }: Decision, visit: StageVisit): Day | null {
  if (first?.event.type !== 'takenBack') return null;
  const { takesBack } = first.event;
  const taken = facts.events.find(each => each.number === takesBack);
  if (!taken?.settles || taken.lane !== visit.lane || taken.settles.stage !== visit.stage) return null;
  const { stage, visit: settled } = taken.settles;
  return dues.find(each => each.lane === taken.lane && each.stage === stage && each.visit === settled)?.dueOn ?? null;
}

/** The visits of the same stage that ended in a return for supplement: while that was answered, the clock stood still. */
const earlierVisits = ({ returns }: LoadedCase, visit: StageVisit): EarlierVisit[] =>
  returns.filter(each => each.lane === visit.lane && each.stage === visit.stage).map(({ openedAt, settledAt }) => ({ openedOn: dayOf(openedAt), returnedOn: dayOf(settledAt) }));
