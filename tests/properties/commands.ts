import fc from 'fast-check';
import type { Actor } from '../../src/access/actor';
import { actsOf } from '../../src/decision/cases';
import { deskOf } from '../../src/decision/desks';
import { hireActs } from '../../src/hire/acts';
import { plusDays, type Day } from '../../src/kernel/day';
import type { StageVisit } from '../../src/procedure/standing';
import { separationActs } from '../../src/separation/acts';
import { SEPARATION_REASONS } from '../../src/separation/events';
import { enrollment, funding, missing, note, pay, payStop, reduction, request } from '../stories/inputs';
import type { CaseFile, PaperRecord } from '../stories/paperRecord';
import { clerkAndSigner, clerkOf, clock, handlerAt, headOf, signerAt, supervisor } from '../stories/people';

export const INSTITUTIONS = ['the township', 'the bureau'] as const;
export const PEOPLE = ['Zhao', 'Qian', 'Sun', 'Li', 'Zhou', 'Wu', 'Zheng'] as const;
const KINDS = ['administrative', 'supportStaff'] as const;
const LEADERSHIP = [null, 'principal'] as const;

/** The dice of one command: what they mean depends on where the cases stand when it is put. */
export type Throw = { readonly what: number; readonly file: number; readonly visit: number; readonly act: number; readonly actor: number; readonly person: number; readonly number: number; readonly days: number };
const die = fc.nat({ max: 9999 });
export const throws: fc.Arbitrary<Throw> = fc.record({ what: fc.nat({ max: 99 }), file: die, visit: die, act: die, actor: fc.nat({ max: 99 }), person: die, number: fc.nat({ max: 9999 }), days: fc.nat({ max: 40 }) });

const pick = <Value>(from: readonly Value[], die: number): Value => from[die % from.length]!;

/** Everybody who may try: the right desk most often comes first, then everybody else. */
const EVERYBODY: readonly Actor[] = [
  ...INSTITUTIONS.flatMap(institution => [clerkOf(institution), headOf(institution)]),
  ...(['staffingOffice', 'organizationDepartment', 'personnelDepartment', 'financeDepartment', 'socialInsuranceAgency'] as const).flatMap(desk => [handlerAt(desk), signerAt(desk)]),
  clerkAndSigner('the township', 'organizationDepartment'),
  clerkAndSigner('the bureau', 'personnelDepartment'),
  { ...signerAt('organizationDepartment'), account: 'Wu, who signs for the organization department', person: 'Wu' },
  supervisor,
  clock,
];

/** Who sits at the desk of a visit. */
function rightActor(record: PaperRecord, file: CaseFile, { stage, lane }: StageVisit, by: readonly string[]): Actor {
  const desk = deskOf(record.state(file), stage, lane, record.surroundings(file, clock));
  if (by.includes('clock') || desk === 'officeClock') return clock;
  return desk === 'institution' ? headOf(file.institution) : signerAt(desk);
}

const applicationOf = (institution: string, dice: Throw): unknown => ({
  wayOfFilling: 'openRecruitment',
  reason: 'needed',
  asks: Array.from({ length: 1 + (dice.number % 2) }, (_, index) => {
    const leadershipPost = index === 0 ? pick(LEADERSHIP, dice.act) : null;
    return { quota: `${institution} ${pick(KINDS, dice.visit + index)}`, leadershipPost: leadershipPost === null ? null : `${institution} ${leadershipPost}`, body: null, personCategory: 'civilServant', post: 'clerk', postLevel: 'sectionMember', posts: 1 + (dice.person % 3) };
  }),
});

const nominationOf = (dice: Throw): unknown => {
  const kind = pick(KINDS, dice.number);
  return { nomination: { person: pick(PEOPLE, dice.person), commitment: 'sealed', line: 1 + (dice.visit % 3), quotaKind: kind, personCategory: dice.days === 0 ? 'worker' : 'civilServant', postLevel: 'sectionMember' } };
};

/** The input of an act as a desk would give it, right or wrong by the dice; dates lie a little before today. */
function inputOf(act: string, file: CaseFile, dice: Throw, today: Day): unknown {
  const on = plusDays(today, dice.days < 5 ? dice.days - 3 : 0);
  if (act.endsWith('.cannotAct') || act.endsWith('.correct') || act.endsWith('.reject') || act.endsWith('.withdraw')) return note('because');
  if (act.endsWith('.return') || act === 'placement.returnToExamination' || act === 'removal.returnToApproval') return missing('a paper');
  const inputs: Readonly<Record<string, unknown>> = {
    'application.submit': applicationOf(file.institution, dice),
    'staffingOfficeCheck.issue': { form: `form of ${file.number}`, granted: [1, 2].slice(0, 1 + (dice.number % 2)).map(line => ({ line, posts: (dice.person + line) % 4 })), note: '' },
    'nominationPeriod.nominate': nominationOf(dice),
    'examination.approve': { documentNumber: 'approval', approvedOn: on },
    'approval.approve': { documentNumber: 'approval', approvedOn: on },
    'placementApplication.submit': request,
    'removalApplication.submit': request,
    'placement.place': { placedOn: on, civilServiceRank: null, appointment: null },
    'removal.remove': { removedOn: on },
    'report.submit': { person: pick(PEOPLE, dice.person), reason: pick(SEPARATION_REASONS, dice.number), happenedOn: on, note: '' },
    'pay.fixPay': pay,
    'funding.addNextYearFunding': funding,
    'insurance.enroll': enrollment,
    'fundingReduction.reduceFunding': reduction,
    'insuranceChange.changeInsurance': enrollment,
    'payStop.stopPay': payStop,
  };
  return inputs[act] ?? note();
}

/** What a throw puts to the record: an opening, an act on an open stage by its desk, or anything by anybody. */
export type Put = { readonly kind: 'open'; readonly procedure: 'hire' | 'separation'; readonly institution: string; readonly actor: Actor; readonly input: unknown } | { readonly kind: 'act'; readonly file: CaseFile; readonly actor: Actor; readonly lane: string; readonly act: string; readonly input: unknown };

export function putBy(record: PaperRecord, dice: Throw): Put {
  const files = [...record.cases.values()];
  const openFiles = files.filter(file => record.open(file).length > 0);
  if (openFiles.length === 0 || (dice.what < 12 && openFiles.length < 12)) {
    const procedure = dice.what % 3 === 0 ? 'separation' : 'hire';
    const institution = pick(INSTITUTIONS, dice.file);
    const actor = dice.actor < 80 ? clerkOf(institution) : pick(EVERYBODY, dice.actor);
    const input = procedure === 'hire' ? applicationOf(institution, dice) : inputOf('report.submit', { institution } as CaseFile, dice, record.today); // a report looks at nothing else
    return { kind: 'open', procedure, institution, actor, input };
  }
  return dice.what < 90 ? onOpenStage(record, pick(openFiles, dice.file), dice) : anywhere(record, pick(files, dice.file), dice);
}

function onOpenStage(record: PaperRecord, file: CaseFile, dice: Throw): Put {
  const open = record.open(file);
  const expected = open.filter(visit => !visit.isInterruption);
  const visit = pick(dice.what < 86 && expected.length > 0 ? expected : open, dice.visit);
  const { acts } = actsOf(file.facts.procedure, visit.stage);
  const names = Object.keys(acts);
  if (names.length === 0) return anywhere(record, file, dice);
  const act = dice.act % 10 < 6 ? names[0]! : pick(names, dice.act);
  const actor = dice.actor < 85 ? rightActor(record, file, visit, acts[act]!.by) : pick(EVERYBODY, dice.actor);
  return { kind: 'act', file, actor, lane: visit.lane, act: `${visit.stage}.${act}`, input: inputOf(`${visit.stage}.${act}`, file, dice, record.today) };
}

const ALL_ACTS = { hire: actNames(hireActs), separation: actNames(separationActs) };
function actNames(table: Readonly<Record<string, { readonly acts: object }>>): string[] {
  return Object.entries(table).flatMap(([stage, { acts }]) => Object.keys(acts).map(act => `${stage}.${act}`));
}

function anywhere(record: PaperRecord, file: CaseFile, dice: Throw): Put {
  const act = pick(ALL_ACTS[file.facts.procedure], dice.act);
  const lane = pick(['case', 'candidate-1', 'candidate-2', 'constructor', '__proto__'], dice.visit);
  return { kind: 'act', file, actor: pick(EVERYBODY, dice.actor), lane, act, input: inputOf(act, file, dice, record.today) };
}
