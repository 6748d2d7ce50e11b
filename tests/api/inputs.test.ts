import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { application, openDoor, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
let number: string;
beforeAll(async () => {
  door = await openDoor();
  clerk = await door.clerk();
  number = String((await clerk.post('/hire-cases', application(door.at))).body['caseNumber']);
});
afterAll(() => door.close());

type Finding = { readonly field: string; readonly code: string; readonly reason: string; readonly expected: string };
const errorsOf = (body: Record<string, unknown>): Finding[] => body['errors'] as Finding[];
const withAsk = (change: object) => {
  const wanted = application(door.at);
  return { ...wanted, input: { ...wanted.input, asks: [{ ...wanted.input.asks[0], ...change }] } };
};

describe('an application is refused where', () => {
  const table: readonly (readonly [string, () => object, string, string])[] = [
    ['a field is missing', () => ({ institution: door.institution(0) }), 'input', 'missing'],
    ['the institution is no UUID', () => ({ ...application(door.at), institution: 'nowhere' }), 'institution', 'wrongForm'],
    ['a field is not known', () => ({ ...application(door.at), extra: 1 }), 'extra', 'unknownField'],
    ['an inner field is not known', () => withAsk({ line: 1 }), 'input.asks.0.line', 'unknownField'],
    ['the way of filling is no code', () => ({ ...application(door.at), input: { ...application(door.at).input, wayOfFilling: 'byFriendship' } }), 'input.wayOfFilling', 'notOneOf'],
    ['nothing is asked for', () => ({ ...application(door.at), input: { ...application(door.at).input, asks: [] } }), 'input.asks', 'missing'],
    ['no post is asked for', () => withAsk({ posts: 0 }), 'input.asks.0.posts', 'tooSmall'],
    ['half a post is asked for', () => withAsk({ posts: 1.5 }), 'input.asks.0.posts', 'wrongType'],
    ['a number is a text', () => withAsk({ posts: '1' }), 'input.asks.0.posts', 'wrongType'],
    ['a text is blank', () => withAsk({ post: '   ' }), 'input.asks.0.post', 'missing'],
    ['a text is endless', () => withAsk({ post: '长'.repeat(61) }), 'input.asks.0.post', 'tooLong'],
    ['a text hides a character', () => withAsk({ post: '科\u0000员' }), 'input.asks.0.post', 'controlCharacter'],
    ['a text holds half a character', () => withAsk({ post: '科\ud800员' }), 'input.asks.0.post', 'controlCharacter'],
    ['a text is invisible', () => withAsk({ post: '\u200b\u00ad' }), 'input.asks.0.post', 'controlCharacter'],
    ['a text turns its direction', () => withAsk({ post: '科\u202e员' }), 'input.asks.0.post', 'controlCharacter'],
  ];
  test.each(table)('%s', async (_, body, field, code) => {
    const answered = await clerk.post('/hire-cases', body());
    expect(answered.status, answered.text).toBe(400);
    const finding = errorsOf(answered.body).find(each => each.field === field);
    expect(finding).toMatchObject({ field, code });
    expect(finding?.reason).not.toBe('');
    expect(finding?.expected).not.toBe('');
  });
});

describe('an act is refused where', () => {
  const nomination = (change: object, person: object = {}) => ({ line: 1, person: { name: '张甲', residentId: '11010519491231002X', ...person }, quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionMember', ...change });
  const table: readonly (readonly [string, string, object, string, string])[] = [
    ['the day does not exist', 'examination.approve', { documentNumber: '1', approvedOn: '2026-02-30' }, 'input.approvedOn', 'notADay'],
    ['the day is written otherwise', 'examination.approve', { documentNumber: '1', approvedOn: '2026/11/23' }, 'input.approvedOn', 'notADay'],
    ['the month does not exist', 'pay.fixPay', { payGrade: '1', monthlyAmount: 1, fromMonth: '2026-13', documentNumber: '1' }, 'input.fromMonth', 'notAMonth'],
    ['money is below zero', 'pay.fixPay', { payGrade: '1', monthlyAmount: -1, fromMonth: '2026-12', documentNumber: '1' }, 'input.monthlyAmount', 'tooSmall'],
    ['money is broken', 'pay.fixPay', { payGrade: '1', monthlyAmount: 1.5, fromMonth: '2026-12', documentNumber: '1' }, 'input.monthlyAmount', 'wrongType'],
    ['the resident ID is an old one', 'nominationPeriod.nominate', nomination({}, { residentId: '110105491231002' }), 'input.person.residentId', 'residentId.fifteenDigits'],
    ['the resident ID fails its check character', 'nominationPeriod.nominate', nomination({}, { residentId: '110105194912310021' }), 'input.person.residentId', 'residentId.checkCharacterWrong'],
    ['the input is no object', 'examination.approve', [], 'input', 'wrongType'],
  ];
  test.each(table)('%s', async (_, act, input, field, code) => {
    const answered = await clerk.post(`/cases/${number}/decisions`, { lane: 'candidate-1', act, input });
    expect(answered.status, answered.text).toBe(400);
    expect(errorsOf(answered.body)).toContainEqual(expect.objectContaining({ field, code }));
    expect(answered.text).not.toContain('110105');
  });
});

describe('a request is refused where', () => {
  test('the body is not JSON', async () => {
    expect((await clerk.post('/hire-cases', '{"institution":')).body).toMatchObject({ status: 400, type: '/problems/malformed' });
  });
  test('the body says that it is a form', async () => {
    expect((await clerk.post('/hire-cases', 'a=b', undefined, { 'content-type': 'application/x-www-form-urlencoded' })).body).toMatchObject({ status: 415 });
  });
  test('the body is too large', async () => {
    expect((await clerk.post('/hire-cases', { ...application(door.at), extra: 'x'.repeat(300_000) })).body).toMatchObject({ status: 413 });
  });
  test('it comes from a page of another site', async () => {
    expect((await clerk.post('/hire-cases', application(door.at), undefined, { origin: 'https://elsewhere.example' })).body).toMatchObject({ status: 403, type: '/problems/foreignOrigin' });
    expect((await clerk.post('/hire-cases', application(door.at), undefined, { origin: door.url })).status).toBe(201);
  });
  test.each([['/cases/H1', 400], ['/cases/H2026-999999', 404], ['/papers/nothing', 400], ['/cases?limit=0', 400], ['/cases?limit=abc', 400], ['/cases?colour=red', 400], ['/refusals?rule=none', 400], ['/nothing-here', 404]])('the path %s names nothing', async (path, status) => {
    const answered = await clerk.get(path);
    expect(answered.status).toBe(status);
    expect(answered.headers.get('content-type')).toContain('application/problem+json');
    expect(answered.body).toMatchObject({ status, detail: expect.any(String) as string, instance: expect.stringMatching(/^urn:uuid:/) as string });
  });
});
