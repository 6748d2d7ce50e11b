import { randomUUID } from 'node:crypto';
import { answered, keyed, openApi, type Api, type BodyOf } from '../../../client/api';
import { DEMO_PASSWORD } from '../../demoOffices';
import type { Ground } from '../chapters';
import { boardOf, caseOf, quotaOf, asking } from '../office';
import { told } from '../officer';
import { begin, tell } from '../telling';

const PROVINCE = '210000';
const CLAUSE = 'practice';
type Year = BodyOf<'/calendar/years'>;

const signedIn = async (url: string, login: string): Promise<Api> => openApi({ url, token: (await answered(openApi({ url }).POST('/session', { body: { login, password: DEMO_PASSWORD } }))).token });

/** 工作日历 The calendar: a year is tried, entered, moves what is due, and is put back; who is not at the top of the installation enters none. */
export async function calendar({ all, url }: Ground): Promise<void> {
  begin('4 工作日历和期限 the working-day calendar');
  const top = await signedIn(url, `system.admin.${PROVINCE}`);
  const county = await signedIn(url, 'system.admin');
  const here = await answered(top.GET('/calendar'));
  const offDays = (kind: string): string[] => here.months.flatMap(month => month.days).filter(each => each.kind === kind).map(each => each.day);
  const asItIs: Year = { year: here.year, notice: null, daysOff: offDays('dayOff'), makeUpDays: offDays('makeUpDay'), standing: here.isAssumed ? 'assumed' : 'published', documentNumber: '国办发明电（演示）原件' };
  const name = '省级系统管理员 system administrator of the province';
  tell(name, `looks at the calendar of ${here.year}`, `${here.workingDays} working days; ${here.isAssumed ? 'assumed' : 'published'}`, CLAUSE, here.mayEnter);

  // An open stage with a norm, whatever else the installation holds: an application waits at the staffing office.
  const clerk = await all.clerk(2);
  const board = await boardOf(clerk);
  const number = caseOf(await clerk.opens('applies for a post', '§5.1', '/hire-cases', { institution: board.id, input: asking(quotaOf(board, 'administrative')) }));
  const due = async (): Promise<string> => (await answered(all.staffing.api.GET('/to-do', { params: { query: { institution: board.id, limit: 200 } } }))).items.find(each => each.caseNumber === number)?.dueOn ?? '';
  const before = await due();

  const closed: Year = { ...asItIs, daysOff: [...asItIs.daysOff, before], documentNumber: '县政办〔演示〕暴雪停工通知' };
  const tried = await answered(top.POST('/calendar/checks', { body: closed }));
  tell(name, `tries the calendar with ${before} off`, `${tried.workingDays} working days instead of ${tried.workingDaysNow}; ${tried.later} open stages would be due later, and nothing is recorded`, CLAUSE, tried.later > 0 && (await due()) === before);
  const entered = await answered(top.POST('/calendar/years', { ...keyed(), body: closed }));
  const after = await due();
  tell(name, 'enters it', `${entered.later} due days moved later, ${entered.earlier} earlier; ${number} was due on ${before} and is due on ${after}`, CLAUSE, entered.later > 0 && after > before);
  const again = await answered(top.POST('/calendar/years', { ...keyed(randomUUID()), body: asItIs }));
  tell(name, 'enters the year as it was: the earlier version stays on record', `${again.earlier} due days moved earlier again; ${number} is due on ${await due()}`, CLAUSE, again.earlier > 0 && (await due()) === before);

  const outside = await told(top.POST('/calendar/checks', { body: { ...asItIs, daysOff: [`${here.year + 1}-01-04`] } }));
  tell(name, 'tries a day of another year', `${outside.status}: ${JSON.stringify(outside.body['errors'])}`, CLAUSE, outside.status === 422);
  const refused = await told(county.POST('/calendar/years', { ...keyed(), body: asItIs }));
  tell('县系统管理员 system administrator of the county', 'tries to enter a year for the whole installation', `${refused.status} ${String(refused.body['title'])}`, CLAUSE, refused.status === 403);
  await clerk.decides('withdraws the application again', '§5.1', number, 'case', 'caseWithdrawal.withdraw', { note: '演示完毕' });
}
