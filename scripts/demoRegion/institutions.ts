import type { institutionColumns, bodyColumns, quotaColumns, leadershipPostColumns, rosterColumns, RowOf } from '../../src/contracts/importLayout';
import type { ImportedAllowance } from '../../src/contracts/importBatch';
import { checkCreditCode, creditCodeCheckCharacter, type CreditCode } from '../../src/kernel/creditCode';
import { plusDays, type Day } from '../../src/kernel/day';
import { checkRegionCode, levelOf } from '../../src/kernel/regionCode';
import { impossible } from '../../src/kernel/result';
import type { PersonCategory, PostLevel } from '../../src/roster/codes';
import type { Dice } from './dice';
import { entryOf, rankOf, type Population } from './people';
import type { PlannedInstitution } from './plan';

/** The rows of the five tables. */
export type DemoRows = {
  institutions: RowOf<typeof institutionColumns>[]; bodies: RowOf<typeof bodyColumns>[]; quotas: RowOf<typeof quotaColumns>[]; leadershipPosts: RowOf<typeof leadershipPostColumns>[]; roster: RowOf<typeof rosterColumns>[];
};
type Leading = Pick<DemoRows['roster'][number], 'leadershipPostKind' | 'leadershipBody'>;
/** A post that somebody of the demo holds. */
type Seat = Leading & Pick<DemoRows['roster'][number], 'body' | 'quotaKind' | 'post' | 'postLevel'> & { readonly as: 'leader' | 'divisionHead' | 'staff' | 'worker' };

const NOBODY_LEADS: Leading = { leadershipPostKind: null, leadershipBody: null };
const allowanceCells = (allowance: ImportedAllowance | undefined) => ({ allowancePosts: allowance?.posts ?? null, allowanceCause: allowance?.cause ?? null, allowanceDocument: allowance?.documentNumber ?? null, digestBy: allowance?.digestBy ?? null });

/** A credit code (统一社会信用代码) of an organ: registered by the staffing office, in the region, with an organization code that passes its own check too. */
export function creditCodeOf(region: string, serial: number): CreditCode {
  const eight = `0099${String(serial).padStart(4, '0')}`;
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, index) => total + weight * Number(eight[index]), 0);
  const seventeen = `11${region.slice(0, 6)}${eight}${'0X987654321'.charAt(sum % 11)}`;
  const checked = checkCreditCode(`${seventeen}${creditCodeCheckCharacter(seventeen)}`);
  return checked.ok ? checked.value : impossible(`a credit code of the demo fails its own check: ${checked.problem}`);
}

/** The seats of an institution that are taken, the leaders' first. */
function seatsOf({ quotas, leaders, headTitle, bodies, headless, isHigher }: PlannedInstitution): Seat[] {
  const [main, ...others] = quotas;
  if (!main) return [];
  const [top, second]: readonly [PostLevel, PostLevel] = isHigher ? ['divisionDeputy', 'sectionPrincipal'] : ['sectionPrincipal', 'sectionDeputy'];
  const leader = (kind: 'principal' | 'deputy', post: string, postLevel: PostLevel): Seat => ({ as: 'leader', body: null, quotaKind: main.kind, post, postLevel, leadershipPostKind: kind, leadershipBody: null });
  const seats = [leader('principal', leaders.principal, top), ...Array.from({ length: leaders.filled }, () => leader('deputy', leaders.deputy, second))];
  for (const body of bodies) if (body !== headless) seats.push({ as: 'divisionHead', body, quotaKind: main.kind, post: body.endsWith('办公室') ? '主任' : headTitle, postLevel: isHigher ? 'sectionDeputy' : 'sectionMember', leadershipPostKind: 'principal', leadershipBody: body });
  for (let index = 0; seats.length < main.inPost; index += 1) seats.push({ as: 'staff', body: bodies[index % bodies.length] ?? null, quotaKind: main.kind, post: '工作人员', postLevel: 'sectionMember', ...NOBODY_LEADS });
  for (const { kind, inPost } of others) seats.push(...Array.from({ length: inPost }, (): Seat => ({ as: 'worker', body: bodies[0] ?? null, quotaKind: kind, post: '驾驶员', postLevel: 'skilledWorker', ...NOBODY_LEADS })));
  return seats;
}

/** Years of birth that fit the seat: leaders are older, and only those whom the plan names are near retirement. */
const BORN: Readonly<Record<Seat['as'], readonly [number, number]>> = { leader: [1970, 1980], divisionHead: [1974, 1990], staff: [1980, 2002], worker: [1975, 1992] };

function rosterOf(planned: PlannedInstitution, creditCode: CreditCode, dice: Dice, population: Population): DemoRows['roster'] {
  const retirements = [...(planned.retirements ?? [])];
  const category: PersonCategory = planned.isManagedUnderCivilServantLaw ? 'managedUnderCivilServantLaw' : 'civilServant';
  return seatsOf(planned).map(({ as, ...seat }) => {
    const due = retirements.findIndex(each => each.as === as);
    const [retiring] = due >= 0 ? retirements.splice(due, 1) : [];
    const identity = population.draw(retiring ?? null, ...BORN[as]);
    const entry = entryOf(dice, identity, planned.openedOn, as === 'worker');
    const isLeading = seat.leadershipPostKind !== null;
    const appointedOn: Day | null = isLeading ? plusDays(entry.placedOn, dice.between(0, 60)) : null;
    return {
      creditCode, ...identity, ...seat, ...entry, personCategory: as === 'worker' ? 'worker' : category, civilServiceRank: as === 'staff' ? rankOf(entry.placedOn) : null,
      appointedOn, appointmentDocument: appointedOn === null ? null : `临任〔${appointedOn.slice(0, 4)}〕${dice.between(1, 40)}号`,
    };
  });
}

/** Adds the rows of one planned institution to the tables. */
export function addInstitution(planned: PlannedInstitution, serial: number, dice: Dice, population: Population, rows: DemoRows): void {
  const region = checkRegionCode(planned.region);
  if (!region.ok) throw new Error(`a region of the demo is not one: ${planned.region}`);
  const creditCode = creditCodeOf(planned.region, serial);
  const { name, organKind, systemCategory, openedOn, documentNumber, block, leaders, quotas, bodies, affiliated, isHigher } = planned;
  const subordinateTo = levelOf(region.value) === 'township' ? 'township' : 'county';
  const bodyGrade = isHigher ? 'sectionLevelDeputy' : 'subsectionLevelPrincipal';
  rows.institutions.push({
    region: region.value, creditCode, name, otherNames: planned.otherNames ?? [], organKind, grade: isHigher ? 'divisionLevelDeputy' : 'sectionLevelPrincipal', nature: planned.isManagedUnderCivilServantLaw ? 'managedUnderCivilServantLaw' : 'organ',
    subordinateTo, systemCategory, documentNumber, openedOn, isStateSecret: false, annualReview: block ? 'failed' : 'passed', annualReviewYear: 2025, blockCause: block?.cause ?? null, blockDocument: block?.documentNumber ?? null, blockedOn: block?.blockedOn ?? null,
  });
  const settled = `临编发〔2019〕${10 + serial}号`;
  for (const body of bodies) {
    rows.bodies.push({ creditCode, name: body, kind: body.endsWith('人民法庭') ? 'dispatchedBody' : 'internalDivision', grade: bodyGrade, documentNumber: settled });
    rows.leadershipPosts.push({ creditCode, body, kind: 'principal', approved: 1, ...allowanceCells(undefined), documentNumber: settled });
  }
  if (affiliated !== undefined) rows.bodies.push({ creditCode, name: affiliated, kind: 'affiliatedBody', grade: bodyGrade, documentNumber: settled });
  for (const { kind, approved, allowance } of quotas) rows.quotas.push({ creditCode, kind, approved, ...allowanceCells(allowance), documentNumber: settled });
  rows.leadershipPosts.push({ creditCode, body: null, kind: 'principal', approved: 1, ...allowanceCells(undefined), documentNumber: settled });
  rows.leadershipPosts.push({ creditCode, body: null, kind: 'deputy', approved: leaders.approved, ...allowanceCells(leaders.allowance), documentNumber: settled });
  rows.roster.push(...rosterOf(planned, creditCode, dice, population));
}
