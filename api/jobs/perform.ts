import type { PoolClient } from 'pg';
import { writeWorkbook } from '../../activities/excel/workbooks';
import { readImportBytes } from '../../activities/import/readImportFiles';
import { audit } from '../../prisma/records/auditing';
import { gradedAmong } from '../../prisma/records/certificateUses';
import { inTransaction } from '../../prisma/records/database';
import { noteExchange } from '../../prisma/records/exchange';
import { checkFiling, type Filed } from '../../prisma/records/filingCheck';
import { acceptanceStopped, acceptFiling, file, stoppedBy, type FilingStopped, type FilingWritten } from '../../prisma/records/filings';
import { firstProblems, summaryOf } from '../../prisma/records/filingSummary';
import { endJob, filedTo, type Errand, type Input, type JobEnd, type Leased } from '../../prisma/records/jobs';
import type { RecordRoom } from '../../prisma/records/record';
import { actingNow } from '../../prisma/records/sessions';
import { filedFiles } from '../../prisma/views/filings';
import { isInReach, jobInput } from '../../prisma/views/jobs';
import { registerTables } from '../../prisma/views/registerTables';
import type { Actor } from '../../src/access/actor';
import { importLayout } from '../../src/contracts/importLayout';
import { cellsOf } from '../../src/contracts/importDifferences';
import type { ImportFile } from '../../src/contracts/importTable';
import { csvText, type TableCells } from '../../src/contracts/importWriting';
import type { Progress } from '../../src/contracts/jobs';
import type { Result } from '../../src/kernel/result';
import type { ImportProblem } from '../../src/institution/importProblem';
import { signDrafts } from './signDrafts';

type OfFiles = Extract<Errand, { readonly to: unknown }>;
type OfFiling = Extract<Errand, { readonly filing: string }>;
type OfRegister = Extract<Errand, { readonly institutions: unknown }>;
type Work<Of extends Errand = Errand> = { readonly room: RecordRoom; readonly actor: Actor; readonly leased: Leased; readonly errand: Of; readonly input: Input; readonly progress: Progress };

/** Does a job (任务) from beginning to end. What it writes stands together with its end; `LeaseLost` where it is this process's no longer. */
export async function perform(room: RecordRoom, leased: Leased, progress: Progress): Promise<void> {
  const found = await jobInput(room, leased.id, leased.lease);
  if (!found) return; // cancelled or taken up elsewhere before it began
  const { errand, input } = found;
  const actor = await actingNow(room, found.account);
  const work = { room, actor, leased, input, progress };
  if (!(await isInReach(room, actor, errand))) return endJob(room.pool, room, leased, { problem: 'notYoursToDo', details: null });
  switch (errand.kind) {
    case 'check':
    case 'filing': {
      const read = await readFiles(input, progress);
      return errand.kind === 'check' ? check({ ...work, errand }, read) : fileThem({ ...work, errand }, read);
    }
    case 'checkOfFiling':
      return compare(work, await filed(work, errand.filing));
    case 'acceptance':
      return accept({ ...work, errand });
    case 'registerExport':
      return exportRegister({ ...work, errand });
    case 'filingExport':
      return exportFiling({ ...work, errand });
    case 'batchApproval':
      return signDrafts({ room, actor, leased, errand, progress });
  }
}

type Read = Result<readonly ImportFile[], readonly ImportProblem[]>;
const readFiles = ({ files = [] }: Input, progress: Progress): Promise<Read> => readImportBytes(files.map(({ name, content }) => ({ name, bytes: Buffer.from(content, 'base64') })), progress);
const unfit = (problems: readonly ImportProblem[]): JobEnd => ({ problem: 'filesUnfit', details: firstProblems(problems) });
const resultOf = (summary: unknown): JobEnd => ({ result: JSON.stringify(summary) });

async function filed({ room, actor }: Pick<Work, 'room' | 'actor'>, id: string): Promise<Filed> {
  const found = await filedFiles(room, actor, id);
  if (!found) throw new Error('the filing was in reach a moment ago');
  return found;
}

const check = ({ errand, ...work }: Work<OfFiles>, read: Read): Promise<void> =>
  read.ok ? compare(work, filedTo(errand.to, read.value)) : endJob(work.room.pool, work.room, work.leased, resultOf(summaryOf({ problems: read.problem, batch: null, differences: [] })));

const compare = async ({ room, leased, progress }: Pick<Work, 'room' | 'leased' | 'progress'>, what: Filed): Promise<void> => endJob(room.pool, room, leased, resultOf(summaryOf(await checkFiling(room.pool, room, what, progress))));

async function fileThem({ room, actor, leased, errand, progress }: Work<OfFiles>, read: Read): Promise<void> {
  if (!read.ok) return endJob(room.pool, room, leased, unfit(read.problem));
  return write(room, leased, client => file(client, room, { account: actor.account, office: errand.office, filed: filedTo(errand.to, read.value) }, progress));
}

async function accept({ room, actor, leased, errand, input, progress }: Work<OfFiling>): Promise<void> {
  const stopped = await acceptanceStopped(room, errand.filing, actor.account);
  if (stopped) return endJob(room.pool, room, leased, endOf(stopped));
  return write(room, leased, client => acceptFiling(client, room, { account: actor.account, id: errand.filing, note: input.note ?? '' }, progress));
}

const ATTEMPTS = 5;
/** What is written on the register and the end of the job: one transaction, or neither. */
async function write(room: RecordRoom, leased: Leased, work: (client: PoolClient) => Promise<FilingWritten>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await inTransaction(room.pool, async client => {
        const written = await work(client);
        await endJob(client, room, leased, written.kind === 'written' ? { filing: written.id } : endOf(written));
      });
      return;
    } catch (error) {
      const stopped = stoppedBy(error);
      if (stopped === null) throw error;
      if (stopped.kind !== 'tooBusy' || attempt >= ATTEMPTS) return endJob(room.pool, room, leased, endOf(stopped));
    }
  }
}

/** Why nothing came of a filing, as the job keeps it. */
function endOf(stopped: FilingStopped): JobEnd {
  switch (stopped.kind) {
    case 'unfit':
      return unfit(stopped.problems);
    case 'refused':
      return { problem: 'refusedByRule', details: stopped.refusal };
    case 'decided':
      return { problem: 'filingDecided', details: null };
    default:
      return { problem: stopped.kind, details: null };
  }
}

async function exportRegister({ room, actor, leased, errand: { institutions, table }, input, progress }: Work<OfRegister>): Promise<void> {
  const tables = await registerTables(room, institutions);
  const file = table === null ? await workbook(tables, progress) : Buffer.from(csvText(importLayout[table], tables[table]));
  const [only] = institutions;
  const graded = await gradedAmong(room, institutions, actor.account);
  const why = input.note === undefined || input.note === '' ? {} : { reason: input.note };
  await carryAway(room, leased, file, async client => {
    await noteExchange(client, room, actor.account, 'register.exported', institutions.length === 1 && only !== undefined ? only : 'scope', { institutions: institutions.length, people: tables.roster.length, table: table ?? 'all', ...why });
    for (const { institution } of graded) await audit(client, room, { actor: actor.account, action: 'certificate.export', subject: institution, detail: why }); // the file tells what the certificate does
  });
}

async function exportFiling({ room, actor, leased, errand, progress }: Work<OfFiling>): Promise<void> {
  const file = await workbook(cellsOf((await filed({ room, actor }, errand.filing)).files), progress);
  await carryAway(room, leased, file, client => noteExchange(client, room, actor.account, 'filing.read', errand.filing, {}));
}

async function workbook(tables: Readonly<Partial<Record<keyof typeof importLayout, TableCells>>>, progress: Progress): Promise<Buffer> {
  const total = Object.values(tables).reduce((sum, rows) => sum + rows.length, 0);
  progress('writing', 0, total);
  const bytes = await writeWorkbook(tables);
  progress('writing', total, total);
  return bytes;
}

/** A file is there for its starter from the moment at which the audit trail says so. */
const carryAway = (room: RecordRoom, leased: Leased, file: Buffer, note: (client: PoolClient) => Promise<void>): Promise<void> =>
  inTransaction(room.pool, async client => {
    await note(client);
    await endJob(client, room, leased, { result: file });
  });
