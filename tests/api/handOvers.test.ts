import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handOver } from '../../prisma/records/handOver';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { opening } from '../harness/county';
import { application, openDoor, type Door, type Visitor } from './door';

let door: Door;
let [clerk, signer, leader, security, heir, both]: Visitor[] = [];
beforeAll(async () => {
  door = await openDoor([opening(1, 90, 2), opening(2, 90, 2)]);
  clerk = await door.clerk();
  signer = await door.officer('staffingOffice', 'officeSigner', 'zhang');
  heir = await door.officer('staffingOffice', 'officeSigner', 'li');
  leader = await door.officer('staffingOffice', 'leaderInCharge', 'zhou');
  security = await door.over('securityAdministrator');
  const office = (await door.at.pool.query<{ id: string }>(`SELECT id FROM office WHERE desk = 'staffingOffice'`)).rows[0]?.id ?? '';
  both = await door.visitor('both', [{ role: 'officeSigner', office }, { role: 'institutionHandler', institution: door.institution(1) }]);
});
afterAll(async () => {
  expect((await reconcile(door.at.pool)).differences).toEqual([]);
  await door.close();
});

const arrange = async (by: Visitor | undefined, number: string, act: string, input: object): Promise<void> => {
  const { status, text } = await by!.post(`/cases/${number}/arrangements`, { lane: 'case', stage: 'staffingOfficeCheck', act, input });
  if (status !== 200) throw new Error(text);
};
const opened = async (by: Visitor | undefined = clerk, index = 0): Promise<string> => String((await by!.post('/hire-cases', application(door.at, index))).body['caseNumber']);
let serial = 0;
const leaverWith = async (items: number): Promise<Visitor> => {
  serial += 1;
  const leaver = await door.officer('staffingOffice', 'officeSigner', `leaver${serial}`);
  for (let index = 0; index < items; index += 1) await arrange(signer, await opened(), 'transfer', { to: leaver.account, note: '' });
  return leaver;
};
const withHim = async (account: string): Promise<number> => Number(((await door.at.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM stage_visit WHERE in_hand_of = $1 AND settled_at IS NULL', [account])).rows[0])?.n);

test('a leaver with forty things in hand leaves none behind: each goes by its own rules, and the same key tells the same again', async () => {
  const leaver = await leaverWith(38);
  const applied = await opened(both, 1); // the heir of this one has applied in it himself
  await arrange(signer, applied, 'transfer', { to: leaver.account, note: '' });
  const asked = await opened();
  await arrange(signer, asked, 'call', { mode: 'all', to: [leaver.account], note: '' });
  const key = randomUUID();
  const first = await leaver.post('/hand-overs', { from: leaver.account, to: both!.account, note: '调离' }, key);
  expect(first.body).toMatchObject({ handedOver: 39, toTheDesk: 1, stays: 0 });
  const { items } = first.body as { items: { caseNumber: string; outcome: string; rule: string | null; parts: string[] }[] };
  expect(items.filter(each => each.outcome === 'toTheDesk')).toMatchObject([{ caseNumber: applied, rule: 'calledOfficerIsEligible' }]);
  expect(items.find(each => each.caseNumber === asked)).toMatchObject({ parts: ['member'], outcome: 'handedOver' });
  expect([await withHim(leaver.account), await withHim(both!.account)]).toEqual([0, 38]);
  const again = await leaver.post('/hand-overs', { from: leaver.account, to: both!.account, note: '调离' }, key);
  expect([again.body, again.headers.get('idempotency-replayed')]).toEqual([first.body, 'true']);
}, 60_000);

test('a hand-over that was cut off in the middle goes on where it stopped', async () => {
  const leaver = await leaverWith(4);
  const key = randomUUID();
  const seats = (await door.at.pool.query<{ office: string }>('SELECT office_id AS office FROM account_role WHERE account_id = $1', [leaver.account])).rows;
  const actor = { account: leaver.account, person: null, isClock: false, seats: seats.map(({ office }) => ({ role: 'officeSigner' as const, office, desk: 'staffingOffice' as const, region: '219921' })) };
  const asked = { actor, key, from: leaver.account, to: heir!.account, note: '', offices: null, publicUrl: 'http://dingbian.test' };
  let statements = 0;
  const dying = new Proxy(door.at.pool, { get: (of, name) => (name === 'query' ? (...given: unknown[]) => { if ((given[0] as { name?: string }).name?.startsWith('move-case') && (statements += 1) > 2) throw new Error('the process died'); return (of.query as (...all: unknown[]) => unknown).apply(of, given); } : (Reflect.get(of, name) as unknown)) });
  await expect(handOver({ ...door.at.room, pool: dying }, asked)).rejects.toThrow('the process died');
  expect(await withHim(leaver.account)).toBe(2);
  expect(await handOver(door.at.room, asked)).toMatchObject({ kind: 'done', isRepeat: true, answer: { items: [1, 2, 3, 4].map(() => ({ outcome: 'handedOver' })) } });
  expect(await withHim(leaver.account)).toBe(0);
});

describe('what is with somebody who is gone', () => {
  test('is told when he is disabled, and handed over by the leader in charge', async () => {
    const leaver = await leaverWith(2);
    expect((await security!.post(`/accounts/${leaver.account}/disable`, { reason: '调离' })).body['waiting']).toMatchObject({ byName: 2 });
    expect((await leader!.get(`/hand-overs?from=${leaver.account}`)).status).toBe(403);
    const ground = await security!.get(`/hand-overs?from=${leaver.account}`);
    expect(ground.body).toMatchObject({ withHim: 2 });
    const done = await security!.post('/hand-overs', { from: leaver.account, to: heir!.account, note: '停用' });
    expect(done.body).toEqual({ handedOver: 2, toTheDesk: 0, stays: 0, items: [] }); // who administers accounts reads no cases
  });
  test('is the leader’s to hand over while the account is enabled, and no colleague’s', async () => {
    const leaver = await leaverWith(1);
    expect((await signer!.post('/hand-overs', { from: leaver.account, to: heir!.account, note: '' })).body['code']).toBe('notYoursToDo');
    expect((await leader!.post('/hand-overs', { from: leaver.account, to: null, note: '' })).body).toMatchObject({ handedOver: 0, toTheDesk: 1 });
  });
});
