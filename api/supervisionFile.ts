import { Readable } from 'node:stream';
import { openStages, type SupervisionFilter } from '../prisma/views/supervision';
import type { RecordRoom } from '../prisma/records/record';
import type { Actor } from '../src/access/actor';
import { CSV_MARK, csvLines } from '../src/contracts/importWriting';
import { dayOf } from '../src/kernel/day';
import { deskLabels } from '../src/labels/desks';
import type { Language } from '../src/labels/labels';
import { procedureLabels } from '../src/labels/register';
import { stageLabels } from '../src/labels/stages';
import { stuckLabels, SUPERVISION_COLUMNS, supervisionColumnLabels, type SupervisionColumn } from '../src/labels/supervision';

type Row = Awaited<ReturnType<typeof openStages>>['items'][number];
/** What of the list is wanted. */
type Wanted = Omit<SupervisionFilter, 'after' | 'limit'>;

const A_PAGE = 1_000;

/** The whole list of supervision as CSV: its first page is read before anything is sent, the others as they are taken, so that a long one stands nowhere as a whole. */
export async function supervisionFile(room: RecordRoom, actor: Actor, wanted: Wanted, language: Language): Promise<Readable> {
  const first = await openStages(room, actor, { ...wanted, limit: A_PAGE });
  async function* text(): AsyncGenerator<string> {
    yield CSV_MARK + csvLines([SUPERVISION_COLUMNS.map(column => supervisionColumnLabels[language][column])]);
    for (let page = first; ; page = await openStages(room, actor, { ...wanted, after: page.next.split('_'), limit: A_PAGE })) {
      yield csvLines(page.items.map(row => lineOf(row, language)));
      if (page.next === null) return;
    }
  }
  return Readable.from(text());
}

function lineOf(row: Row, language: Language): string[] {
  const words = new Map<string, string>([...Object.entries(stageLabels[language]), ...Object.entries(deskLabels[language])]);
  const cells: Readonly<Record<SupervisionColumn, string | number>> = {
    caseNumber: row.caseNumber, procedure: procedureLabels[language][row.procedure], institution: row.institutionName, stage: words.get(row.stage) ?? row.stage, lane: row.lane.replace(/^case$|^candidate-/, ''), desk: words.get(row.desk) ?? row.desk,
    waitsFor: row.waitsFor, officers: row.officers.join(language === 'zh' ? '、' : ', '), since: dayOf(row.since.getTime()), waited: row.waitingWorkingDays, norm: row.normDays ?? '', due: row.dueOn ?? '', overdue: row.overdueWorkingDays, engineLag: row.engineLag, troubles: row.troubles.length, stuck: row.stuckBy.map(kind => stuckLabels[language][kind]).join(language === 'zh' ? '、' : ', '),
  };
  return SUPERVISION_COLUMNS.map(column => String(cells[column]));
}
