import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { follow } from './changeStream';
import { application, openDoor, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
let officer: Visitor;
beforeAll(async () => {
  door = await openDoor();
  [clerk, officer] = [await door.clerk(), await door.officer('staffingOffice')];
});
afterAll(() => door.close());

const apply = async (): Promise<string> => String((await clerk.post('/hire-cases', application(door.at))).body['caseNumber']);
const reject = (number: string) => officer.post(`/cases/${number}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.reject', input: { note: 'the basis is missing' } });
const begun = (stream: Awaited<ReturnType<typeof follow>>) => vi.waitFor(() => expect(stream.messages[0]?.event).toBe('upTo'));

test('an officer hears of what another does in his scope as it is recorded: which case and what kind of event, and nobody’s name', async () => {
  const stream = await follow(door.url, officer);
  expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
  await begun(stream);
  const number = await apply();
  await vi.waitFor(() => expect(stream.about(number)).toEqual(['applied']));
  expect(stream.messages.at(-1)).toMatchObject({ event: 'case', data: { caseNumber: number, procedure: 'hire', type: 'applied', isOwn: false } });
  expect(Object.keys(stream.messages.at(-1)?.data ?? {}).toSorted()).toEqual(['caseNumber', 'isOwn', 'lane', 'procedure', 'type']);
  await stream.close();
});

test('who was cut off hears exactly what he missed, in its order, and then goes on', async () => {
  const stream = await follow(door.url, officer);
  await begun(stream);
  const number = await apply();
  await vi.waitFor(() => expect(stream.about(number)).toEqual(['applied']));
  await stream.close();
  const { status, text } = await reject(number);
  expect(status, text).toBe(200);
  const others = [await apply(), await apply()];
  const again = await follow(door.url, officer, stream.lastId());
  await vi.waitFor(() => expect(again.messages.length).toBeGreaterThanOrEqual(3));
  const later = await apply();
  await vi.waitFor(() => expect(again.about(later)).toEqual(['applied']));
  expect(again.messages.map(each => each.data['caseNumber'])).toEqual([number, ...others, later]);
  expect(new Set(again.messages.map(each => each.id)).size).toBe(4);
  await again.close();
});

test('nobody hears of cases out of his scope, nor from above of those of a secret institution', async () => {
  const [other, supervisor] = [await door.clerk(1, 'other.clerk'), await door.over('supervisor')];
  const streams = [await follow(door.url, other), await follow(door.url, supervisor), await follow(door.url, officer)] as const;
  for (const stream of streams) await begun(stream);
  await door.at.pool.query('UPDATE institution SET is_state_secret = true WHERE id = $1', [door.institution(0)]);
  const secret = await apply();
  await vi.waitFor(() => expect(streams[2].about(secret)).toEqual(['applied']));
  await door.at.pool.query('UPDATE institution SET is_state_secret = false WHERE id = $1', [door.institution(0)]);
  const open = await apply();
  await vi.waitFor(() => expect(streams[1].about(open)).toEqual(['applied']));
  await vi.waitFor(() => expect(streams[2].about(open)).toEqual(['applied']));
  expect(streams.map(stream => stream.about(secret))).toEqual([[], [], ['applied']]);
  expect(streams[0].messages.filter(each => each.event === 'case')).toEqual([]);
  for (const stream of streams) await stream.close();
});

test('what stands behind a transaction that still runs is told after it, and what was rolled back holds nobody up', async () => {
  const stream = await follow(door.url, officer);
  await begun(stream);
  for (const end of ['COMMIT', 'ROLLBACK']) {
    const slow = await door.at.pool.connect();
    await slow.query('BEGIN');
    await slow.query(`INSERT INTO event (institution_id, number, type, effective_on, recorded_at, actor_id, payload) SELECT $1, coalesce(max(number), 0) + 1, 'blocked', '2026-11-02', now(), $2, '{}' FROM event WHERE institution_id = $1 AND case_id IS NULL`, [door.institution(1), clerk.account]);
    const number = await apply();
    const reads = vi.spyOn(door.at.pool, 'query');
    await vi.waitFor(() => expect(reads.mock.calls.filter(([asked]) => (asked as { name?: string }).name === 'changes').length).toBeGreaterThan(3));
    reads.mockRestore();
    expect(stream.about(number)).toEqual([]);
    await slow.query(end);
    slow.release();
    await vi.waitFor(() => expect(stream.about(number)).toEqual(['applied']));
  }
  await stream.close();
});

test('who followed another record, or missed too much, is told to look again', async () => {
  const stream = await follow(door.url, officer, '900000000000000');
  await vi.waitFor(() => expect(stream.messages[0]).toMatchObject({ event: 'reload' }));
  const number = await apply();
  await vi.waitFor(() => expect(stream.about(number)).toEqual(['applied']));
  await stream.close();
});

test('a session has eight streams at most, and a malformed Last-Event-ID is told', async () => {
  expect((await officer.get('/changes', { accept: 'text/event-stream', 'last-event-id': 'x' })).body).toMatchObject({ status: 400, errors: [{ field: 'Last-Event-ID' }] });
  const streams = await Promise.all(Array.from({ length: 8 }, () => follow(door.url, officer)));
  expect((await officer.get('/changes', { accept: 'text/event-stream' })).body).toMatchObject({ status: 429, code: 'tooManyStreams' });
  for (const stream of streams) await stream.close();
  await vi.waitFor(async () => {
    const stream = await follow(door.url, officer);
    expect(stream.response.status).toBe(200);
    await stream.close();
  });
});
