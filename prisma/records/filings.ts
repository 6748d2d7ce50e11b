import { createHash, randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { mayAcceptWhatWasFiledBy } from '../../src/access/filing';
import { untold, type Progress } from '../../src/contracts/jobs';
import type { ImportFile } from '../../src/contracts/importTable';
import type { ImportProblem } from '../../src/institution/importProblem';
import { dayOf, type Day } from '../../src/kernel/day';
import { impossible } from '../../src/kernel/result';
import { refusalInFreeze, type Refusal } from '../../src/rules/allRules';
import { checkFiling, type Filed } from './filingCheck';
import { once, type Once } from './keyedRequests';
import { seal, unseal } from './keys';
import { PERSON_COLUMNS } from './personalRecords';
import type { RecordRoom } from './record';
import { openInstitutions } from './registerInstitutions';
import { lockInstitution, registerRoster } from './registerRoster';
import { isContention } from './requests';

/** Who files, and what. `office`: the staffing office that decides. */
export type Filing = { readonly account: string; readonly office: string; readonly filed: Filed };
export type FilingState = 'filed' | 'accepted' | 'returned' | 'withdrawn';
type Stored = { readonly id: string; readonly state: FilingState };

/** Why nothing became of it. */
export type FilingStopped =
  | { readonly kind: 'unfit'; readonly problems: readonly ImportProblem[] }
  | { readonly kind: 'notFound' }
  /** Somebody has decided it already. */
  | { readonly kind: 'decided'; readonly state: FilingState }
  /** Who files does not accept, nor may another take back what he filed. */
  | { readonly kind: 'notByWhoFiled' | 'onlyByWhoFiled' }
  | { readonly kind: 'rosterWaits' }
  /** A rule forbids to enter anything now. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'tooBusy' };
/** What became of it within the transaction of a job. */
export type FilingWritten = { readonly kind: 'written'; readonly id: string } | FilingStopped;
/** What became of a request that was answered at once. */
export type FilingOutcome = Once<Stored> | FilingStopped;

const ADD = `INSERT INTO filing (id, kind, office_id, institution_id, state, contents, encryption_key, digest, institutions, people, people_a_stage, filed_by, filed_at)
  SELECT $1, $2, o.id, $4, 'filed', $5, $6, $7, $8, $9, o.people_a_stage, $10, $11 FROM office o WHERE o.id = $3`;
const AUDIT = 'INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) VALUES ($1, $2, $3, $4, $5)';

/** Files (报送) what the files say; it waits for the staffing office, sealed. Nothing of it stands on the register yet. Throws where another roster of the institution waits: see `stoppedBy`. */
export async function file(client: PoolClient, room: RecordRoom, { account, office, filed }: Filing, progress: Progress = untold): Promise<FilingWritten> {
  const check = await checkFiling(client, room, filed, progress);
  if (check.problems.length > 0 || check.batch === null) return { kind: 'unfit', problems: check.problems };
  const { institutions } = check.batch;
  const contents = JSON.stringify(filed.files);
  const digest = createHash('sha256').update(contents).digest();
  const people = institutions.reduce((sum, each) => sum + each.people.length, 0);
  const id = randomUUID();
  const now = new Date(room.clock.now());
  await client.query(ADD, [id, filed.kind, office, filed.kind === 'roster' ? filed.institution : null, seal(room.keys.personalRecords, contents), PERSON_COLUMNS.encryptionKey, digest, institutions.length, people, account, now]);
  await client.query(AUDIT, [now, account, 'filing.file', id, JSON.stringify({ kind: filed.kind, institutions: institutions.length, people })]);
  return { kind: 'written', id };
}

const isOf = (error: unknown, constraint: string): boolean => typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === constraint;
/** Why PostgreSQL stopped it, where that is no fault: another roster waits, or somebody was placed or opened at the same moment. */
export const stoppedBy = (error: unknown): FilingStopped | null => (isOf(error, 'one_roster_waits') ? { kind: 'rosterWaits' } : isContention(error) ? { kind: 'tooBusy' } : null);

/** What was filed, opened again. */
export const contentsOf = (room: RecordRoom, contents: Buffer): ImportFile[] => JSON.parse(unseal(room.keys.personalRecords, contents)) as ImportFile[]; // only `file` writes these

type Deciding = { readonly account: string; readonly key: string; readonly id: string; readonly note: string };
type Waiting = { kind: 'opening' | 'roster'; institution: string | null; office: string; region: string; state: FilingState; filedBy: string; peopleAStage: number; freeze: { from: Day; until: Day } | null };
const WAITING = `SELECT f.kind, f.institution_id AS institution, f.office_id AS office, o.region_code AS region, f.state, f.filed_by AS "filedBy", f.people_a_stage AS "peopleAStage",
  (SELECT s.value FROM region_setting s WHERE s.name = 'freeze' AND (s.region_code = o.region_code OR s.region_code IS NULL) AND s.effective_from <= $2::date ORDER BY s.region_code NULLS LAST, s.effective_from DESC LIMIT 1) AS freeze
  FROM filing f JOIN office o ON o.id = f.office_id WHERE f.id = $1`;
/** How a filing is looked at: as it stands, behind whoever decides on it, or not at all where somebody does. */
type Locking = '' | 'FOR UPDATE OF f';
const waitingFiling = async (client: Pick<PoolClient, 'query'>, id: string, today: Day, locking: Locking): Promise<Waiting | undefined> => (await client.query<Waiting>(`${WAITING} ${locking}`, [id, today])).rows[0];

/** Accepts a filing: what it says stands on the register from now on, all of it or nothing. Where the register has changed meanwhile, its problems are told and the filing goes on waiting. */
export async function acceptFiling(client: PoolClient, room: RecordRoom, { account, id, note }: Omit<Deciding, 'key'>, progress: Progress = untold): Promise<FilingWritten> {
  const today = dayOf(room.clock.now());
  const waiting = await waitingFiling(client, id, today, 'FOR UPDATE OF f');
  if (!waiting) return { kind: 'notFound' };
  const why = whyNotAccepted(waiting, account, today);
  if (why) return why;
  const problems = await enter(client, room, id, waiting, account, progress);
  if (problems.length > 0) return { kind: 'unfit', problems };
  await decided(client, room, { account, id, note }, 'accepted', waiting.kind);
  return { kind: 'written', id };
}

/** Why the account cannot accept that filing now, whatever is in it; null where it can. A refusal is kept in the audit trail. */
export async function acceptanceStopped(room: RecordRoom, id: string, account: string): Promise<FilingStopped | null> {
  const today = dayOf(room.clock.now());
  const waiting = await waitingFiling(room.pool, id, today, '');
  const why = waiting ? whyNotAccepted(waiting, account, today) : ({ kind: 'notFound' } as const);
  const rule = why?.kind === 'refused' ? why.refusal.rule : null;
  if (rule !== null || why?.kind === 'notByWhoFiled') await room.pool.query(AUDIT, [new Date(room.clock.now()), account, 'filing.accept.refused', id, JSON.stringify({ rule })]);
  return why;
}

function whyNotAccepted(waiting: Waiting, account: string, today: Day): FilingStopped | null {
  if (waiting.state !== 'filed') return { kind: 'decided', state: waiting.state };
  if (!mayAcceptWhatWasFiledBy(waiting, account)) return { kind: 'notByWhoFiled' };
  const refusal = refusalInFreeze({ freeze: waiting.freeze, today });
  return refusal && { kind: 'refused', refusal };
}

/** Returns a filing to who filed it, with the grounds; he files again what is right. */
export const returnFiling = (room: RecordRoom, deciding: Deciding): Promise<FilingOutcome> => decide(room, deciding, 'returned', () => null);

/** Takes back what one has filed, as long as nobody has decided it. */
export const withdrawFiling = (room: RecordRoom, deciding: Deciding): Promise<FilingOutcome> => decide(room, deciding, 'withdrawn', waiting => (waiting.filedBy === deciding.account ? null : { kind: 'onlyByWhoFiled' }));

type Decided = 'accepted' | 'returned' | 'withdrawn';

async function decide(room: RecordRoom, { account, key, id, note }: Deciding, state: Decided, whyNot: (waiting: Waiting) => FilingStopped | null): Promise<FilingOutcome> {
  let stopped: FilingStopped = { kind: 'notFound' };
  const today = dayOf(room.clock.now());
  const work = async (client: PoolClient): Promise<Stored | null> => {
    await client.query(`SET LOCAL lock_timeout = '1s'`);
    const waiting = await waitingFiling(client, id, today, 'FOR UPDATE OF f');
    if (!waiting) return null;
    const why = waiting.state === 'filed' ? whyNot(waiting) : ({ kind: 'decided', state: waiting.state } as const);
    if (why !== null) {
      stopped = why;
      return null;
    }
    await decided(client, room, { account, id, note }, state, waiting.kind);
    return { id, state };
  };
  try {
    return (await once(room, { account, key, asked: [state, id, note] }, work)) ?? stopped;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === '55P03') return { kind: 'tooBusy' }; // lock not available: it is being accepted at this moment
    throw error;
  }
}

async function decided(client: PoolClient, room: RecordRoom, { account, id, note }: Omit<Deciding, 'key'>, state: Decided, kind: Waiting['kind']): Promise<void> {
  const now = new Date(room.clock.now());
  await client.query('UPDATE filing SET state = $2, decided_by = $3, decided_at = $4, note = $5 WHERE id = $1', [id, state, account, now, note]);
  await client.query(AUDIT, [now, account, `filing.${state}`, id, JSON.stringify({ kind })]);
}

/** Enters what was filed on the register; the problems that stop it, where there are any. */
async function enter(client: PoolClient, room: RecordRoom, id: string, { kind, institution, region }: Waiting, actor: string, progress: Progress): Promise<readonly ImportProblem[]> {
  const { rows: [sealed] } = await client.query<{ contents: Buffer }>('SELECT contents FROM filing WHERE id = $1', [id]);
  const files = contentsOf(room, sealed?.contents ?? impossible('a filing without contents'));
  if (kind === 'roster') await lockInstitution(client, institution ?? impossible('a roster of no institution'));
  const filed: Filed = kind === 'roster' ? { kind, institution: institution ?? '', files } : { kind, servedBy: region, files };
  const { problems, batch, known } = await checkFiling(client, room, filed, progress);
  if (problems.length > 0 || batch === null) return problems;
  if (filed.kind === 'opening') {
    await openInstitutions(client, room, batch.institutions, actor, known, progress);
    return [];
  }
  const [own] = batch.institutions;
  if (own) await registerRoster(client, room, { institution: filed.institution, creditCode: own.creditCode, people: own.people, actor, known }, progress);
  return [];
}
