import type { PoolClient } from 'pg';
import { whyNotAbsent, type AbsenceObstacle, type AbsenceReason } from '../../src/access/absence';
import type { Actor, WorkKind } from '../../src/access/actor';
import { dayOf, type Day } from '../../src/kernel/day';
import { impossible } from '../../src/kernel/result';
import { standInLetter } from '../../src/labels/letters';
import { actorOf } from './accounts';
import { partiesTo, standingTo } from './absenceParties';
import { audit } from './auditing';
import { once, type Once } from './keyedRequests';
import { queueLetters } from './mails';
import type { RecordRoom } from './record';

/** Who asks, under which key. `publicUrl`: the address of the installation, for the letter to whoever stands in. */
type Asking = { readonly actor: Actor; readonly key: string; readonly publicUrl: string };
/** An absence (请假) that is to be entered. `place`: the one office or institution where the substitute stands in; null for all. */
export type AbsenceToEnter = { readonly account: string; readonly substitute: string | null; readonly from: Day; readonly until: Day; readonly reason: AbsenceReason; readonly kinds: readonly WorkKind[]; readonly place: { readonly office: string } | { readonly institution: string } | null };
/** What was done: the absence, and the accounts whose sessions must learn of it. */
export type AbsenceDone = { readonly absence: string; readonly account: string; readonly concerns: readonly string[] };
/** Why nothing was done. `notFound`: nobody, or nothing, that is the asker's to enter or to end. */
export type AbsenceStopped = { readonly kind: AbsenceObstacle | 'absenceIsOver' | 'notFound' };
/** What became of it. */
export type AbsenceOutcome = Once<AbsenceDone> | AbsenceStopped;

// In the order of their ids, so that two who name each other do not wait for each other; the trigger of the table locks in the same order.
const LOCKED = 'SELECT id, is_enabled AS "isEnabled", person_key AS person FROM account WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE';
type Locked = { readonly id: string; readonly isEnabled: boolean };

/** Does something once, or says what stopped it; who asks counts with the seats that he has now. */
async function attempt(room: RecordRoom, { actor, key }: Asking, asked: unknown, whom: readonly (string | null)[], work: (client: PoolClient, found: { readonly actor: Actor; readonly accounts: readonly Locked[] }) => Promise<AbsenceDone | AbsenceStopped>): Promise<AbsenceOutcome> {
  let stopped: AbsenceStopped = { kind: 'notFound' };
  const done = await once<AbsenceDone>(room, { account: actor.account, key, asked }, async client => {
    const { rows } = await client.query<Locked>(LOCKED, [[actor.account, ...whom.filter(each => each !== null)]]);
    const isThere = rows.some(({ id, isEnabled }) => id === actor.account && isEnabled);
    const came: AbsenceDone | AbsenceStopped = isThere ? await work(client, { actor: await actorOf(client, actor.account, actor.person), accounts: rows }) : { kind: 'notFound' };
    if ('absence' in came) return came;
    stopped = came;
    return null;
  });
  return done ?? stopped;
}

const ENTER = `INSERT INTO absence (account_id, substitute_id, from_day, until_day, reason, kinds, office_id, institution_id, entered_by, entered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`;
/** Writes an absence down where nothing is against it. `instead`: an absence that this one takes the place of. */
async function write(room: RecordRoom, client: PoolClient, publicUrl: string, { actor, accounts }: { readonly actor: Actor; readonly accounts: readonly Locked[] }, asked: AbsenceToEnter, instead: string | null): Promise<AbsenceDone | AbsenceStopped> {
  const principal = await actorOf(client, asked.account, null);
  if (!accounts.some(({ id, isEnabled }) => id === asked.account && isEnabled) || (await standingTo(room, client, actor, principal)) === null) return { kind: 'notFound' };
  const known = accounts.find(({ id }) => id === asked.substitute);
  const nobody = asked.substitute === null ? null : { account: asked.substitute, isEnabled: false, seats: [] };
  const substitute = known === undefined ? nobody : { account: known.id, isEnabled: known.isEnabled, seats: (await actorOf(client, known.id, null)).seats };
  const parties = await partiesTo(client, { actor, principal, substitutes: asked.substitute === null ? [] : [asked.substitute], from: asked.from, instead });
  const place = asked.place === null ? null : 'office' in asked.place ? asked.place.office : asked.place.institution;
  const obstacle = whyNotAbsent({ ...asked, place }, { principal, substitute, ...parties });
  if (obstacle !== null) return { kind: obstacle };
  if (instead !== null) await client.query('UPDATE absence SET ended_by = $2, ended_at = $3 WHERE id = $1', [instead, actor.account, new Date(room.clock.now())]);
  const [office, institution] = [asked.place !== null && 'office' in asked.place ? asked.place.office : null, asked.place !== null && 'institution' in asked.place ? asked.place.institution : null];
  const { rows: [row] } = await client.query<{ id: string }>(ENTER, [asked.account, asked.substitute, asked.from, asked.until, asked.reason, asked.kinds, office, institution, actor.account, new Date(room.clock.now())]);
  const absence = row?.id ?? impossible('an absence was entered under no id');
  await audit(client, room, { actor: actor.account, action: instead === null ? 'absence.enter' : 'absence.substitute', subject: asked.account, detail: { absence, absentFrom: asked.from, absentUntil: asked.until, substitute: asked.substitute, kinds: asked.kinds, place } });
  await tellSubstitute(room, client, publicUrl, absence, asked);
  return { absence, account: asked.account, concerns: [asked.account, ...(asked.substitute === null ? [] : [asked.substitute])] };
}

const ADDRESSES = `SELECT s.id AS account, s.mail_address AS address, p.display_name AS principal FROM account s, account p WHERE s.id = $1 AND p.id = $2 AND position('@' in s.mail_address) > 1`;
/** Queues the letter to whoever stands in (代理通知). */
async function tellSubstitute(room: RecordRoom, client: PoolClient, publicUrl: string, absence: string, { account, substitute, from, until }: AbsenceToEnter): Promise<void> {
  if (substitute === null) return;
  const { rows } = await client.query<{ account: string; address: string; principal: string }>(ADDRESSES, [substitute, account]);
  await queueLetters(client, room, publicUrl, rows.map(({ principal, ...to }) => ({ key: `absence/${absence}/standIn`, caseId: null, kind: 'standIn', text: standInLetter({ principal, from, until, url: `${publicUrl}/app/to-do` }), to: [to] })));
}

/** Enters an absence (登记请假), with whoever stands in meanwhile or without. */
export const enterAbsence = (room: RecordRoom, asking: Asking, absence: AbsenceToEnter): Promise<AbsenceOutcome> =>
  attempt(room, asking, ['enterAbsence', absence], [absence.account, absence.substitute], (client, found) => write(room, client, asking.publicUrl, found, absence, null));

type Row = Omit<AbsenceToEnter, 'place'> & { readonly office: string | null; readonly institution: string | null; readonly isEnded: boolean };
const ONE = `SELECT account_id AS account, substitute_id AS substitute, from_day AS "from", until_day AS until, reason, kinds, office_id AS office, institution_id AS institution, ended_at IS NOT NULL AS "isEnded" FROM absence WHERE id = $1`;

/** Does something to an absence that is the asker's to change and is not over; whoever decides in its name at this moment is waited for. */
const upon = (room: RecordRoom, asking: Asking, id: string, asked: unknown, more: readonly (string | null)[], work: (client: PoolClient, found: { readonly actor: Actor; readonly accounts: readonly Locked[] }, absence: Row) => Promise<AbsenceDone | AbsenceStopped>): Promise<AbsenceOutcome> =>
  room.pool.query<Row>(ONE, [id]).then(({ rows: [known] }) =>
    attempt(room, asking, asked, [known?.account ?? null, ...more], async (client, found) => {
      const { rows: [absence] } = await client.query<Row>(`${ONE} FOR NO KEY UPDATE`, [id]);
      if (!absence || (await standingTo(room, client, found.actor, await actorOf(client, absence.account, null))) === null) return { kind: 'notFound' };
      return absence.isEnded || absence.until < dayOf(room.clock.now()) ? { kind: 'absenceIsOver' } : work(client, found, absence);
    }),
  );

/** Ends an absence early (提前销假): from this moment on nobody acts in its name. */
export const endAbsence = (room: RecordRoom, asking: Asking, id: string): Promise<AbsenceOutcome> =>
  upon(room, asking, id, ['endAbsence', id], [], async (client, { actor }, { account, substitute }) => {
    await client.query('UPDATE absence SET ended_by = $2, ended_at = $3 WHERE id = $1', [id, actor.account, new Date(room.clock.now())]);
    await audit(client, room, { actor: actor.account, action: 'absence.end', subject: account, detail: { absence: id, substitute } });
    return { absence: id, account, concerns: [account, ...(substitute === null ? [] : [substitute])] };
  });

/** Names who stands in from now on (指定代理), or that nobody does: the absence goes on under another number, and what was done in its name before stands. */
export const nameSubstitute = (room: RecordRoom, asking: Asking, id: string, substitute: string | null): Promise<AbsenceOutcome> =>
  upon(room, asking, id, ['nameSubstitute', id, substitute], [substitute], async (client, found, { office, institution, isEnded: _, ...absence }) => {
    const today = dayOf(room.clock.now());
    const place = office !== null ? { office } : institution !== null ? { institution } : null;
    const done = await write(room, client, asking.publicUrl, found, { ...absence, place, substitute, from: absence.from > today ? absence.from : today }, id);
    return 'absence' in done ? { ...done, concerns: [...new Set([...done.concerns, ...(absence.substitute === null ? [] : [absence.substitute])])] } : done;
  });
