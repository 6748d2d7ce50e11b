import type { ImportProblem } from '../institution/importProblem';
import type { Day } from '../kernel/day';
import { failed, ok, type Result } from '../kernel/result';
import { importTableLabels, registerFileName } from '../labels/importTables';
import { checkImport } from './importChecks';
import type { ImportBatch } from './importBatch';
import { importLayout, type TableName } from './importLayout';
import { fileProblem, tableOf, type ImportFile } from './importTable';
import { untold, type Progress } from './jobs';
import type { TableCells } from './importWriting';

const TABLES = Object.keys(importLayout) as TableName[]; // the keys of an object literal
const hasRows = (file: ImportFile): boolean => file.rows.slice(1).some(row => row.some(cell => cell.trim() !== ''));

/**
 * Checks the roster (花名册) that an institution files for itself: against its bodies, quotas and leadership posts as the
 * register has them, by the same rules as an import. The register must hold no people of it yet, and no case.
 */
export function checkRoster(files: readonly ImportFile[], register: Readonly<Record<TableName, TableCells>>, isOnRegister: boolean, today: Day, progress: Progress = untold): Result<ImportBatch, readonly ImportProblem[]> {
  const all = files.map(file => file.name).join('、');
  if (isOnRegister) return failed([fileProblem(all, 'rosterOnRegister')]);
  const nameOf = (file: ImportFile): TableName | null => tableOf((file.rows[0] ?? []).map(text => text.trim()));
  const foreign = files.filter(file => hasRows(file) && nameOf(file) !== 'roster' && nameOf(file) !== null);
  if (foreign.length > 0) return failed(foreign.map(file => fileProblem(file.name, 'notInARoster', importTableLabels.zh[nameOf(file) ?? 'roster'])));
  const filed = files.filter(file => nameOf(file) === 'roster' || nameOf(file) === null);
  if (!filed.some(hasRows)) return failed([fileProblem(all, 'noPeople')]);
  const held = TABLES.filter(name => name !== 'roster').map(name => ({ name: registerFileName(name), rows: [Object.values(importLayout[name]).map(column => column.header), ...register[name]] }));
  const checked = checkImport([...held, ...filed], today, progress);
  return checked.ok ? ok(checked.value) : checked;
}
