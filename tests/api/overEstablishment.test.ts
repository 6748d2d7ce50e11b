import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { day } from '../../src/kernel/day';
import { opening, residentIdOf } from '../harness/county';
import { application, openDoor, type Door, type Visitor } from './door';

const documentNumber = '编办〔2020〕1号';
const over = opening(1, 2, 3, {
  quotas: [{ kind: 'administrative', documentNumber, approved: 2, allowance: { posts: 1, cause: 'foundAtImport', documentNumber, digestBy: day('2028-12-31') } }],
  leadershipPosts: [{ body: null, kind: 'deputy', documentNumber, approved: 1, allowance: null }],
});

let door: Door;
let clerk: Visitor;
let office: Visitor;
beforeAll(async () => {
  door = await openDoor([over]);
  clerk = await door.clerk();
  office = await door.officer('staffingOffice');
});
afterAll(() => door.close());

test('an institution that is over establishment is refused as long as it asks for nothing that it may have', async () => {
  const { status, body } = await clerk.post('/hire-cases', application(door.at));
  expect([status, body['rule'], body['numbers']]).toEqual([409, 'noHireWhileOverEstablishment', { quotaKind: 'administrative', approved: 2, placed: 3 }]);
});

test('it takes whom the state places, by a document and with a day by which the excess is gone', async () => {
  const { institution, input } = application(door.at);
  const applied = await clerk.post('/hire-cases', { institution, input: { ...input, wayOfFilling: 'militaryTransfer', policy: { documentNumber: '安置〔2026〕2号', digestBy: '2028-12-31' } } });
  expect([applied.status, applied.body['rule']]).toEqual([201, undefined]);
  const issued = await office.post(`/cases/${String(applied.body['caseNumber'])}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.issue', input: { granted: [{ line: 1, posts: 1 }], note: '' } });
  expect([issued.status, issued.body['rule']]).toEqual([200, undefined]);
  expect((await door.at.pool.query('SELECT placed, reserved, approved, allowance FROM establishment_quota')).rows).toEqual([{ placed: 3, reserved: 1, approved: 2, allowance: 2 }]);
  expect((await reconcile(door.at.pool)).differences).toEqual([]);
});

test('it appoints people who are in post', async () => {
  const [at] = door.at.institutions;
  const ask = { quota: null, leadershipPost: at?.leadershipPost, body: null, personCategory: 'civilServant', post: '副局长', postLevel: 'sectionDeputy' };
  const basis = { exemption: 'leadingGroup', documentNumber: '任〔2026〕1号', decidedOn: '2026-11-20' };
  const applied = await clerk.post('/hire-cases/exempt', { institution: at?.id, input: { basis, wayOfFilling: 'internalAppointment', reason: '任命', person: { name: '在编1', residentId: residentIdOf(1001) }, ask } });
  expect([applied.status, applied.body['rule'], applied.body['errors']]).toEqual([201, undefined, undefined]);
});
