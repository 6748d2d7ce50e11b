import type { CrossProblemCode, ImportProblem } from '../institution/importProblem';
import type { CreditCode } from '../kernel/creditCode';
import type { Column } from './importColumn';
import { importLayout, structureValueOf, type Columns } from './importLayout';
import { cellProblem, type TableRow, type Tables } from './importTable';
import type { BalanceRow } from './importRowChecks';

/** The cells of a key joined into one text; null where one of them could not be read, so that nothing is built on it. */
const keyOf = (...cells: readonly (string | null | undefined)[]): string | null => (cells.includes(undefined) ? null : JSON.stringify(cells));

type Keyed<Row> = (row: Row) => string | null;
const bodyKey: Keyed<Tables['bodies'][number]> = ({ cells }) => keyOf(cells.creditCode, cells.name);
const quotaKey: Keyed<Tables['quotas'][number]> = ({ cells }) => keyOf(cells.creditCode, cells.kind);
const leadershipKey: Keyed<Tables['leadershipPosts'][number]> = ({ cells }) => keyOf(cells.creditCode, cells.body, cells.kind);
const limitKey: Keyed<Tables['structureLimits'][number]> = ({ cells }) => keyOf(cells.creditCode, cells.quotaKind, cells.dimension, cells.dimension === undefined || cells.value === undefined ? undefined : structureValueOf({ dimension: cells.dimension, value: cells.value }));
const usedQuotaKey: Keyed<Tables['roster'][number] | Tables['structureLimits'][number]> = ({ cells }) => keyOf(cells.creditCode, cells.quotaKind);
/** Null too for a person who fills no leadership post (领导职数). */
const filledPostKey: Keyed<Tables['roster'][number]> = ({ cells }) => (cells.leadershipPostKind === null ? null : keyOf(cells.creditCode, cells.leadershipBody, cells.leadershipPostKind));

/** Every row after the first that says what an earlier row has said. */
function repeated<Row extends TableRow<Columns>>(rows: readonly Row[], key: Keyed<Row>, column: Column<unknown>, code: CrossProblemCode, value: (row: Row) => string | null | undefined): ImportProblem[] {
  const first = new Map<string, Row>();
  return rows.flatMap(row => {
    const own = key(row);
    const earlier = own === null ? undefined : first.get(own);
    if (own !== null && !earlier) first.set(own, row);
    return earlier ? [cellProblem(row, column, code, value(row), { firstFile: earlier.file, firstRow: earlier.row })] : [];
  });
}

/** Institutions, bodies, quotas, leadership posts and people that the files tell twice. */
export function repetitions({ institutions, bodies, quotas, leadershipPosts, structureLimits, roster }: Tables): ImportProblem[] {
  return [
    ...repeated(institutions, row => keyOf(row.cells.creditCode), importLayout.institutions.creditCode, 'institutionTwice', row => row.cells.creditCode),
    ...repeated(bodies, bodyKey, importLayout.bodies.name, 'bodyTwice', row => row.cells.name),
    ...repeated(quotas, quotaKey, importLayout.quotas.kind, 'quotaTwice', row => row.cells.kind),
    ...repeated(leadershipPosts, leadershipKey, importLayout.leadershipPosts.kind, 'leadershipPostTwice', row => row.cells.kind),
    ...repeated(structureLimits, limitKey, importLayout.structureLimits.value, 'structureLimitTwice', row => row.cells.value),
    ...repeated(roster, row => keyOf(row.cells.residentId), importLayout.roster.residentId, 'residentIdTwice', row => row.cells.residentId),
  ];
}

/** Rows that refer to an institution, body, quota kind or leadership post that the files do not have. */
export function danglingReferences({ institutions, bodies, quotas, leadershipPosts, structureLimits, roster }: Tables): ImportProblem[] {
  const knownInstitutions = new Set(institutions.map(row => row.cells.creditCode));
  const [knownBodies, knownQuotas, knownPosts] = [new Set(bodies.map(bodyKey)), new Set(quotas.map(quotaKey)), new Set(leadershipPosts.map(leadershipKey))];
  // An institution whose own code could not be read may be the one that is meant: its rows are no strangers.
  const isKnown = ({ cells: { creditCode } }: { readonly cells: { readonly creditCode: CreditCode | undefined } }): boolean => knownInstitutions.has(undefined) || knownInstitutions.has(creditCode);
  const strangers = [...bodies, ...quotas, ...leadershipPosts, ...structureLimits, ...roster].filter(row => row.cells.creditCode !== undefined && !isKnown(row));
  const missesBody = (creditCode: string | undefined, body: string | null | undefined): boolean => {
    const key = keyOf(creditCode, body);
    return typeof body === 'string' && key !== null && !knownBodies.has(key);
  };
  const missing = (key: string | null, known: ReadonlySet<string | null>): boolean => key !== null && !known.has(null) && !known.has(key);
  const limits = structureLimits.filter(isKnown);
  const people = roster.filter(isKnown);
  return [
    ...strangers.map(row => cellProblem(row, importLayout.roster.creditCode, 'unknownInstitution', row.cells.creditCode)),
    ...leadershipPosts.filter(row => isKnown(row) && missesBody(row.cells.creditCode, row.cells.body)).map(row => cellProblem(row, importLayout.leadershipPosts.body, 'unknownBody', row.cells.body)),
    ...limits.filter(row => row.cells.dimension === 'body' && missesBody(row.cells.creditCode, row.cells.value)).map(row => cellProblem(row, importLayout.structureLimits.value, 'unknownBody', row.cells.value)),
    ...limits.filter(row => missing(usedQuotaKey(row), knownQuotas)).map(row => cellProblem(row, importLayout.structureLimits.quotaKind, 'quotaKindNotGranted', row.cells.quotaKind)),
    ...people.filter(row => missesBody(row.cells.creditCode, row.cells.body)).map(row => cellProblem(row, importLayout.roster.body, 'unknownBody', row.cells.body)),
    ...people.filter(row => missesBody(row.cells.creditCode, row.cells.leadershipBody)).map(row => cellProblem(row, importLayout.roster.leadershipBody, 'unknownBody', row.cells.leadershipBody)),
    ...people.filter(row => missing(usedQuotaKey(row), knownQuotas)).map(row => cellProblem(row, importLayout.roster.quotaKind, 'quotaKindNotGranted', row.cells.quotaKind)),
    ...people.filter(row => missing(filledPostKey(row), knownPosts) && !missesBody(row.cells.creditCode, row.cells.leadershipBody)).map(row => cellProblem(row, importLayout.roster.leadershipPostKind, 'leadershipPostNotApproved', row.cells.leadershipPostKind)),
  ];
}

/** What is counted against one table of balances, and how its problems are called. */
type Tally<Row> = { readonly rows: readonly Row[]; readonly key: Keyed<Row>; readonly used: ReadonlyMap<string | null, number>; readonly column: Column<unknown>; readonly tooMany: CrossProblemCode };

const countBy = <Row>(rows: readonly Row[], key: Keyed<Row>): ReadonlyMap<string | null, number> => rows.reduce((counts, row) => counts.set(key(row), (counts.get(key(row)) ?? 0) + 1), new Map<string | null, number>());

/** An allowance (消化额度) is exactly the excess over the approved posts: a greater one would let an institution grow that must shrink. */
function excesses<Row extends BalanceRow>({ rows, key, used, column, tooMany }: Tally<Row>): ImportProblem[] {
  return rows.flatMap(row => {
    const { approved, allowancePosts } = row.cells;
    const own = key(row);
    if (own === null || approved === undefined || allowancePosts === undefined) return [];
    const placed = used.get(own) ?? 0;
    const allowance = allowancePosts ?? 0;
    if (placed > approved + allowance) return [cellProblem(row, column, tooMany, approved, { placed, approved, allowance, over: placed - approved - allowance })];
    const excess = Math.max(0, placed - approved);
    return allowance > excess ? [cellProblem(row, importLayout.quotas.allowancePosts, 'allowanceIsNotTheExcess', allowance, { placed, approved, excess })] : [];
  });
}

/** Quotas (编制) and leadership posts that hold more people than approved and allowed, or are allowed more than they hold. */
export const overdrawnBalances = ({ quotas, leadershipPosts, roster }: Tables): ImportProblem[] => [
  ...excesses({ rows: quotas, key: quotaKey, used: countBy(roster, usedQuotaKey), column: importLayout.quotas.approved, tooMany: 'moreInPostThanAllowed' }),
  ...excesses({ rows: leadershipPosts, key: leadershipKey, used: countBy(roster, filledPostKey), column: importLayout.leadershipPosts.approved, tooMany: 'moreLeadersThanAllowed' }),
];
