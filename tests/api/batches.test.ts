import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../api/jobs/perform';
import { claimJob, giveBack } from '../../prisma/records/jobLeases';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { actsOf } from '../../src/decision/cases';
import { hireActs } from '../../src/hire/acts';
import { separationActs } from '../../src/separation/acts';
import { desks, recorded } from '../harness/cases';
import { opening } from '../harness/county';
import { openDoor, type Answered, type Door, type Visitor } from './door';

let door: Door;
let handler: Visitor;
let signer: Visitor;
let serial = 900_000;
beforeAll(async () => {
  door = await openDoor([opening(1, 60, 2), opening(2, 5, 2)]);
  await door.at.pool.query(`UPDATE office SET people_a_stage = 2 WHERE desk = 'personnelDepartment'`);
  [handler, signer] = [await door.officer('personnelDepartment', 'officeHandler'), await door.officer('personnelDepartment')];
});
afterAll(() => door.close());

const pay = { payGrade: '27-1', monthlyAmount: 520_000, fromMonth: '2026-12', documentNumber: '人社薪〔2026〕3号' };
/** So many hires that wait for their pay. */
const placed = async (many: number): Promise<string[]> => {
  const numbers: string[] = [];
  for (let index = 0; index < many; index += 1) numbers.push(await desks(door.at).hireUpTo('placed', (serial += 1)));
  return numbers;
};
const lay = async (visitor: Visitor, number: string, input: object = pay, proposes = 'fixPay'): Promise<Answered> => {
  const laid = await visitor.post(`/cases/${number}/decisions`, { lane: 'candidate-1', act: 'pay.prepare', input: { proposes, input, note: '同意' } });
  expect(laid.status, laid.text).toBe(200);
  return laid;
};
type Waiting = { readonly caseNumber: string; readonly lane: string; readonly stage: string; readonly visit: number; readonly draft: { readonly event: number; readonly mayBatch: boolean; readonly proposes: string; readonly input: object; readonly by: string; readonly note: string } };
const waiting = async (visitor: Visitor, numbers: readonly string[]): Promise<Waiting[]> => {
  const items = (await visitor.get('/to-do?drafted=true&limit=200')).body['items'] as Waiting[];
  return numbers.map(number => items.find(each => each.caseNumber === number && each.stage === 'pay')!);
};
const picked = (items: readonly Waiting[]) => items.map(({ caseNumber, lane, stage, visit, draft }) => ({ caseNumber, lane, stage, visit, draft: draft.event }));
type Result = { readonly done: number; readonly refused: number; readonly skipped: number; readonly items: readonly { readonly caseNumber: string; readonly outcome: string; readonly refusal: { readonly rule: string; readonly label: string; readonly basis: string } | null; readonly reason: { readonly code: string } | null }[] };
const sign = async (visitor: Visitor, items: readonly object[]): Promise<Result> => {
  const job = await visitor.job('/to-do/batches', { items });
  expect(job.body).toMatchObject({ state: 'done', kind: 'batchApproval', problem: null });
  return (await visitor.get(String(job.body['result']))).body as unknown as Result; // its schema is checked at the door
};
const decisions = async (numbers: readonly string[]): Promise<number> => (await door.at.pool.query(`SELECT 1 FROM audit_entry WHERE action = 'hire.pay.fixPay' AND subject = ANY($1::text[])`, [numbers])).rowCount ?? 0;

test('a signer signs five drafts together; one that he laid himself is refused by the rule of two people, the others stand as each says', async () => {
  const numbers = await placed(5);
  for (const [index, number] of numbers.entries()) await lay(index === 3 ? signer : handler, number, { ...pay, documentNumber: `人社薪〔2026〕${index}号` });
  const items = await waiting(signer, numbers);
  expect(items[0]?.draft).toMatchObject({ mayBatch: true, proposes: 'fixPay', by: '显示名 personneldepartment.officehandler', note: '同意', input: { documentNumber: '人社薪〔2026〕0号' } });
  const result = await sign(signer, picked(items));
  expect(result).toMatchObject({ done: 4, refused: 1, skipped: 0 });
  expect(result.items.map(each => [each.caseNumber, each.outcome])).toEqual(numbers.map((number, index) => [number, index === 3 ? 'refused' : 'done']));
  expect(result.items[3]?.refusal).toMatchObject({ rule: 'handlerPreparesSignerDecides', label: expect.stringMatching(/\p{Script=Han}/u) as string, basis: '工作惯例' });
  expect((await door.at.pool.query(`SELECT 1 FROM refusal r JOIN case_file c ON c.id = r.case_id WHERE c.number = $1 AND r.rule = 'handlerPreparesSignerDecides'`, [numbers[3]])).rowCount).toBe(1);
  const { rows } = await door.at.pool.query<{ number: string }>(`SELECT c.number, e.payload->'fixing'->>'documentNumber' AS document FROM event e JOIN case_file c ON c.id = e.case_id WHERE c.number = ANY($1::text[]) AND e.stage = 'pay' AND e.outcome = 'done' ORDER BY c.number`, [numbers]);
  expect(rows.map(each => each.number)).toEqual(numbers.filter((_, index) => index !== 3));
  expect((await door.at.pool.query(`SELECT detail FROM audit_entry WHERE action = 'batch.sign' AND actor_id = $1`, [signer.account])).rows).toEqual([{ detail: { done: 4, refused: 1, skipped: 0 } }]);
  expect((await reconcile(door.at.pool)).differences).toEqual([]);
});

test('what has changed since is skipped with its reason: another draft, a stage that is settled, an act that is signed one by one', async () => {
  const numbers = await placed(4);
  for (const number of numbers) await lay(handler, number);
  const items = picked(await waiting(signer, numbers));
  await lay(handler, numbers[0]!, { ...pay, monthlyAmount: 600_000 });
  await signer.post(`/cases/${numbers[1]!}/decisions`, { lane: 'candidate-1', act: 'pay.fixPay', input: pay });
  const [staffingHandler, staffing] = [await door.officer('staffingOffice', 'officeHandler'), await door.officer('staffingOffice')];
  const { caseNumber } = recorded(await desks(door.at).apply());
  await staffingHandler.post(`/cases/${caseNumber}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.prepare', input: { proposes: 'issue', input: { granted: [{ line: 1, posts: 1 }], note: '' }, note: '' } });
  const form = ((await staffing.get('/to-do?drafted=true')).body['items'] as Waiting[]).find(each => each.caseNumber === caseNumber)!;
  expect(form.draft).toMatchObject({ proposes: 'issue', mayBatch: false });
  const result = await sign(signer, [items[0]!, items[1]!, ...picked([form]), { ...items[3]!, draft: 9_999 }, items[3]!, items[3]!]);
  expect(result.items.map(each => each.reason?.code ?? each.outcome)).toEqual(['draftChanged', 'stageNotWaiting', 'notInBatch', 'noSuchDraft', 'done', 'stageNotWaiting']);
  expect(await decisions([numbers[0]!, numbers[2]!])).toBe(0);
});

test('a process that dies on the way is followed by another: nothing is decided twice, and the table is whole', async () => {
  const numbers = await placed(4);
  for (const number of numbers) await lay(handler, number);
  const items = picked(await waiting(signer, numbers));
  const own = await openedWithoutLanes();
  const started = await own.post(items);
  const first = (await claimJob(door.at.room, 1_000_000))!;
  await expect(perform(door.at.room, first, (_, done) => {
    if (done === 2) throw new Error('the process dies');
  })).rejects.toThrow('dies');
  expect(await decisions(numbers)).toBe(2);
  await giveBack(door.at.room, [first.lease], true);
  const second = (await claimJob(door.at.room, 1_000_000))!;
  expect([second.id, second.attempts]).toEqual([first.id, 2]);
  await perform(door.at.room, second, () => undefined);
  await expect(perform(door.at.room, first, () => undefined)).resolves.toBeUndefined(); // who has lost the lease finds nothing to do
  expect((await signer.get(`/jobs/${String(started.body['id'])}/batch`)).body).toMatchObject({ done: 4, refused: 0, skipped: 0 });
  expect(await decisions(numbers)).toBe(4);
  expect((await reconcile(door.at.pool)).differences).toEqual([]);
});

/** The door without anybody who does jobs: the test does them by hand. From here on it stays so. */
async function openedWithoutLanes() {
  await door.jobs.stop();
  return { post: (items: readonly object[]) => signer.post('/to-do/batches', { items }) };
}

test('who cancels it stops what is to come; what is signed stands', async () => {
  const numbers = await placed(3);
  for (const number of numbers) await lay(handler, number);
  const started = await (await openedWithoutLanes()).post(picked(await waiting(signer, numbers)));
  const job = (await claimJob(door.at.room, 1_000_000))!;
  const holder = await door.at.pool.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM case_file WHERE number = $1 FOR UPDATE', [numbers[1]]); // the second decision waits here
  const performed = perform(door.at.room, job, () => undefined);
  for (;;) {
    const { rowCount } = await door.at.pool.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`);
    if (rowCount === 1) break; // the second has begun
  }
  expect((await signer.delete(`/jobs/${String(started.body['id'])}`)).body).toMatchObject({ state: 'cancelled' });
  await holder.query('ROLLBACK');
  holder.release();
  await expect(performed).rejects.toThrow();
  expect(await decisions(numbers)).toBe(2);
});

test('two signers with the same drafts at the same moment: each draft is signed once', async () => {
  const numbers = await placed(4);
  for (const number of numbers) await lay(handler, number);
  const other = await door.officer('personnelDepartment', 'officeSigner', 'another.signer');
  const items = picked(await waiting(signer, numbers));
  const jobs = [await signer.post('/to-do/batches', { items }), await other.post('/to-do/batches', { items })];
  const claimed = [(await claimJob(door.at.room, 1_000_000))!, (await claimJob(door.at.room, 1_000_000))!];
  await Promise.all(claimed.map(each => perform(door.at.room, each, () => undefined)));
  const results = [(await signer.get(`/jobs/${String(jobs[0]?.body['id'])}/batch`)).body, (await other.get(`/jobs/${String(jobs[1]?.body['id'])}/batch`)).body] as unknown as Result[];
  expect(results.reduce((sum, each) => sum + each.done, 0)).toBe(4);
  expect(await decisions(numbers)).toBe(4);
});

test('the same key starts one job; the table is there as CSV, and for nobody else', async () => {
  const [number = ''] = await placed(1);
  await lay(handler, number);
  const items = picked(await waiting(signer, [number]));
  const [first, again] = [await signer.post('/to-do/batches', { items }, 'a-batch-of-one'), await signer.post('/to-do/batches', { items }, 'a-batch-of-one')];
  expect([again.body['id'], again.headers.get('idempotency-replayed')]).toEqual([first.body['id'], 'true']);
  expect((await signer.get(`/jobs/${String(first.body['id'])}/batch`)).body).toMatchObject({ status: 409, code: 'jobNotDone' });
  await perform(door.at.room, (await claimJob(door.at.room, 1_000_000))!, () => undefined);
  const csv = (await signer.get(`/jobs/${String(first.body['id'])}/file`)).text.trim().split('\n');
  expect(csv.map(line => line.replace(/^\uFEFF/, ''))).toEqual(['案号,事项,对象,环节,决定,结果,原因,依据', `${number},补充工作人员,1,核定工资,核定工资,已签批,,`]);
  expect((await handler.get(`/jobs/${String(first.body['id'])}/batch`)).status).toBe(404);
});

test('who signs nowhere starts none; nothing, too much and cases of others are told', async () => {
  const item = { caseNumber: 'H2026-000001', lane: 'candidate-1', stage: 'pay', visit: 1, draft: 1 };
  expect((await handler.post('/to-do/batches', { items: [item] })).body).toMatchObject({ status: 403, code: 'notYoursToDo' });
  expect((await signer.post('/to-do/batches', { items: [] })).status).toBe(400);
  expect((await signer.post('/to-do/batches', { items: Array.from({ length: 201 }, () => item) })).body).toMatchObject({ status: 400, errors: [{ field: 'items', code: 'tooLong' }] });
  expect((await signer.post('/to-do/batches', { items: [{ ...item, caseNumber: 'H2026-999999' }] })).status).toBe(404);
});

test('what moves posts, and what says no, is signed one by one', () => {
  const batchable = (['hire', 'separation'] as const).flatMap(procedure => Object.keys(procedure === 'hire' ? hireActs : separationActs).flatMap(stage => Object.entries(actsOf(procedure, stage).acts).filter(([, act]) => act.isBatchable).map(([act]) => `${procedure}.${stage}.${act}`)));
  expect(batchable).toEqual(['hire.examination.approve', 'hire.pay.fixPay', 'hire.funding.addNextYearFunding', 'hire.insurance.enroll', 'hire.payRefixing.refixPay', 'separation.approval.approve', 'separation.fundingReduction.reduceFunding', 'separation.insuranceChange.changeInsurance', 'separation.payStop.stopPay', 'separation.payRefixing.refixPay']);
});
