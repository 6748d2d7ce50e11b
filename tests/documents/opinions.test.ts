import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseDocumentMatter } from '../../prisma/views/documentMatter';
import type { Door } from '../api/door';
import { documentGround, eventFor, officersOf, type Officers } from './ground';

let door: Door;
let who: Officers;
beforeAll(async () => {
  door = await documentGround();
  who = await officersOf(door);
}, 60_000);
afterAll(() => door.close());

type Opinion = { readonly role: string; readonly said: string; readonly name: string };
const opinionsOn = async (number: string): Promise<string[][]> => {
  const matter = await caseDocumentMatter(door.at.room, number, await eventFor(who.staffing, number, 'verificationForm'));
  const { opinions } = matter!.sheet as { opinions: Opinion[] };
  return opinions.map(({ role, said, name }) => [role, said, name]);
};
const prepare = (number: string, more: object, posts = 5): Promise<void> => who.act(who.staffingHandler, number, 'case', 'staffingOfficeCheck.prepare', { proposes: 'issue', input: { granted: [{ line: 1, posts }], note: '' }, note: '', ...more });
const sign = (visitor: Officers['staffing'], number: string, posts: number, note = ''): Promise<void> => who.act(visitor, number, 'case', 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts }], note });

test('a form puts no word into the mouth of a handler who wrote none: it says what he proposed, and what was signed', async () => {
  const number = await who.apply(5);
  await prepare(number, {});
  await sign(who.staffing, number, 1);
  expect((await opinionsOn(number)).slice(1)).toEqual([['编办经办', '拟办：核定使用5名', '显示名 staffingoffice.officehandler'], ['编办签批', '核定使用1名', expect.any(String)]]);
});

test('an opinion stands as it was written', async () => {
  const number = await who.apply(2);
  await prepare(number, { note: '请核对编制余额' }, 2);
  await sign(who.staffing, number, 2, '核准');
  expect((await opinionsOn(number)).slice(1).map(([, said]) => said)).toEqual(['请核对编制余额', '核准']);
});

test('that the handler proposed to refuse what was signed is told', async () => {
  const number = await who.apply(1);
  await prepare(number, { proposes: 'reject', input: { note: '岗位不在编制之内' } });
  await sign(who.staffing, number, 1);
  expect((await opinionsOn(number))[1]).toEqual(['编办经办', '拟办：不予核准\n岗位不在编制之内', '显示名 staffingoffice.officehandler']);
});

test('a draft of another visit is no opinion on this form', async () => {
  const number = await who.apply(2);
  await prepare(number, { proposes: 'reject', input: { note: '材料不全' } });
  await who.act(who.staffing, number, 'case', 'staffingOfficeCheck.return', { note: '材料不全', missing: ['岗位说明书'] });
  const reason = '补正后再报';
  await who.act(who.clerk, number, 'case', 'application.submit', { wayOfFilling: 'openRecruitment', reason, asks: [{ quota: door.at.institutions[0]?.quota, leadershipPost: null, body: null, personCategory: 'civilServant', post: '科员', postLevel: 'sectionMember', posts: 2 }] });
  await sign(who.staffing, number, 2, '核准');
  expect((await opinionsOn(number)).map(([role, said]) => [role, said])).toEqual([['用编单位', reason], ['编办签批', '核准']]);
});

test('a form says who acted for whom', async () => {
  const number = await who.apply(1);
  const leader = await door.officer('staffingOffice', 'leaderInCharge');
  const entered = await leader.post('/absences', { account: who.staffing.account, substitute: who.staffingHandler.account, from: '2026-11-23', until: '2026-11-27', reason: 'sickLeave', kinds: ['hire', 'separation'], office: null, institution: null });
  expect(entered.status, entered.text).toBe(201);
  await sign(who.staffingHandler, number, 1);
  expect((await opinionsOn(number)).at(-1)).toEqual(['编办签批', '核定使用1名', expect.stringMatching(/^由显示名 staffingoffice\.officehandler代显示名 staffingoffice\..*办理$/)]);
});
