import fc from 'fast-check';
import type { Actor } from '../../src/access/actor';
import { actsOf } from '../../src/decision/cases';
import { deskOf } from '../../src/decision/desks';
import { handlingAt } from '../../src/decision/handling';
import { placeOf } from '../../src/decision/ruleFacts';
import type { CaseEvent } from '../../src/decision/facts';
import type { OpeningAct } from '../../src/editions/editions';
import { HANDLED_BY_NAME } from '../../src/handling/acts';
import { ROUND_MODES } from '../../src/handling/arrangement';
import { dueIn, handlingOf, inHandOf } from '../../src/handling/handling';
import { hireActs } from '../../src/hire/acts';
import { plusDays, plusMonths, type Day } from '../../src/kernel/day';
import type { Recorded } from '../../src/procedure/recorded';
import type { StageVisit } from '../../src/procedure/standing';
import { separationActs } from '../../src/separation/acts';
import { SEPARATION_REASONS } from '../../src/separation/events';
import { decidesForOffice } from '../harness/twoPeople';
import { enrollment, funding, missing, note, pay, payStop, reduction, request } from '../stories/inputs';
import type { CaseFile, PaperRecord } from '../stories/paperRecord';
import { clerkAndSigner, clerkOf, clock, deputyAt, handlerAt, headOf, known, signerAt, standingIn, supervisor } from '../stories/people';

export const INSTITUTIONS = ['the township', 'the bureau'] as const;
export const PEOPLE = ['Zhao', 'Qian', 'Sun', 'Li', 'Zhou', 'Wu', 'Zheng'] as const;
const KINDS = ['administrative', 'supportStaff'] as const;
const LEADERSHIP = [null, 'principal', 'deputy'] as const;

/** The dice of one command: what they mean depends on where the cases stand when it is put. */
export type Throw = { readonly what: number; readonly file: number; readonly visit: number; readonly act: number; readonly actor: number; readonly person: number; readonly number: number; readonly days: number };
const die = fc.nat({ max: 9999 });
export const throws: fc.Arbitrary<Throw> = fc.record({ what: fc.nat({ max: 99 }), file: die, visit: die, act: die, actor: fc.nat({ max: 99 }), person: die, number: fc.nat({ max: 9999 }), days: fc.nat({ max: 40 }) });

const pick = <Value>(from: readonly Value[], die: number): Value => from[die % from.length]!;

/** One of those who are nominated and separated, who signs for an office himself. */
const WU: Actor = { ...signerAt('organizationDepartment'), account: 'Wu, who signs for the organization department', person: 'Wu' };
/** Of each institution, one who sits there and signs at an office as well: what he applied for he may not decide. */
const ON_BOTH_SIDES = { 'the township': { desk: 'organizationDepartment', actor: clerkAndSigner('the township', 'organizationDepartment') }, 'the bureau': { desk: 'personnelDepartment', actor: clerkAndSigner('the bureau', 'personnelDepartment') } } as const;

/** Everybody who may try: the right desk most often comes first, then everybody else. */
export const EVERYBODY: readonly Actor[] = [
  ...INSTITUTIONS.flatMap(institution => [clerkOf(institution), headOf(institution)]),
  ...(['staffingOffice', 'organizationDepartment', 'personnelDepartment', 'financeDepartment', 'socialInsuranceAgency'] as const).flatMap(desk => [handlerAt(desk), signerAt(desk), deputyAt(desk)]),
  ...INSTITUTIONS.map(institution => ON_BOTH_SIDES[institution].actor),
  WU,
  supervisor,
  clock,
];

/** Who sits at the desk of a visit: mostly the one who signs, now and then his handler, or somebody who sits at the institution too. */
function rightActor(record: PaperRecord, file: CaseFile, { stage, lane }: StageVisit, by: readonly string[], dice: Throw): Actor {
  const desk = deskOf(record.state(file), stage, lane, record.surroundings(file, clock));
  if (by.includes('clock') || desk === 'officeClock') return clock;
  if (desk === 'institution') return headOf(file.institution);
  const both = Object.values(ON_BOTH_SIDES).find(each => each.desk === desk);
  if (both && dice.actor % 8 === 1) return both.actor;
  if (desk === 'organizationDepartment' && dice.actor % 8 === 3) return WU;
  return dice.actor % 8 === 2 ? handlerAt(desk) : signerAt(desk);
}

const applicationOf = (institution: string, dice: Throw, today: Day): unknown => ({
  wayOfFilling: dice.days % 7 === 3 ? 'militaryTransfer' : 'openRecruitment',
  reason: 'needed',
  asks: Array.from({ length: 1 + (dice.number % 2) }, (_, index) => {
    const leadershipPost = index === 0 ? pick(LEADERSHIP, dice.act) : null;
    const isAppointment = leadershipPost !== null && dice.number % 3 === 0;
    return { quota: isAppointment ? null : `${institution} ${pick(KINDS, dice.visit + index)}`, leadershipPost: leadershipPost === null ? null : `${institution} ${leadershipPost}`, body: null, personCategory: 'civilServant', post: 'clerk', postLevel: 'sectionMember', posts: 1 + (dice.person % 3) };
  }),
  policy: dice.days % 7 === 3 ? { documentNumber: 'placement order', digestBy: plusDays(today, 700) } : null,
});

const nominationOf = (dice: Throw): unknown => {
  const kind = pick(KINDS, dice.number);
  return { nomination: { person: pick(PEOPLE, dice.person), commitment: 'sealed', line: 1 + (dice.visit % 3), quotaKind: kind, personCategory: dice.days === 0 ? 'worker' : 'civilServant', postLevel: 'sectionMember' } };
};

const exemptApplicationOf = (institution: string, dice: Throw, today: Day): unknown => {
  const quota = dice.number % 2 === 0 ? `${institution} ${pick(KINDS, dice.visit)}` : null;
  return {
    basis: { exemption: 'leadingGroup', documentNumber: 'appointment', decidedOn: plusDays(today, -1) },
    wayOfFilling: 'internalAppointment',
    reason: 'appointed',
    ask: { quota, leadershipPost: `${institution} ${pick(['principal', 'deputy'], dice.person)}`, body: null, personCategory: 'civilServant', post: 'chief', postLevel: 'sectionMember' },
    nomination: { person: pick(PEOPLE, dice.person), commitment: 'sealed', line: 1, quotaKind: '', personCategory: 'civilServant', postLevel: 'sectionMember' },
  };
};

/** The fiscal year after the placement in a lane. */
export function nextBudgetYear(file: CaseFile, lane: string): number {
  const placed = file.facts.events.find(each => each.lane === lane && each.event.type === 'placed');
  return Number(placed?.effectiveOn.slice(0, 4) ?? 2026) + 1;
}
/** What departments say, for a month that is not over. */
export const monthly = (today: Day) => {
  const fromMonth = plusMonths(today, 1).slice(0, 7);
  return { pay: { ...pay, fromMonth }, enrollment: { ...enrollment, fromMonth }, reduction: { ...reduction, fromMonth: plusMonths(today, 2).slice(0, 7) }, payStop: { ...payStop, fromMonth } };
};

/** The input of an act as a desk would give it, right or wrong by the dice; dates lie a little before today. */
function inputOf(act: string, lane: string, file: CaseFile, dice: Throw, today: Day): unknown {
  const on = plusDays(today, dice.days < 5 ? dice.days - 3 : 0);
  if (act.endsWith('.cannotAct') || act.endsWith('.correct') || act.endsWith('.reject') || act.endsWith('.withdraw') || act.endsWith('.takeBack') || act.endsWith('.confirmReversal')) return note('because');
  if (act.endsWith('.return') || act === 'placement.returnToExamination' || act === 'removal.returnToApproval') return missing('a paper');
  const said = monthly(today);
  if (act.endsWith('.prepare')) return { proposes: 'issue', input: {}, note: '' };
  const appointment = dice.number % 2 === 0 ? { documentNumber: 'appointment', appointedOn: on } : null;
  const place = { placedOn: on, civilServiceRank: null, appointment, formerPosts: pick([null, 'relieved', 'counted'], dice.days) };
  const inputs: Readonly<Record<string, unknown>> = {
    'application.submit': applicationOf(file.institution, dice, today),
    'exemptApplication.submit': exemptApplicationOf(file.institution, dice, today),
    'exemptPlacement.place': place,
    'nominationPeriod.extend': { validUntil: plusDays(today, 100 + dice.days * 8), note: 'postponed' },
    'staffingOfficeCheck.issue': { form: `form of ${file.number}`, granted: [1, 2].slice(0, 1 + (dice.number % 2)).map(line => ({ line, posts: (dice.person + line) % 4 })), note: '' },
    'nominationPeriod.void': { reason: 'issued in error', documentNumber: 'void' },
    'placementReversal.reverse': { reversedOn: on, reason: 'placed in error', documentNumber: 'reversal' },
    'nominationPeriod.nominate': nominationOf(dice),
    'examination.approve': { documentNumber: 'approval', approvedOn: on },
    'approval.approve': { documentNumber: 'approval', approvedOn: on },
    'placementApplication.submit': request,
    'removalApplication.submit': request,
    'placement.place': place,
    'removal.remove': { removedOn: on },
    'report.submit': { person: pick(PEOPLE, dice.person), reason: pick(SEPARATION_REASONS, dice.number), happenedOn: on, relievedPosts: null, note: '' },
    'pay.fixPay': said.pay,
    'payRefixing.refixPay': said.pay,
    'funding.addNextYearFunding': { ...funding, budgetYear: nextBudgetYear(file, lane) },
    'insurance.enroll': said.enrollment,
    'fundingReduction.reduceFunding': said.reduction,
    'insuranceChange.changeInsurance': said.enrollment,
    'payStop.stopPay': said.payStop,
  };
  return inputs[act] ?? note();
}

/** What a throw puts to the record: an opening, an act on an open stage by its desk, or anything by anybody. */
export type Put = { readonly kind: 'open'; readonly act: OpeningAct; readonly institution: string; readonly actor: Actor; readonly input: unknown } | { readonly kind: 'act'; readonly file: CaseFile; readonly actor: Actor; readonly lane: string; readonly act: string; readonly input: unknown };

/** Somebody of the desk arranges a visit: what was asked is answered half of the time, else it is handed on, asked or told; now and then by anybody. */
function arranging(record: PaperRecord, file: CaseFile, dice: Throw): Put {
  const visits = record.open(file).filter(each => !each.isInterruption);
  if (visits.length === 0) return anywhere(record, file, dice);
  const visit = pick(visits, dice.visit);
  const { lane, stage } = visit;
  const desk = deskOf(record.state(file), stage, lane, record.surroundings(file, clock));
  const atDesk = desk === 'institution' || desk === 'officeClock' ? [clerkOf(file.institution), headOf(file.institution)] : [handlerAt(desk), signerAt(desk), deputyAt(desk)];
  const now = handlingOf(file.facts.events, visit);
  const asked = dice.act % 2 === 0 ? null : (now.delegation?.to ?? (now.round && dueIn(now.round)[0]) ?? null);
  const act = asked === null ? pick(HANDLED_BY_NAME, dice.days) : now.delegation ? 'report' : 'endorse';
  const held = holderOf(record, file, visit);
  const by = EVERYBODY.find(each => each.account === asked) ?? (act === 'reassign' ? supervisor : dice.actor < 50 && held ? held : dice.actor < 85 ? pick(atDesk, dice.actor) : pick(EVERYBODY, dice.actor));
  const others = atDesk.filter(each => each !== by);
  const to = [pick(others, dice.person), pick(EVERYBODY, dice.number)].map(each => each.account);
  const one = { to: dice.person % 5 === 0 ? to[1] : to[0], note: '' };
  const inputs: Partial<Record<(typeof HANDLED_BY_NAME)[number], unknown>> = { transfer: one, delegate: one, call: { mode: pick(ROUND_MODES, dice.number), to: [...new Set(dice.person % 3 === 0 ? to : to.slice(0, 1))], note: '' }, copy: { to: to.slice(0, 1), note: '' }, endorse: { agrees: dice.number % 3 > 0, note: '' }, reassign: { to: dice.number % 4 === 0 ? null : to[0], note: 'anew' } };
  return { kind: 'act', file, actor: by, lane, act: `${stage}.${act}`, input: inputs[act] ?? note('because') };
}

/** Now and then the signer is away, and what he would do is tried in his place: by his handler, by somebody who sits at the institution too, or by one whom cases are about. */
export function putBy(record: PaperRecord, dice: Throw): Put {
  const put = thrown(record, dice);
  return put.kind === 'act' && dice.visit % 5 === 0 ? { ...put, actor: inThePlaceOf(put.actor, dice) } : put;
}

function inThePlaceOf(principal: Actor, dice: Throw): Actor {
  const desk = principal.seats.flatMap(seat => (seat.role === 'officeSigner' ? [seat.desk] : []))[0];
  if (desk === undefined) return principal;
  const both = Object.values(ON_BOTH_SIDES).find(each => each.desk === desk)?.actor ?? handlerAt(desk);
  const substitute = pick([handlerAt(desk), known({ ...handlerAt(desk), account: `${desk} handler, whom cases are about` }, pick(PEOPLE, dice.days)), both], dice.days);
  return substitute.account === principal.account ? principal : standingIn(substitute, principal, pick([['hire', 'separation'], ['hire'], ['separation']] as const, dice.number));
}

function thrown(record: PaperRecord, dice: Throw): Put {
  const files = [...record.cases.values()];
  const openFiles = files.filter(file => record.open(file).length > 0);
  const mostAtOnce = record.peopleAStage > 1 ? 6 : 12; // two people need twice the commands to bring a case as far
  if (openFiles.length === 0 || (dice.what < 12 && openFiles.length < mostAtOnce)) {
    const act: OpeningAct = dice.what % 3 === 0 ? 'report.submit' : dice.what % 4 === 1 ? 'exemptApplication.submit' : 'application.submit';
    const institution = pick(INSTITUTIONS, dice.file);
    const actor = dice.actor < 75 ? clerkOf(institution) : dice.actor < 87 ? ON_BOTH_SIDES[institution].actor : pick(EVERYBODY, dice.actor);
    const input = inputOf(act, 'case', { institution, facts: { events: [] } } as unknown as CaseFile, dice, record.today); // what opens a case looks at nothing else
    return { kind: 'open', act, institution, actor, input };
  }
  if (dice.what >= 72 && dice.what < 80) return arranging(record, pick(openFiles, dice.file), dice);
  if (dice.what >= 85 && dice.what < 91) return takingBack(pick(openFiles, dice.file), dice) ?? onOpenStage(record, pick(openFiles, dice.file), dice);
  for (const [stage, act] of [['placementReversal', 'reverse'], ['nominationPeriod', 'void']] as const) {
    const visits = openFiles.flatMap(file => record.open(file).filter(visit => visit.stage === stage).map(({ lane }) => ({ file, lane })));
    const isTime = stage === 'placementReversal' ? dice.what === 91 || dice.what === 92 : dice.what === 93 && dice.act % 3 === 0;
    if (isTime && visits.length > 0) return reversing(pick(visits, dice.visit), `${stage}.${act}`, record.today, dice);
  }
  return dice.what < 94 ? onOpenStage(record, pick(openFiles, dice.file), dice) : anywhere(record, pick(files, dice.file), dice);
}

/** The staffing office reverses a placement or voids a form, or somebody else tries. */
const reversing = ({ file, lane }: { readonly file: CaseFile; readonly lane: string }, act: string, today: Day, dice: Throw): Put => ({ kind: 'act', file, actor: dice.actor < 90 ? signerAt('staffingOffice') : pick(EVERYBODY, dice.actor), lane, act, input: inputOf(act, lane, file, { ...dice, days: 3 }, today) });

/** Somebody takes back what was settled in a case, mostly of late and mostly what he settled himself. */
function takingBack(file: CaseFile, dice: Throw): Put | null {
  const settled = (file.facts.events as readonly Recorded<CaseEvent>[]).filter(each => each.settles !== null && Object.hasOwn(actsOf(file.facts.procedure, each.settles.stage).acts, 'takeBack'));
  const event = dice.act % 4 === 0 ? pick(settled, dice.visit) : settled.at(-1 - (dice.act % 4 === 1 ? 1 : 0));
  if (!event?.settles) return null;
  const actor = EVERYBODY.find(each => each.account === event.by);
  return { kind: 'act', file, actor: dice.actor < 85 && actor ? actor : pick(EVERYBODY, dice.actor), lane: event.lane, act: `${event.settles.stage}.takeBack`, input: note('because') };
}

/** Who prepared a visit of a stage last; null where nobody did. */
export function preparedBy({ facts }: CaseFile, { lane, stage, visit }: Pick<StageVisit, 'lane' | 'stage' | 'visit'>): string | null {
  const drafts = (facts.events as readonly Recorded<CaseEvent>[]).flatMap(each => (each.lane === lane && each.event.type === 'prepared' && each.event.stage === stage && each.event.visit === visit ? [each.event.by] : []));
  return drafts.at(-1) ?? null;
}

/** Who has a visit in hand, where somebody of those who try does. */
function holderOf(record: PaperRecord, file: CaseFile, at: StageVisit): Actor | null {
  const around = record.surroundings(file, clock);
  const account = inHandOf(handlingAt(file.facts, around, placeOf(deskOf(record.state(file), at.stage, at.lane, around), around), at));
  return EVERYBODY.find(each => each.account === account) ?? null;
}

/** In whose hand the visit is to which a command goes; null where it is in nobody's, and where the command comes from time alone. */
export function heldOf(record: PaperRecord, what: Put): string | null {
  if (what.kind === 'open' || what.actor.isClock) return null;
  const visit = record.open(what.file).find(each => each.lane === what.lane && each.stage === what.act.split('.')[0]);
  return visit === undefined ? null : (holderOf(record, what.file, visit)?.account ?? null);
}

function onOpenStage(record: PaperRecord, file: CaseFile, dice: Throw): Put {
  const open = record.open(file);
  const expected = open.filter(visit => !visit.isInterruption);
  const visit = pick(dice.what < 86 && expected.length > 0 ? expected : open, dice.visit);
  const { acts } = actsOf(file.facts.procedure, visit.stage);
  const names = Object.keys(acts);
  if (names.length === 0) return anywhere(record, file, dice);
  const preparer = preparedBy(file, visit);
  const isLaidBefore = record.peopleAStage > 1 && preparer !== null && preparer.endsWith('handler');
  const chosen = dice.act % 10 < 6 ? names[0]! : pick(names, dice.act);
  const act = isLaidBefore && chosen === 'prepare' ? names[0]! : chosen;
  if (record.peopleAStage > 1 && decidesForOffice(file.facts.procedure, `${visit.stage}.${act}`)) {
    const outOfTwelve = isLaidBefore ? 1 : preparer === null ? 11 : 5; // how often it is prepared now, and not decided at once
    if (dice.person % 12 < outOfTwelve) return draft(record, file, visit, act, dice);
  }
  const held = holderOf(record, file, visit);
  const actor = held !== null && dice.actor < 60 ? held : dice.actor < 85 ? rightActor(record, file, visit, acts[act]!.by, dice) : pick(EVERYBODY, dice.actor);
  return { kind: 'act', file, actor, lane: visit.lane, act: `${visit.stage}.${act}`, input: inputOf(`${visit.stage}.${act}`, visit.lane, file, dice, record.today) };
}

/** Somebody prepares an act for the signer: mostly the handler of the desk, now and then the signer himself. */
function draft(record: PaperRecord, file: CaseFile, { stage, lane }: StageVisit, proposes: string, dice: Throw): Put {
  const desk = deskOf(record.state(file), stage, lane, record.surroundings(file, clock));
  const atDesk = desk === 'institution' || desk === 'officeClock' ? headOf(file.institution) : dice.actor < 75 ? handlerAt(desk) : signerAt(desk);
  const input = { proposes, input: inputOf(`${stage}.${proposes}`, lane, file, dice, record.today), note: '' };
  return { kind: 'act', file, actor: dice.actor < 92 ? atDesk : pick(EVERYBODY, dice.actor), lane, act: `${stage}.prepare`, input };
}

const ALL_ACTS = { hire: actNames(hireActs), separation: actNames(separationActs) };
function actNames(table: Readonly<Record<string, { readonly acts: object }>>): string[] {
  return Object.entries(table).flatMap(([stage, { acts }]) => Object.keys(acts).map(act => `${stage}.${act}`));
}

function anywhere(record: PaperRecord, file: CaseFile, dice: Throw): Put {
  const act = pick(ALL_ACTS[file.facts.procedure], dice.act);
  const lane = pick(['case', 'candidate-1', 'candidate-2', 'constructor', '__proto__'], dice.visit);
  return { kind: 'act', file, actor: pick(EVERYBODY, dice.actor), lane, act, input: inputOf(act, lane, file, dice, record.today) };
}
