import { answered, type AnswerOf, type BodyOf } from '../../client/api';
import { DEMO_PASSWORD, officeLogins } from '../demoOffices';
import { Officer, type Answered } from './officer';

/** The establishment board of an institution. */
export type Board = AnswerOf<'/institutions/{id}/establishment'>;
type Asks = BodyOf<'/hire-cases'>['input']['asks'];

/** Everybody whom the demo needs, signed in. */
export async function everybody(url: string) {
  const signIn = (login: string, name: string): Promise<Officer> => Officer.signIn(url, login, DEMO_PASSWORD, name);
  const { staffingOffice, organizationDepartment, personnelDepartment, financeDepartment, socialInsuranceAgency } = officeLogins;
  const staffingHandler = await signIn(staffingOffice[0], '编办经办 staffing-office handler');
  return {
    staffingHandler,
    staffing: (await signIn(staffingOffice[1], '编办主任 staffing-office director')).preparedBy(staffingHandler),
    organization: (await signIn(organizationDepartment[1], '组织部 organization department')).preparedBy(await signIn(organizationDepartment[0], '组织部经办 organization handler')),
    personnel: (await signIn(personnelDepartment[1], '人社局 personnel department')).preparedBy(await signIn(personnelDepartment[0], '人社局经办 personnel handler')),
    finance: await signIn(financeDepartment[0], '财政局 finance department'),
    insurance: await signIn(socialInsuranceAgency[0], '社保中心 social insurance agency'),
    seconded: await signIn('seconded', '借调人员 officer with two seats'),
    supervisor: await signIn('supervisor', '督办专员 supervisor'),
    /** The clerk of the n-th institution of the demo region. */
    clerk: (index: number): Promise<Officer> => signIn(`organ${String(index).padStart(2, '0')}`, `用编单位经办 clerk of organ ${index}`),
  };
}
export type Everybody = Awaited<ReturnType<typeof everybody>>;

/** The institution of a clerk: the only one in his scope. */
export async function boardOf(clerk: Officer): Promise<Board> {
  const [institution] = (await answered(clerk.api.GET('/institutions'))).items;
  return answered(clerk.api.GET('/institutions/{id}/establishment', { params: { path: { id: institution?.id ?? '' } } }));
}

/** The quota of a kind on a board. */
export const quotaOf = (board: Board, kind: string): string => board.quotas.find(quota => quota.kind === kind)?.id ?? '';

/** What an application says: one clerk's post of the quota, in no particular division. */
export const asking = (quota: string, more: Partial<Asks[number]> = {}): BodyOf<'/hire-cases'>['input'] => ({
  wayOfFilling: 'openRecruitment',
  reason: '补充工作人员',
  asks: [{ quota, leadershipPost: null, body: null, personCategory: 'civilServant', post: '科员', postLevel: 'sectionMember', posts: 1, ...more }],
});

/** The number of the case that an answer names. */
export const caseOf = (body: Answered['body']): string => String(body['caseNumber']);
