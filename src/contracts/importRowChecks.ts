import type { ImportProblem } from '../institution/importProblem';
import { plusMonths, type Day } from '../kernel/day';
import { birthDateOf, sexOf } from '../kernel/residentId';
import { importLayout, structureValueOf, type TableName } from './importLayout';
import { cellProblem, type TableRow, type Tables } from './importTable';

const WORKING_AGE_MONTHS = 16 * 12;
type InstitutionRow = Tables['institutions'][number];
type PersonRow = Tables['roster'][number];
/** A row with an allowance (消化额度): of a quota or of leadership posts. */
export type BalanceRow = Tables['quotas'][number] | Tables['leadershipPosts'][number];

/** Whether cells that belong together are all filled or all empty; a cell that is wrong by itself has its own problem already. */
const isTogether = (cells: readonly unknown[]): boolean => cells.includes(undefined) || new Set(cells.map(cell => cell === null)).size === 1;

/** What several cells of one institution say together: the annual review (年审) and the block. */
export function institutionProblems(row: InstitutionRow, today: Day): ImportProblem[] {
  const columns = importLayout.institutions;
  const { annualReview, annualReviewYear, blockCause, blockDocument, blockedOn, openedOn } = row.cells;
  const problems: ImportProblem[] = [];
  if (!isTogether([blockCause, blockDocument, blockedOn])) problems.push(cellProblem(row, columns.blockCause, 'blockIncomplete', blockCause));
  if (annualReview === 'failed' && blockCause === null && blockDocument === null && blockedOn === null) problems.push(cellProblem(row, columns.annualReview, 'failedReviewNeedsBlock', annualReview));
  if (annualReview !== undefined && annualReview !== 'notDue' && annualReviewYear === null) problems.push(cellProblem(row, columns.annualReviewYear, 'reviewYearMissing', ''));
  return [...problems, ...notAfter(today, 'institutions', row, { openedOn, blockedOn })];
}

/** Whether an allowance has its posts, cause, document and digestion date, or none of them. */
export function allowanceProblems(row: BalanceRow): ImportProblem[] {
  const { allowancePosts, allowanceCause, allowanceDocument, digestBy } = row.cells;
  const posts = allowancePosts === 0 ? null : allowancePosts; // a zero says the same as an empty cell
  return isTogether([posts, allowanceCause, allowanceDocument, digestBy]) ? [] : [cellProblem(row, importLayout.quotas.allowancePosts, 'allowanceIncomplete', allowancePosts)];
}

/** A limit of the structure (结构限额) by category or level names one of the codes; a body is looked for among the bodies. */
export function structureProblems(row: Tables['structureLimits'][number]): ImportProblem[] {
  const { dimension, value } = row.cells;
  if (dimension === undefined || value === undefined || structureValueOf({ dimension, value }) !== null || dimension === 'body') return [];
  const allowed = importLayout.roster[dimension].kind.options.map(option => option.label).join('、');
  return [cellProblem(row, importLayout.structureLimits.value, 'notACode', value, { allowed })];
}

/** What several cells of one person say together: the resident ID, the dates, the rank and the leadership post. */
export function personProblems(row: PersonRow, today: Day): ImportProblem[] {
  const columns = importLayout.roster;
  const { residentId, sex, birthDate, personCategory, civilServiceRank, entryDate, placedOn, appointedOn } = row.cells;
  const problems: ImportProblem[] = [];
  if (residentId !== undefined) {
    if (sex !== undefined && sex !== sexOf(residentId)) problems.push(cellProblem(row, columns.sex, 'sexDisagrees', sex));
    if (birthDate !== undefined && birthDate !== birthDateOf(residentId)) problems.push(cellProblem(row, columns.birthDate, 'birthDateDisagrees', birthDate));
    const workingAge = plusMonths(birthDateOf(residentId), WORKING_AGE_MONTHS);
    const early = Object.entries({ entryDate, placedOn, appointedOn }).filter((entry): entry is ['entryDate' | 'placedOn' | 'appointedOn', Day] => typeof entry[1] === 'string' && entry[1] < workingAge);
    problems.push(...early.map(([name, date]) => cellProblem(row, columns[name], 'beforeWorkingAge', date)));
  }
  const hasRank = typeof civilServiceRank === 'string';
  if (hasRank && (personCategory === 'worker' || personCategory === 'publicInstitutionStaff')) problems.push(cellProblem(row, columns.civilServiceRank, 'rankNeedsCivilServant', civilServiceRank));
  return [...problems, ...leadershipCells(row), ...notAfter(today, 'roster', row, { entryDate, placedOn, appointedOn })];
}

/** A leadership post (领导职务) is told with its kind, day and document, and its body only beside these. */
function leadershipCells(row: PersonRow): ImportProblem[] {
  const { leadershipPostKind, leadershipBody, appointedOn, appointmentDocument } = row.cells;
  const isBodyAlone = typeof leadershipBody === 'string' && leadershipPostKind === null;
  if (isTogether([leadershipPostKind, appointedOn, appointmentDocument]) && !isBodyAlone) return [];
  return [cellProblem(row, importLayout.roster.leadershipPostKind, 'leadershipIncomplete', leadershipPostKind)];
}

/** Nothing that the register opens with happens later than today. */
function notAfter(today: Day, table: TableName, row: TableRow<(typeof importLayout)[TableName]>, days: Readonly<Record<string, Day | null | undefined>>): ImportProblem[] {
  const columns = new Map(Object.entries(importLayout[table]));
  return Object.entries(days).flatMap(([identifier, when]) => {
    const column = columns.get(identifier);
    return column && typeof when === 'string' && when > today ? [cellProblem(row, column, 'inTheFuture', when, { today })] : [];
  });
}
