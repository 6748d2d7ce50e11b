import { answered } from '../../../client/api';
import type { Ground } from '../chapters';
import { asking, boardOf, caseOf, quotaOf, type Everybody } from '../office';
import type { Officer } from '../officer';
import { begin, tell } from '../telling';

const STAGE = 'staffingOfficeCheck';
const ISSUE = { granted: [{ line: 1, posts: 1 }], note: '' };
/** Institutions of the demo county that may have a post to give. */
const CLERKS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** A case that waits for its form, of an institution with a vacant post. */
async function openedCase(all: Everybody): Promise<{ readonly number: string; readonly clerk: Officer }> {
  for (const index of CLERKS) {
    const clerk = await all.clerk(index);
    const board = await boardOf(clerk);
    const quota = board.quotas.find(each => each.kind === 'administrative');
    if (!quota || quota.approved - quota.placed - quota.reserved < 1 || board.isBlocked) continue;
    const opened = await clerk.opens('applies for one clerk’s post', '§5.1', '/hire-cases', { institution: board.id, input: asking(quotaOf(board, 'administrative')) });
    return { number: caseOf(opened), clerk };
  }
  throw new Error('no institution of the demo county has a vacant post');
}

/** The account of an officer at a desk, as the list of those to choose from has it. */
async function accountAt(by: Officer, number: string, desk: string, role: 'officeHandler' | 'officeSigner'): Promise<string> {
  const { items } = await answered(by.api.GET('/cases/{number}/officers', { params: { path: { number }, query: { stage: STAGE, act: 'call' } } }));
  return items.find(({ seats }) => seats.every(seat => seat.desk === desk) && seats.some(seat => seat.role === role))?.account ?? '';
}

/** Who handles a stage (办理安排): delegated and back, asked of two offices, handed on, copied; and nobody decides before or beside. */
export async function handlingStory({ all }: Ground): Promise<void> {
  begin('办理安排 · who handles a stage: delegation, countersigning, transfer, copies');
  const { staffing, staffingHandler, finance, organization, supervisor } = all;
  const { number, clerk } = await openedCase(all);
  const handler = await accountAt(staffing, number, 'staffingOffice', 'officeHandler');
  const director = await accountAt(staffingHandler, number, 'staffingOffice', 'officeSigner');
  const [ofFinance, ofOrganization] = [await accountAt(staffing, number, 'financeDepartment', 'officeHandler'), await accountAt(staffing, number, 'organizationDepartment', 'officeSigner')];
  const at = { number, lane: 'case', stage: STAGE };

  await staffing.arranges('hands the stage to the handler (转办)', at, 'transfer', { to: handler, note: '请先看' });
  await staffingHandler.arranges('hands it back to the director (转办)', at, 'transfer', { to: director, note: '已看' });
  await staffing.arranges('delegates the check to the handler (委派)', at, 'delegate', { to: handler, note: '请核对空编' });
  await staffing.isRefusedIn('decides although it is out with the delegate', 'anotherOfficerHandlesIt', number, 'case', `${STAGE}.issue`, ISSUE);
  await staffingHandler.arranges('reports back (报告)', at, 'report', { note: '空编属实' });

  await staffing.arranges('asks finance and the organization department to countersign (会签)', at, 'call', { mode: 'all', to: [ofFinance, ofOrganization], note: '请会签' });
  await finance.arranges('agrees (同意)', at, 'endorse', { agrees: true, note: '经费有保障' });
  await staffing.isRefusedToArrange('hands the stage to an officer of another desk', 'calledOfficerIsEligible', at, 'transfer', { to: ofFinance, note: '' });
  await staffing.isRefusedIn('issues the form before both have agreed', 'countersignaturesAreComplete', number, 'case', `${STAGE}.issue`, ISSUE);
  await organization.arranges('agrees as the second (同意)', at, 'endorse', { agrees: true, note: '' });
  await organization.isRefusedToArrange('gives its opinion twice', 'arrangementIsTheirsToAnswer', at, 'endorse', { agrees: false, note: '' });
  await staffingHandler.arranges('copies it to finance (抄送)', at, 'copy', { to: [ofFinance], note: '供参阅' });
  await supervisor.arranges('assigns it to the director anew (改派)', at, 'reassign', { to: director, note: '督办' });
  await staffing.decides('issues the form, with both opinions there', '§5.1', number, 'case', `${STAGE}.issue`, ISSUE);
  await clerk.decides('gives the post back, so that nothing stays reserved', '§5.1', number, 'case', 'nominationPeriod.relinquish', { note: '演示结束' });
  const { items } = await answered(finance.api.GET('/copies'));
  tell(finance.name, 'finds the copy on its list (抄送我的)', items.some(each => each.caseNumber === number) ? `${number} is there, not read yet` : 'it is not there', 'practice', items.some(each => each.caseNumber === number));
}
