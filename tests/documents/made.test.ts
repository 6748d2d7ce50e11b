import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Door, Visitor } from '../api/door';
import { documentGround, eventFor, officersOf, type Officers } from './ground';

let door: Door;
let who: Officers;
const files = new Map<string, Buffer>();
beforeAll(async () => {
  door = await documentGround();
  who = await officersOf(door);
}, 60_000);
afterAll(() => door.close());

const pages = async (visitor: Visitor, id: string): Promise<Buffer> => {
  const response = await fetch(`${door.url}/documents/${id}/content`, { headers: visitor.authorization });
  if (response.status !== 200) throw new Error(await response.text());
  return Buffer.from(await response.arrayBuffer());
};
const issued = async (visitor: Visitor, number: string, kind: string): Promise<Record<string, unknown>> => {
  const made = await visitor.post(`/cases/${number}/documents`, { event: await eventFor(visitor, number, kind) });
  expect(made.status, made.text).toBe(201);
  files.set(kind, await pages(visitor, String(made.body['id'])));
  return made.body;
};

test('all are made', async () => {
  const returned = await who.apply();
  await who.act(who.staffing, returned, 'case', 'staffingOfficeCheck.return', { note: '请按三定方案核对岗位名称。', missing: ['岗位说明书', '人员结构情况表', '上一年度编制使用情况报告'] });
  await issued(who.staffing, returned, 'supplementNotice');
  const number = await who.apply();
  await who.issueForm(number);
  await who.nominate(number, '张𠮷明', 900_001);
  await who.approve(number);
  await issued(who.organization, number, 'approvalNotice');
  await who.place(number);
  await issued(who.staffing, number, 'verificationForm');
  await issued(who.staffing, number, 'placementNotice');
  const board = await who.clerk.get(`/institutions/${door.institution(0)}/establishment`);
  const person = (board.body['people'] as { person: string; name: string }[]).find(each => each.name === '王建国');
  const retired = await who.retire(person!.person);
  await issued(who.staffing, retired, 'removalNotice');
  for (const body of [{ kind: 'managementCertificate' }, { kind: 'certificateExtract', from: '2026-11-01', until: '2026-11-30' }]) {
    const made = await who.staffing.post(`/institutions/${door.institution(0)}/certificate/documents`, body);
    expect(made.status, made.text).toBe(201);
    files.set(body.kind, await pages(who.staffing, String(made.body['id'])));
  }
  mkdirSync('/tmp/pdfs', { recursive: true });
  for (const [kind, bytes] of files) writeFileSync(`/tmp/pdfs/${kind}.pdf`, bytes);
}, 120_000);
