import { afterAll, beforeAll, expect, test } from 'vitest';
import { desks, recorded } from '../harness/cases';
import { opening } from '../harness/county';
import { openDoor, type Door, type Visitor } from './door';

type Department = { desk: string; state: string; stage: string | null; settledAt: string | null; dueOn: string | null };
type Change = { institution: string; institutionName: string; certificateNumber: string; number: number; kind: string; name: string | null; effectiveOn: string; caseNumber: string; departments: Department[]; funds: unknown };

let door: Door;
let finance: Visitor;
let [placed, other, removed] = ['', '', ''];
beforeAll(async () => {
  door = await openDoor([opening(1, 9, 2), opening(2, 9, 2)]);
  finance = await door.officer('financeDepartment');
  const acts = desks(door.at);
  placed = await acts.hireUpTo('placed', 1);
  other = await acts.hireUpTo('placed', 2, 1);
  const clerk = await door.clerk();
  const [person] = (await clerk.get(`/institutions/${door.institution(0)}/establishment`)).body['people'] as { person: string }[];
  const paper = { kind: 'retirementApprovalForm', title: '退休审批表', documentNumber: '', mediaType: 'text/plain', content: 'eA==' };
  removed = String((await clerk.post('/separation-cases', { institution: door.institution(0), input: { person: person!.person, reason: 'retired', happenedOn: '2026-11-20', note: '' }, papers: [paper] })).body['caseNumber']);
  recorded(await acts.act(door.at.officer('organizationDepartment'), removed, 'case', 'approval.approve', { documentNumber: '组干〔2026〕8号', approvedOn: '2026-11-23' }));
  recorded(await acts.act(door.at.clerk(0), removed, 'case', 'removalApplication.submit', { documentNumber: '组干〔2026〕8号' }));
  recorded(await acts.act(door.at.officer('staffingOffice'), removed, 'case', 'removal.remove', { removedOn: '2026-11-23' }));
});
afterAll(() => door.close());

async function list(query = '', visitor = finance): Promise<Change[]> {
  const { body, text } = await visitor.get(`/certificate-entries${query}`);
  if (!Array.isArray(body['items'])) throw new Error(text);
  return body['items'] as Change[]; // what the answer's schema has checked
}
const cases = async (query: string, visitor = finance): Promise<string[]> => (await list(query, visitor)).map(each => each.caseNumber);
const department = ({ departments }: Change, desk: string): Department => departments.find(each => each.desk === desk)!;

test('what a hire and a removal changed stands there, latest first, with what each department has still to do; what was taken from the old register does not', async () => {
  const changes = await list();
  expect(changes.map(({ caseNumber, kind }) => [caseNumber, kind])).toEqual([[removed, 'removal'], [other, 'placement'], [placed, 'placement']]);
  expect(changes[2]).toMatchObject({ institutionName: '第1局', number: 5, name: '候选1', effectiveOn: '2026-11-23', funds: { fiscalYear: 2027, fromMonth: '2027-01', isRecorded: false } });
  expect(changes[2]!.certificateNumber).not.toBe('');
  expect(changes[2]!.departments.map(({ desk, stage, state }) => [desk, stage, state])).toEqual([['personnelDepartment', 'pay', 'open'], ['financeDepartment', 'funding', 'open'], ['socialInsuranceAgency', 'insurance', 'open']]);
  expect(changes[0]).toMatchObject({ name: expect.stringContaining('在编') as string, funds: { fiscalYear: 2026, fromMonth: '2026-12', isRecorded: false }, departments: [{ stage: 'payStop' }, { stage: 'fundingReduction' }, { stage: 'insuranceChange' }] });
});

test('it is narrowed to institution, kind of entry and effective day, one after the other', async () => {
  expect(await cases('?kind=placement')).toEqual([other, placed]);
  expect(await cases(`?text=${encodeURIComponent('第2')}`)).toEqual([other]);
  expect(await cases(`?institution=${door.institution(0)}&kind=removal`)).toEqual([removed]);
  expect(await cases('?from=2026-11-24')).toEqual([]);
  expect(await cases('?from=2026-11-23&until=2026-11-23')).toHaveLength(3);
  expect(await cases('?until=2026-11-22')).toEqual([]);
  expect((await finance.get('/certificate-entries?kind=registration')).body).toMatchObject({ errors: [{ field: 'kind', code: 'notOneOf' }] });
});

test('what a department has done, could not do, or has still to do is told and asked for by itself', async () => {
  const acts = desks(door.at);
  await acts.settleAfter(placed);
  recorded(await acts.act(door.at.officer('financeDepartment'), removed, 'case', 'fundingReduction.cannotAct', { note: '批复未附' }));
  const ofFinance = (state: string): Promise<string[]> => cases(`?desk=financeDepartment&state=${state}`);
  expect([await ofFinance('open'), await ofFinance('sentBack'), await ofFinance('done'), await ofFinance('notConcerned')]).toEqual([[other], [removed], [placed], []]);
  expect(await cases('?desk=personnelDepartment&state=open')).toEqual([removed, other]);
  expect(await cases('?state=sentBack')).toEqual([removed]);
  const [sentBack, , done] = await list();
  expect(department(sentBack!, 'financeDepartment')).toMatchObject({ state: 'sentBack', stage: 'fundingReduction', settledAt: null });
  expect(department(done!, 'financeDepartment')).toEqual({ desk: 'financeDepartment', state: 'done', stage: 'funding', settledAt: new Date(door.at.time.now).toISOString(), dueOn: null });
  expect(done!.funds).toEqual({ fiscalYear: 2027, fromMonth: '2027-01', isRecorded: true });

  recorded(await acts.act(door.at.clerk(0), removed, 'case', 'fundingReductionCorrection.correct', { note: '' }));
  expect(await ofFinance('open')).toEqual([removed, other]);
  recorded(await acts.act(door.at.officer('financeDepartment'), removed, 'case', 'fundingReduction.reduceFunding', { amount: 9_000_000, fromMonth: '2027-02', documentNumber: '财行〔2026〕10号' }));
  expect((await list())[0]).toMatchObject({ funds: { fiscalYear: 2027, fromMonth: '2027-02', isRecorded: true } });
});

test('it comes page by page, and a page stays what it is whatever is entered meanwhile', async () => {
  const first = await finance.get('/certificate-entries?limit=1');
  const later = await desks(door.at).hireUpTo('placed', 3, 1);
  const rest: string[] = [];
  for (let next = first.body['next']; typeof next === 'string'; ) {
    const { body } = await finance.get(`/certificate-entries?limit=1&after=${next}`);
    rest.push(...(body['items'] as Change[]).map(each => each.caseNumber));
    next = body['next'];
  }
  expect(rest).toEqual([other, placed]);
  expect(await cases('?limit=1')).toEqual([later]);
});

test('each sees the certificates of his scope; a state secret of others is not there, and whoever looks leaves a trace', async () => {
  const [own, supervisor] = [await door.clerk(1, 'clerk.of.the.second'), await door.over('supervisor')];
  expect([...new Set((await list('', own)).map(each => each.institutionName))]).toEqual(['第2局']);
  expect([...new Set((await list('', supervisor)).map(each => each.institutionName))]).toEqual(['第2局', '第1局']);
  await door.at.pool.query('UPDATE institution SET is_state_secret = true WHERE id = $1', [door.institution(1)]);
  const open = [await list('', supervisor), await list()].map(changes => [...new Set(changes.map(each => each.institutionName))]);
  expect(open).toEqual([['第1局'], ['第2局', '第1局']]);
  expect(await cases(`?text=${encodeURIComponent('第2')}`, supervisor)).toEqual([]);
  const { rows } = await door.at.pool.query<{ subject: string; detail: unknown }>(`SELECT subject, detail FROM audit_entry WHERE action = 'certificate.read' AND actor_id = $1 ORDER BY id`, [own.account]);
  expect(rows).toEqual([{ subject: door.institution(1), detail: { entries: [5, 6] } }]);
  expect((await (await door.over('systemAdministrator')).get('/certificate-entries')).status).toBe(403);
});
