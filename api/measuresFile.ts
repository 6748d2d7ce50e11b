import type { Cycle } from '../prisma/views/measures';
import type { OfficerLoad } from '../prisma/views/officerLoads';
import { CSV_MARK, csvLines } from '../src/contracts/importWriting';
import type { Language } from '../src/labels/labels';
import { procedureLabels } from '../src/labels/register';
import { stageLabels } from '../src/labels/stages';
import { OFFICER_COLUMNS, officerColumnLabels, STAGE_COLUMNS, stageColumnLabels } from '../src/labels/supervision';

/** How long stages took, as CSV. */
export function stagesAsLines(cycles: readonly Cycle[], language: Language): string {
  const words: Readonly<Record<string, string>> = stageLabels[language];
  const lines = cycles.map(row => [procedureLabels[language][row.procedure], words[row.stage] ?? row.stage, row.settled, row.meanWorkingDays, row.p90WorkingDays, row.normDays ?? '', row.late, row.shareOfTime].map(String));
  return CSV_MARK + csvLines([STAGE_COLUMNS.map(column => stageColumnLabels[language][column]), ...lines]);
}

/** The loads of officers, as CSV. */
export function officersAsLines(officers: readonly OfficerLoad[], language: Language): string {
  const lines = officers.map(row => [row.officer, row.place, row.waiting, row.overdue, row.settled, row.meanWorkingDays ?? '', row.late].map(String));
  return CSV_MARK + csvLines([OFFICER_COLUMNS.map(column => officerColumnLabels[language][column]), ...lines]);
}
