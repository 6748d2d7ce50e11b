import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { application, openDoor, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
beforeAll(async () => {
  door = await openDoor();
  clerk = await door.clerk();
});
afterAll(() => door.close());

describe('a method that a path does not have', () => {
  test.each([['/cases', 'DELETE', 'GET, HEAD'], ['/session', 'PUT', 'POST, GET, HEAD, DELETE'], ['/filings/checks', 'GET', 'POST'], ['/filings/checks', 'PATCH', 'POST'], ['/cases/H2026-000001/decisions', 'GET', 'POST'], ['/healthz', 'POST', 'GET, HEAD']])('%s takes no %s, and says which it takes', async (path, method, allow) => {
    const answered = await door.ask(path, { method, headers: clerk.authorization });
    expect([answered.status, answered.headers.get('allow'), answered.body['type']]).toEqual([405, allow, '/problems/methodNotAllowed']);
  });
  test('OPTIONS names those that it has', async () => {
    const answered = await door.ask('/filings', { method: 'OPTIONS' });
    expect([answered.status, answered.headers.get('allow'), answered.text]).toEqual([204, 'POST, GET, HEAD', '']);
  });
  test('what is no path stays none, whatever the method', async () => {
    expect((await door.ask('/nothing-here', { method: 'POST' })).body).toMatchObject({ status: 404, type: '/problems/noSuchPath' });
  });
});

describe('an answer in a media type that the reader does not take', () => {
  test.each([['/cases', 'text/html', 406], ['/cases', 'application/json;q=0.5, text/html', 200], ['/cases', '*/*', 200], ['/exchange/template', 'application/json', 406], ['/exchange/template', 'application/*', 200]])('%s for %s is %s', async (path, accept, status) => {
    const answered = await clerk.get(path, { accept });
    expect(answered.status).toBe(status);
    if (status === 406) expect(answered.body['type']).toBe('/problems/notAcceptable');
  });
});

describe('a text is counted as people count it', () => {
  const named = (post: string) => ({ ...application(door.at), input: { ...application(door.at).input, asks: [{ ...application(door.at).input.asks[0], post }] } });
  test('sixty rare characters are sixty, and sixty-one too many', async () => {
    expect((await clerk.post('/hire-cases', named('𠮷'.repeat(60)))).status).toBe(201);
    expect((await clerk.post('/hire-cases', named('𠮷'.repeat(61)))).body['errors']).toMatchObject([{ field: 'input.asks.0.post', code: 'tooLong' }]);
  });
});
