import { get } from '../ask.js';
import { h, table } from '../dom.js';
import { day, instant, lane, left, say, word } from '../say.js';
import { filingsTable } from './filings.js';

/** The next page of a list, where there is one. */
export const more = (address, query, next) => {
  if (next === null) return null;
  const following = new URLSearchParams(query);
  following.set('after', next);
  return h('p', {}, h('a', { href: `#${address}?${following}` }, say('more')));
};
/** A case by its number. */
export const caseLink = number => h('a', { href: `#cases/${number}` }, number);
/** How long is left, in words. */
export const leftCell = days => {
  const { text, isLate } = left(days);
  return isLate ? h('span', { class: 'late' }, text) : text;
};

/** To-do (待办): what waits at the reader's own desks, soonest due first. */
export async function toDoPage({ session, query }) {
  const { items, next } = await get(`/to-do?${query}`);
  const columns = [
    [say('case'), row => caseLink(row.caseNumber)],
    [say('procedure'), row => word('procedure', row.procedure)],
    [say('institution'), row => row.institutionName],
    [say('person'), row => row.person ?? (row.lane === 'case' ? '' : lane(row.lane))],
    [say('stage'), row => word('stage', row.stage)],
    [say('draft'), row => row.preparedBy ?? ''],
    [say('arrived'), row => instant(row.since), 'whole'],
    [say('due'), row => day(row.dueOn), 'whole'],
    [say('workingDaysLeft'), row => leftCell(row.workingDaysLeft), 'number whole'],
  ];
  return [table(say('toDo'), columns, items, say('nothingToDo')), more('to-do', query, next), await filingsToSign(session)];
}

/** What waits for a signer of the staffing office beside cases: filings. */
async function filingsToSign(session) {
  if (!session.seats.some(seat => seat.role === 'officeSigner' && seat.desk === 'staffingOffice')) return null;
  const { items } = await get('/filings?state=filed&limit=50');
  return items.length === 0 ? null : [h('h2', {}, say('filings')), filingsTable(items)];
}
