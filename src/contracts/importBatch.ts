import type { AllowanceCause, QuotaKind, StructureDimension } from '../establishment/codes';
import type { AnnualReviewState, BlockCause, BodyKind, InstitutionGrade, InstitutionNature, OrganKind, Subordination, SystemCategory } from '../institution/codes';
import type { ImportProblem, RegisterProblemCode } from '../institution/importProblem';
import type { CreditCode } from '../kernel/creditCode';
import type { Day } from '../kernel/day';
import type { RegionCode } from '../kernel/regionCode';
import type { ResidentId } from '../kernel/residentId';
import { impossible } from '../kernel/result';
import type { LeadershipPostKind } from '../leadership/codes';
import type { CivilServiceRank, EntryMode, PersonCategory, PostLevel } from '../roster/codes';
import { importLayout, structureValueOf, type Columns, type RowOf } from './importLayout';
import { cellProblem, type TableRow, type Tables } from './importTable';

/** Where the files say it, so that the register's own refusals can be shown in the same place. */
type Origin = { readonly file: string; readonly row: number };

/** People over the approved posts, granted until a digestion date (消化期限). */
export type ImportedAllowance = { readonly posts: number; readonly cause: AllowanceCause; readonly documentNumber: string; readonly digestBy: Day };
/** An internal division, dispatched or affiliated body (内设、派出、直属机构) as its table names it. */
export type ImportedBody = { readonly name: string; readonly kind: BodyKind; readonly grade: InstitutionGrade; readonly documentNumber: string };
/** A quota (编制) as its table grants it. */
export type ImportedQuota = { readonly kind: QuotaKind; readonly approved: number; readonly allowance: ImportedAllowance | null; readonly documentNumber: string };
/** `body` is null for the leadership posts (领导职数) of the organ itself. */
export type ImportedLeadershipPost = { readonly body: string | null; readonly kind: LeadershipPostKind; readonly approved: number; readonly allowance: ImportedAllowance | null; readonly documentNumber: string };

/** A limit of the structure (结构限额); `value` is the name of a body, or the code of a person category or post level. */
export type ImportedStructureLimit = { readonly quotaKind: QuotaKind; readonly dimension: StructureDimension; readonly value: string; readonly posts: number; readonly documentNumber: string };

/** A person in post (在编人员). Sex and birth date are those that the resident ID tells; the files agree with it. */
export type ImportedPerson = Origin & {
  readonly name: string; readonly residentId: ResidentId; readonly body: string | null; readonly quotaKind: QuotaKind; readonly personCategory: PersonCategory; readonly post: string; readonly postLevel: PostLevel;
  readonly civilServiceRank: CivilServiceRank | null; readonly entryMode: EntryMode; readonly entryDate: Day; readonly entryDocument: string; readonly placedOn: Day;
  readonly leadership: { readonly kind: LeadershipPostKind; readonly body: string | null; readonly appointedOn: Day; readonly documentNumber: string } | null;
};

/** An institution (机构) with everything that the files say about it; what refers to it does so by name. */
export type ImportedInstitution = Origin & {
  readonly region: RegionCode; readonly creditCode: CreditCode; readonly name: string; readonly otherNames: readonly string[]; readonly organKind: OrganKind; readonly grade: InstitutionGrade; readonly nature: InstitutionNature;
  readonly subordinateTo: Subordination; readonly systemCategory: SystemCategory; readonly documentNumber: string; readonly openedOn: Day; readonly isStateSecret: boolean; readonly annualReview: AnnualReviewState; readonly annualReviewYear: number | null;
  readonly block: { readonly cause: BlockCause; readonly documentNumber: string; readonly blockedOn: Day } | null;
  readonly bodies: readonly ImportedBody[]; readonly quotas: readonly ImportedQuota[]; readonly leadershipPosts: readonly ImportedLeadershipPost[]; readonly structureLimits: readonly ImportedStructureLimit[]; readonly people: readonly ImportedPerson[];
};

/** A checked import: what may be opened on the register in one transaction, or not at all. */
export type ImportBatch = { readonly institutions: readonly ImportedInstitution[] };

/** The row with every cell read. Only rows without a problem come here. */
function whole<Table extends Columns>(row: TableRow<Table>): Origin & { readonly cells: RowOf<Table> } {
  if (Object.values(row.cells).includes(undefined)) impossible(`${row.file}, row ${row.row}: a cell without a value and without a problem`);
  return { ...row, cells: row.cells as RowOf<Table> }; // the line above has looked at every cell
}

type AllowanceCells = { readonly allowancePosts: number | null; readonly allowanceCause: AllowanceCause | null; readonly allowanceDocument: string | null; readonly digestBy: Day | null };
const allowanceOf = ({ allowancePosts: posts, allowanceCause: cause, allowanceDocument: documentNumber, digestBy }: AllowanceCells): ImportedAllowance | null =>
  posts !== null && posts > 0 && cause !== null && documentNumber !== null && digestBy !== null ? { posts, cause, documentNumber, digestBy } : null;

function personOf(row: Tables['roster'][number]): ImportedPerson & { readonly creditCode: CreditCode } {
  const { file, row: number, cells } = whole(row);
  const { creditCode, body, name, residentId, quotaKind, personCategory, post, postLevel, civilServiceRank, entryMode, entryDate, entryDocument, placedOn } = cells;
  const { leadershipPostKind: kind, leadershipBody, appointedOn, appointmentDocument: documentNumber } = cells;
  const leadership = kind !== null && appointedOn !== null && documentNumber !== null ? { kind, body: leadershipBody, appointedOn, documentNumber } : null;
  return { creditCode, file, row: number, name, residentId, body, quotaKind, personCategory, post, postLevel, civilServiceRank, entryMode, entryDate, entryDocument, placedOn, leadership };
}

/** Gathers the rows of each institution. The tables must have passed every check. */
export function batchOf(tables: Tables): ImportBatch {
  const under = <Row extends { readonly creditCode: CreditCode }>(rows: readonly Row[]): ((creditCode: CreditCode) => Omit<Row, 'creditCode'>[]) => {
    const byInstitution = new Map<CreditCode, Omit<Row, 'creditCode'>[]>();
    for (const { creditCode, ...rest } of rows) {
      const known = byInstitution.get(creditCode);
      if (known) known.push(rest);
      else byInstitution.set(creditCode, [rest]);
    }
    return creditCode => byInstitution.get(creditCode) ?? [];
  };
  const bodies = under(tables.bodies.map(row => whole(row).cells));
  const quotas = under(tables.quotas.map(row => whole(row).cells).map(({ creditCode, kind, approved, documentNumber, ...cells }) => ({ creditCode, kind, approved, documentNumber, allowance: allowanceOf(cells) })));
  const leadershipPosts = under(tables.leadershipPosts.map(row => whole(row).cells).map(({ creditCode, body, kind, approved, documentNumber, ...cells }) => ({ creditCode, body, kind, approved, documentNumber, allowance: allowanceOf(cells) })));
  const structureLimits = under(tables.structureLimits.map(row => whole(row).cells).map(cells => ({ ...cells, value: structureValueOf(cells) ?? impossible(`no ${cells.dimension} ${cells.value}`) })));
  const people = under(tables.roster.map(personOf));
  return {
    institutions: tables.institutions.map(whole).map(({ file, row, cells: { blockCause: cause, blockDocument: documentNumber, blockedOn, otherNames, ...institution } }) => ({
      ...institution, file, row, otherNames: otherNames ?? [],
      block: cause !== null && documentNumber !== null && blockedOn !== null ? { cause, documentNumber, blockedOn } : null,
      bodies: bodies(institution.creditCode), quotas: quotas(institution.creditCode), leadershipPosts: leadershipPosts(institution.creditCode), structureLimits: structureLimits(institution.creditCode), people: people(institution.creditCode),
    })),
  };
}

/** Puts what the register refused into the place where the files say it: a person already in post, or an institution already open. */
export function registerProblems(batch: ImportBatch, refused: readonly { readonly code: RegisterProblemCode; readonly creditCode: string; readonly residentId: string | null }[]): ImportProblem[] {
  const { institutions: institutionColumns, roster: rosterColumns } = importLayout;
  const open = new Set(refused.filter(each => each.code === 'alreadyOnRegister').map(each => each.creditCode)); // its people need no line each
  const isOfPerson = (code: RegisterProblemCode): boolean => code === 'alreadyInPost' || code === 'nameDiffersFromRecord';
  return refused.filter(each => !isOfPerson(each.code) || !open.has(each.creditCode)).map(({ code, creditCode, residentId }) => {
    const institution = batch.institutions.find(each => each.creditCode === creditCode) ?? impossible(`the register refused ${creditCode}, which is not in the files`);
    if (isOfPerson(code)) {
      const person = institution.people.find(each => each.residentId === residentId) ?? impossible('the register refused a person who is not in the files');
      return code === 'alreadyInPost' ? cellProblem(person, rosterColumns.residentId, code, person.residentId) : cellProblem(person, rosterColumns.name, code, person.name);
    }
    if (code === 'aboveNetworkGrade') return cellProblem(institution, institutionColumns.isStateSecret, code, ''); // nothing of it is repeated
    return code === 'alreadyOnRegister' ? cellProblem(institution, institutionColumns.creditCode, code, creditCode) : cellProblem(institution, institutionColumns.region, code, institution.region);
  });
}
