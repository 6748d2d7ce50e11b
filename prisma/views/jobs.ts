import { signsAtAnOffice, type Actor } from '../../src/access/actor';
import { asExchanging, filingOffice, mayFileRosterOf, signsFor } from '../../src/access/filing';
import type { JobKind, JobPhase, JobState } from '../../src/contracts/jobs';
import type { ProblemCode } from '../../src/labels/problems';
import { errandOf, type Errand, type Input } from '../records/jobs';
import { unseal, unsealBytes } from '../records/keys';
import type { RecordRoom } from '../records/record';
import { filing, staffingOfficeOf } from './filings';
import { institutionsFor } from './institutions';
import { beyond, FROM_MICROS, listed, MICROS } from './listed';

/** A job (任务) as its starter sees it. */
export type JobRow = {
  id: string; kind: JobKind; state: JobState; phase: JobPhase | null; done: number; total: number; filing: string | null; problem: ProblemCode | null;
  createdAt: Date; beganAt: Date | null; endedAt: Date | null; expiresAt: Date | null;
};
const ROW = `id, kind, state, phase, progress_done AS done, progress_total AS total, filing_id AS filing, problem, created_at AS "createdAt", began_at AS "beganAt", ended_at AS "endedAt", expires_at AS "expiresAt"`;
const MINE = `started_by = $1 AND (expires_at IS NULL OR expires_at > $2)`;
type Opened = JobRow & { asked: object; details: Buffer | null };

/** The jobs of the account, newest first; `after` is the position of the last one seen. */
export const jobs = (room: RecordRoom, account: string, { after, limit }: { readonly after?: readonly string[] | undefined; readonly limit: number }) =>
  listed<JobRow & { readonly position: string }>(room, { name: 'jobs', select: `SELECT ${ROW}, concat_ws('_', ${MICROS('created_at')}, id) AS position FROM job WHERE ${MINE}`, values: [account, new Date(room.clock.now())], narrowed: [beyond(after, [['created_at', FROM_MICROS], ['id', '?::uuid']], 'down')], order: 'created_at DESC, id DESC', limit });

/** One job of the actor, with what its problem says; null where it is another's, expired, or about what is out of his reach by now. */
export async function job(room: RecordRoom, actor: Actor, id: string): Promise<{ readonly row: JobRow; readonly errand: Errand; readonly details: unknown } | null> {
  const [opened] = (await room.pool.query<Opened>({ name: 'job', text: `SELECT ${ROW}, asked, problem_details AS details FROM job WHERE ${MINE} AND id = $3`, values: [actor.account, new Date(room.clock.now()), id] })).rows;
  if (!opened) return null;
  const { asked, details, ...row } = opened;
  const errand = errandOf(row.kind, asked);
  if (!(await isInReach(room, actor, errand))) return null;
  return { row, errand, details: details === null ? null : (JSON.parse(unseal(room.keys.personalRecords, details)) as unknown) };
}

/** What a job has given, opened; null where it has given nothing. The caller has asked for the job itself. */
export async function jobResult(room: RecordRoom, id: string): Promise<Buffer | null> {
  const [row] = (await room.pool.query<{ result: Buffer | null }>('SELECT result FROM job WHERE id = $1', [id])).rows;
  return row?.result ? unsealBytes(room.keys.personalRecords, row.result) : null;
}

/** What a job has to do, for who holds its lease; null where the lease is lost. */
export async function jobInput(room: RecordRoom, id: string, lease: string): Promise<{ readonly account: string; readonly errand: Errand; readonly input: Input } | null> {
  const [row] = (await room.pool.query<{ account: string; kind: JobKind; asked: object; input: Buffer | null }>('SELECT started_by AS account, kind, asked, input FROM job WHERE id = $1 AND lease = $2', [id, lease])).rows;
  return row ? { account: row.account, errand: errandOf(row.kind, row.asked), input: row.input === null ? {} : (JSON.parse(unseal(room.keys.personalRecords, row.input)) as Input) } : null; // only `startJob` writes these
}

/** Whether the actor may, as his seats are now, have that done and see what came of it. */
export async function isInReach(room: RecordRoom, actor: Actor, errand: Errand): Promise<boolean> {
  switch (errand.kind) {
    case 'check':
    case 'filing':
      if (errand.to.kind === 'opening') return filingOffice(actor)?.office === errand.office;
      return mayFileRosterOf(actor, errand.to.institution) && (await staffingOfficeOf(room, errand.to.institution)) === errand.office;
    case 'batchApproval':
      return signsAtAnOffice(actor);
    case 'registerExport': {
      const reached = new Set((await institutionsFor(room, asExchanging(actor), 'filings')).map(each => each.id));
      return errand.institutions.every(each => reached.has(each));
    }
    default: {
      const found = await filing(room, actor, errand.filing);
      return found !== null && (errand.kind !== 'acceptance' || signsFor(actor, found.row.office));
    }
  }
}

