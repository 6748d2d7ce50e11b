import type { institutionColumns, bodyColumns, quotaColumns, leadershipPostColumns, rosterColumns, structureLimitColumns, RowOf } from '../../src/contracts/importLayout';
import type { ImportedAllowance } from '../../src/contracts/importBatch';
import type { CreditCode } from '../../src/kernel/creditCode';
import { plusDays, type Day } from '../../src/kernel/day';
import { checkRegionCode, levelOf } from '../../src/kernel/regionCode';
import type { PersonCategory } from '../../src/roster/codes';
import { creditCodeOf } from './creditCodes';
import type { Dice } from './dice';
import { entryOf, rankOf, type Population } from './people';
import type { PlannedInstitution } from './planned';
import { seatsOf, type Seat } from './seats';
import { standings } from './standing';

/** The rows of the six tables. */
export type DemoRows = {
  institutions: RowOf<typeof institutionColumns>[]; bodies: RowOf<typeof bodyColumns>[]; quotas: RowOf<typeof quotaColumns>[]; leadershipPosts: RowOf<typeof leadershipPostColumns>[]; structureLimits: RowOf<typeof structureLimitColumns>[]; roster: RowOf<typeof rosterColumns>[];
};

const allowanceCells = (allowance: ImportedAllowance | undefined) => ({ allowancePosts: allowance?.posts ?? null, allowanceCause: allowance?.cause ?? null, allowanceDocument: allowance?.documentNumber ?? null, digestBy: allowance?.digestBy ?? null });

/** Years of birth that fit the seat: leaders are older, and only those whom the plan names are near retirement. */
const BORN: Readonly<Record<Seat['as'], readonly [number, number]>> = { leader: [1973, 1980], divisionHead: [1974, 1990], staff: [1980, 2002], worker: [1979, 1992], technician: [1980, 2000] };

function rosterOf(planned: PlannedInstitution, creditCode: CreditCode, dice: Dice, population: Population): DemoRows['roster'] {
  const { documentMark: mark, grade = 'sectionLevelPrincipal' } = planned;
  const retirements = [...(planned.retirements ?? [])];
  const categories: Readonly<Partial<Record<Seat['as'], PersonCategory>>> = { worker: 'worker', technician: 'publicInstitutionStaff' };
  const usual: PersonCategory = planned.isManagedUnderCivilServantLaw ? 'managedUnderCivilServantLaw' : 'civilServant';
  return seatsOf(planned).map(({ as, ...seat }) => {
    const due = retirements.findIndex(each => each.as === as);
    const [retiring] = due >= 0 ? retirements.splice(due, 1) : [];
    const identity = population.draw(retiring ?? null, ...((as === 'leader' ? planned.leadersBorn : undefined) ?? BORN[as]));
    const entry = entryOf(dice, identity, planned.openedOn, as === 'worker', mark);
    const isLeading = seat.leadershipPostKind !== null;
    const appointedOn: Day | null = isLeading ? plusDays(entry.placedOn, dice.between(0, 60)) : null;
    return {
      creditCode, ...identity, ...seat, ...entry, personCategory: categories[as] ?? usual, civilServiceRank: as === 'staff' ? rankOf(entry.placedOn, grade) : null,
      appointedOn, appointmentDocument: appointedOn === null ? null : `${mark}任〔${appointedOn.slice(0, 4)}〕${dice.between(1, 40)}号`,
    };
  });
}

function bodiesOf({ bodies, affiliated, grade = 'sectionLevelPrincipal' }: PlannedInstitution, creditCode: CreditCode, documentNumber: string): DemoRows['bodies'] {
  const { bodyGrade } = standings[grade];
  const rows: DemoRows['bodies'] = bodies.map(name => ({ creditCode, name, kind: name.endsWith('人民法庭') || name.endsWith('派出所') ? 'dispatchedBody' : 'internalDivision', grade: bodyGrade, documentNumber }));
  return affiliated === undefined ? rows : [...rows, { creditCode, name: affiliated, kind: 'affiliatedBody', grade: bodyGrade, documentNumber }];
}

function leadershipPostsOf({ bodies, leaders, specialPosts = [] }: PlannedInstitution, creditCode: CreditCode, documentNumber: string): DemoRows['leadershipPosts'] {
  const none = allowanceCells(undefined);
  return [
    ...bodies.map(body => ({ creditCode, body, kind: 'principal' as const, approved: 1, ...none, documentNumber })),
    { creditCode, body: null, kind: 'principal', approved: 1, ...none, documentNumber },
    { creditCode, body: null, kind: 'deputy', approved: leaders.approved, ...allowanceCells(leaders.allowance), documentNumber },
    ...specialPosts.map(({ kind }) => ({ creditCode, body: null, kind, approved: 1, ...none, documentNumber })),
  ];
}

/** Adds the rows of one planned institution to the tables. */
export function addInstitution(planned: PlannedInstitution, serial: number, dice: Dice, population: Population, rows: DemoRows): void {
  const region = checkRegionCode(planned.region);
  if (!region.ok) throw new Error(`a region of the demo is not one: ${planned.region}`);
  const creditCode = creditCodeOf(planned.region, serial);
  const { name, organKind, grade = 'sectionLevelPrincipal', systemCategory, openedOn, documentNumber, block, quotas, isStateSecret = false, otherNames = [] } = planned;
  rows.institutions.push({
    region: region.value, creditCode, name, otherNames, organKind, grade, nature: planned.isManagedUnderCivilServantLaw ? 'managedUnderCivilServantLaw' : 'organ', subordinateTo: levelOf(region.value), systemCategory, documentNumber, openedOn, isStateSecret,
    annualReview: block?.cause === 'annualReviewFailed' ? 'failed' : 'passed', annualReviewYear: 2025, blockCause: block?.cause ?? null, blockDocument: block?.documentNumber ?? null, blockedOn: block?.blockedOn ?? null,
  });
  const settled = `${planned.documentMark}编发〔2019〕${10 + serial}号`;
  rows.bodies.push(...bodiesOf(planned, creditCode, settled));
  rows.quotas.push(...quotas.map(({ kind, approved, allowance }) => ({ creditCode, kind, approved, ...allowanceCells(allowance), documentNumber: settled })));
  rows.leadershipPosts.push(...leadershipPostsOf(planned, creditCode, settled));
  rows.structureLimits.push(...(planned.structureLimits ?? []).map(limit => ({ creditCode, ...limit, documentNumber: settled })));
  rows.roster.push(...rosterOf(planned, creditCode, dice, population));
}
