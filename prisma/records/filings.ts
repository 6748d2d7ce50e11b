import { createHash, randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { mayAcceptWhatWasFiledBy } from '../../src/access/filing';
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

/** Who files or decides, and under which key. `office`: the staffing office that decides. */
export type Filing = { readonly account: string; readonly key: string; readonly office: string; readonly filed: Filed };
export type FilingState = 'filed' | 'accepted' | 'returned' | 'withdrawn';
type Stored = { readonly id: string; readonly state: FilingState };

/** What became of a request about a filing. */
export type FilingOutcome =
  | Once<Stored>
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

const ADD = `INSERT INTO filing (id, kind, office_id, institution_id, state, contents, encryption_key, digest, institutions, people, people_a_stage, filed_by, filed_at)
  SELECT $1, $2, o.id, $4, 'filed', $5, $6, $7, $8, $9, o.people_a_stage, $10, $11 FROM office o WHERE o.id = $3`;
const AUDIT = 'INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) VALUES ($1, $2, $3, $4, $5)';

/** Files (报送) what the files say; it waits for the staffing office, sealed. Nothing of it stands on the register yet. */
export async function file(room: RecordRoom, { account, key, office, filed }: Filing): Promise<FilingOutcome> {
  let problems: readonly ImportProblem[] = [];
  const contents = JSON.stringify(filed.files);
  const digest = createHash('sha256').update(contents).digest();
  try {
    const done = await once<Stored>(room, { account, key, asked: ['file', office, filed.kind, filed.kind === 'roster' ? filed.institution : null, digest.toString('hex')] }, async client => {
      const check = await checkFiling(client, room, filed);
      if (check.problems.length > 0 || check.batch === null) {
        problems = check.problems;
        return null;
      }
      const { institutions } = check.batch;
      const people = institutions.reduce((sum, each) => sum + each.people.length, 0);
      const id = randomUUID();
      const now = new Date(room.clock.now());
      await client.query(ADD, [id, filed.kind, office, filed.kind === 'roster' ? filed.institution : null, seal(room.keys.personalRecords, contents), PERSON_COLUMNS.encryptionKey, digest, institutions.length, people, account, now]);
      await client.query(AUDIT, [now, account, 'filing.file', id, JSON.stringify({ kind: filed.kind, institutions: institutions.length, people })]);
      return { id, state: 'filed' };
    });
    return done ?? { kind: 'unfit', problems };
  } catch (error) {
    if (isOf(error, 'one_roster_waits')) return { kind: 'rosterWaits' };
    throw error;
  }
}

const isOf = (error: unknown, constraint: string): boolean => typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === constraint;

/** What was filed, opened again. */
export const contentsOf = (room: RecordRoom, contents: Buffer): ImportFile[] => JSON.parse(unseal(room.keys.personalRecords, contents)) as ImportFile[]; // only `file` writes these

type Deciding = { readonly account: string; readonly key: string; readonly id: string; readonly note: string };
type Waiting = { kind: 'opening' | 'roster'; institution: string | null; office: string; region: string; state: FilingState; contents: Buffer; filedBy: string; peopleAStage: number; freeze: { from: Day; until: Day } | null };
const WAITING = `SELECT f.kind, f.institution_id AS institution, f.office_id AS office, o.region_code AS region, f.state, f.contents, f.filed_by AS "filedBy", f.people_a_stage AS "peopleAStage",
  (SELECT s.value FROM region_setting s WHERE s.name = 'freeze' AND (s.region_code = o.region_code OR s.region_code IS NULL) AND s.effective_from <= $2::date ORDER BY s.region_code NULLS LAST, s.effective_from DESC LIMIT 1) AS freeze
  FROM filing f JOIN office o ON o.id = f.office_id WHERE f.id = $1 FOR UPDATE OF f`;
const ATTEMPTS = 5;

/** Accepts a filing: what it says stands on the register from now on, all of it or nothing. Where the register has changed meanwhile, its problems are told and the filing goes on waiting. */
export async function acceptFiling(room: RecordRoom, deciding: Deciding): Promise<FilingOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const outcome = await decide(room, deciding, 'accepted', (waiting, today) => whyNotAccepted(waiting, deciding.account, today));
      const rule = outcome.kind === 'refused' ? outcome.refusal.rule : null;
      if (rule !== null || outcome.kind === 'notByWhoFiled') await room.pool.query(AUDIT, [new Date(room.clock.now()), deciding.account, 'filing.accept.refused', deciding.id, JSON.stringify({ rule })]);
      return outcome;
    } catch (error) {
      if (!isContention(error)) throw error; // somebody was placed or opened at the same moment: looked at again
      if (attempt >= ATTEMPTS) return { kind: 'tooBusy' };
    }
  }
}

function whyNotAccepted(waiting: Waiting, account: string, today: Day): FilingOutcome | null {
  if (!mayAcceptWhatWasFiledBy(waiting, account)) return { kind: 'notByWhoFiled' };
  const refusal = refusalInFreeze({ freeze: waiting.freeze, today });
  return refusal && { kind: 'refused', refusal };
}

/** Returns a filing to who filed it, with the grounds; he files again what is right. */
export const returnFiling = (room: RecordRoom, deciding: Deciding): Promise<FilingOutcome> => decide(room, deciding, 'returned', () => null);

/** Takes back what one has filed, as long as nobody has decided it. */
export const withdrawFiling = (room: RecordRoom, deciding: Deciding): Promise<FilingOutcome> => decide(room, deciding, 'withdrawn', waiting => (waiting.filedBy === deciding.account ? null : { kind: 'onlyByWhoFiled' }));

type Decided = 'accepted' | 'returned' | 'withdrawn';

async function decide(room: RecordRoom, { account, key, id, note }: Deciding, state: Decided, whyNot: (waiting: Waiting, today: Day) => FilingOutcome | null): Promise<FilingOutcome> {
  let stopped: FilingOutcome = { kind: 'notFound' };
  const today = dayOf(room.clock.now());
  const done = await once<Stored>(room, { account, key, asked: [state, id, note] }, async client => {
    const waiting = (await client.query<Waiting>(WAITING, [id, today])).rows[0];
    if (!waiting) return null;
    const why = waiting.state === 'filed' ? whyNot(waiting, today) : ({ kind: 'decided', state: waiting.state } as const);
    const problems = why === null && state === 'accepted' ? await enter(client, room, waiting, account) : [];
    if (why !== null || problems.length > 0) {
      stopped = why ?? { kind: 'unfit', problems };
      return null;
    }
    const now = new Date(room.clock.now());
    await client.query('UPDATE filing SET state = $2, decided_by = $3, decided_at = $4, note = $5 WHERE id = $1', [id, state, account, now, note]);
    await client.query(AUDIT, [now, account, `filing.${state}`, id, JSON.stringify({ kind: waiting.kind })]);
    return { id, state };
  });
  return done ?? stopped;
}

/** Enters what was filed on the register; the problems that stop it, where there are any. */
async function enter(client: PoolClient, room: RecordRoom, { kind, institution, region, contents }: Waiting, actor: string): Promise<readonly ImportProblem[]> {
  const files = contentsOf(room, contents);
  if (kind === 'roster') await lockInstitution(client, institution ?? impossible('a roster of no institution'));
  const filed: Filed = kind === 'roster' ? { kind, institution: institution ?? '', files } : { kind, servedBy: region, files };
  const { problems, batch, known } = await checkFiling(client, room, filed);
  if (problems.length > 0 || batch === null) return problems;
  if (filed.kind === 'opening') {
    await openInstitutions(client, room, batch.institutions, actor, known);
    return [];
  }
  const [own] = batch.institutions;
  if (own) await registerRoster(client, room, { institution: filed.institution, creditCode: own.creditCode, people: own.people, actor, known });
  return [];
}
