import type { ImportProblem } from '../institution/importProblem';
import type { Day } from '../kernel/day';
import { failed, ok, type Result } from '../kernel/result';
import { batchOf, type ImportBatch } from './importBatch';
import { danglingReferences, overdrawnBalances, repetitions } from './importCrossChecks';
import { allowanceProblems, institutionProblems, personProblems, structureProblems } from './importRowChecks';
import { fileProblem, readTables, type ImportFile } from './importTable';
import { counted, untold, type Progress } from './jobs';

/**
 * Checks the files of an import (入库) together: the batch that may be opened on the register, or every problem with its
 * file, row and column. One problem refuses them all, so that the register never holds half an institution.
 */
export function checkImport(files: readonly ImportFile[], today: Day, progress: Progress = untold): Result<ImportBatch, readonly ImportProblem[]> {
  const { tables, problems: found } = readTables(files);
  let problems = [...found];
  if (tables.institutions.length === 0 && problems.length === 0) problems.push(fileProblem(files.map(file => file.name).join('、'), 'noInstitutions'));
  const isReadable = !problems.some(problem => problem.column === null); // a file that could not be read whole would make strangers of its neighbors' rows
  if (isReadable) {
    const isDone = counted(progress, 'checking', Object.values(tables).reduce((sum, rows) => sum + rows.length, 0));
    const each = <Row>(rows: readonly Row[], check: (row: Row) => readonly ImportProblem[]): readonly ImportProblem[] =>
      rows.flatMap(row => {
        const found = check(row);
        isDone();
        return found;
      });
    // Made anew, not pushed: a table may have more problems than a call takes arguments.
    problems = [
      ...problems,
      ...each(tables.institutions, row => institutionProblems(row, today)),
      ...each(tables.bodies, () => []), // its cells are all that a body says
      ...each([...tables.quotas, ...tables.leadershipPosts], allowanceProblems),
      ...each(tables.structureLimits, structureProblems),
      ...each(tables.roster, row => personProblems(row, today)),
      ...repetitions(tables),
      ...danglingReferences(tables),
    ];
    // Sums are taken only when every row is sound: a person whose row is wrong would be missed in them.
    if (problems.length === 0) problems = overdrawnBalances(tables);
  }
  return problems.length === 0 ? ok(batchOf(tables)) : failed(inReadingOrder(problems, files));
}

/** By file in the order given, then by row; within a row as found. */
function inReadingOrder(problems: readonly ImportProblem[], files: readonly ImportFile[]): readonly ImportProblem[] {
  const position = new Map(files.map((file, index) => [file.name, index]));
  return [...problems].sort((one, other) => (position.get(one.file) ?? -1) - (position.get(other.file) ?? -1) || (one.row ?? 0) - (other.row ?? 0));
}
