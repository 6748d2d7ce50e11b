import { day } from '../../src/kernel/day';
import { openDoor, sealKeys, type Door, type Visitor } from '../api/door';
import { opening, residentIdOf } from '../harness/county';
import { untilSealed } from '../../prisma/seals/untilSealed';

const OFFICES = { staffingOffice: '中共青禾县委机构编制委员会办公室', organizationDepartment: '中共青禾县委组织部', personnelDepartment: '青禾县人力资源和社会保障局', financeDepartment: '青禾县财政局', socialInsuranceAgency: '青禾县社会保险服务中心' } as const;
const leader = { kind: 'deputy', body: '办公室', appointedOn: day('2020-01-01'), documentNumber: '组干〔2020〕1号' };

/** An institution with divisions and leadership posts, another that is a state secret, and the officers of their county. */
export async function documentGround() {
  const bodies = [{ name: '办公室', kind: 'internalDivision', grade: 'subsectionLevelPrincipal', documentNumber: '编发〔2019〕12号' }, { name: '规划建设股', kind: 'internalDivision', grade: 'subsectionLevelPrincipal', documentNumber: '编发〔2019〕12号' }];
  const base = opening(1, 20, 6, { name: '青禾县农业农村局', grade: 'sectionLevelPrincipal', nature: 'organ', subordinateTo: 'county', systemCategory: 'agricultureAndRuralAffairs', bodies, leadershipPosts: [{ body: '办公室', kind: 'deputy', documentNumber: '编发〔2019〕12号', approved: 2, allowance: null }, { body: null, kind: 'principal', documentNumber: '编发〔2019〕12号', approved: 1, allowance: null }] });
  const people = base.people.map((person, index) => ({ ...person, name: ['王建国', '李秀英', '欧阳娜娜', '刘洋', '陈静', '杨帆'][index] ?? person.name, postLevel: 'sectionMember', body: index < 3 ? '办公室' : '规划建设股', leadership: index === 0 ? leader : null }));
  const door = await openDoor([{ ...base, people }, opening(2, 5, 2, { name: '青禾县保密委员会办公室', isStateSecret: true })]);
  for (const [desk, name] of Object.entries(OFFICES)) await door.at.pool.query('UPDATE office SET name = $2 WHERE desk = $1', [desk, name]);
  await sealed(door);
  return door;
}

/** Seals what has come onto certificates, as the worker does: a whole certificate is printed with all that stands on it sealed. */
export const sealed = (door: Door) => untilSealed({ record: door.at.room, keys: () => sealKeys });

/** What officers do in the walks of these tests. */
export async function officersOf(door: Door) {
  const who = { clerk: await door.clerk(), staffing: await door.officer('staffingOffice'), staffingHandler: await door.officer('staffingOffice', 'officeHandler'), organization: await door.officer('organizationDepartment'), finance: await door.officer('financeDepartment') };
  const { rows } = await door.at.pool.query<{ id: string; name: string }>('SELECT id, name FROM body');
  const body = (name: string): string => rows.find(row => row.name === name)?.id ?? '';
  const posts = (await door.at.pool.query<{ id: string; kind: string }>('SELECT id, kind FROM leadership_post')).rows;
  const act = async (visitor: Visitor, number: string, lane: string, name: string, input: unknown): Promise<void> => {
    const done = await visitor.post(`/cases/${number}/decisions`, { lane, act: name, input });
    if (done.status !== 200) throw new Error(done.text);
  };
  const apply = async (posts_ = 2, leadershipPost: string | null = null): Promise<string> => {
    const applied = await who.clerk.post('/hire-cases', { institution: door.institution(0), input: { wayOfFilling: 'openRecruitment', reason: '本局承担的高标准农田建设任务增加，现有人员不足，拟公开招录补充工作人员。', asks: [{ quota: door.at.institutions[0]?.quota, leadershipPost, body: body('规划建设股'), personCategory: 'civilServant', post: '规划建设股科员', postLevel: 'sectionMember', posts: posts_ }] } });
    if (applied.status !== 201) throw new Error(applied.text);
    return String(applied.body['caseNumber']);
  };
  const issueForm = (number: string, posts_ = 2): Promise<void> => act(who.staffing, number, 'case', 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts: posts_ }], note: '同意核定使用，请在核定范围内办理。' });
  const nominate = (number: string, name: string, serial: number): Promise<void> => act(who.clerk, number, 'case', 'nominationPeriod.nominate', { line: 1, person: { name, residentId: residentIdOf(serial) }, quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionMember' });
  const approve = (number: string, lane = 'candidate-1'): Promise<void> => act(who.organization, number, lane, 'examination.approve', { documentNumber: '组干〔2026〕7号', approvedOn: '2026-11-23' });
  const place = async (number: string, lane = 'candidate-1'): Promise<void> => {
    await act(who.clerk, number, lane, 'placementApplication.submit', { documentNumber: '组干〔2026〕7号' });
    await act(who.staffing, number, lane, 'placement.place', { placedOn: '2026-11-23', civilServiceRank: 'sectionMemberFirstGrade', appointment: null, formerPosts: null });
  };
  const retire = async (person: string): Promise<string> => {
    const paper = { kind: 'retirementApprovalForm', title: '退休审批表', documentNumber: '', mediaType: 'text/plain', content: 'eA==' };
    const reported = await who.clerk.post('/separation-cases', { institution: door.institution(0), input: { person, reason: 'retired', happenedOn: '2026-11-20', note: '' }, papers: [paper] });
    if (reported.status !== 201) throw new Error(reported.text);
    const number = String(reported.body['caseNumber']);
    await act(who.organization, number, 'case', 'approval.approve', { documentNumber: '组干〔2026〕8号', approvedOn: '2026-11-23' });
    await act(who.clerk, number, 'case', 'removalApplication.submit', { documentNumber: '组干〔2026〕8号' });
    await act(who.staffing, number, 'case', 'removal.remove', { removedOn: '2026-11-23' });
    return number;
  };
  return { ...who, act, apply, issueForm, nominate, approve, place, retire, posts };
}
export type Officers = Awaited<ReturnType<typeof officersOf>>;

export type Makeable = { readonly event: number; readonly kind: string; readonly mayIssue: boolean };
/** The act of a case of which a document of that kind may be issued. */
export async function eventFor(visitor: Visitor, number: string, kind: string): Promise<number> {
  const { body, text } = await visitor.get(`/cases/${number}/documents`);
  const found = (body['makeable'] as readonly Makeable[] | undefined)?.find(each => each.kind === kind);
  if (!found) throw new Error(text);
  return found.event;
}
