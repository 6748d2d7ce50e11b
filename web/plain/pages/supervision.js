import { get } from '../ask.js';
import { facts, h, table } from '../dom.js';
import { day, dayOfInstant, lane, say, word } from '../say.js';
import { caseLink, more } from './toDo.js';
import { troublesTable } from './troubles.js';

/** Supervision (督办): every open stage of every open case, whom it waits for, and how far the engine is behind. */
export async function supervisionPage({ session, query, again }) {
  const { items, next, engine } = await get(`/supervision?${query}`);
  const { items: troubles } = await get('/supervision/troubles');
  const mayOpen = session.reads.includes('cases');
  const state = { up: say('engineUp'), down: say('engineDown'), unknown: say('engineUnknown') }[engine.state];
  const columns = [
    [say('case'), row => (mayOpen ? caseLink(row.caseNumber) : row.caseNumber), 'whole'],
    [say('institution'), row => row.institutionName],
    [say('stage'), row => `${word('stage', row.stage)}${row.lane === 'case' ? '' : ` · ${lane(row.lane)}`}`],
    [say('waitsFor'), row => [row.waitsFor, h('div', { class: 'hint' }, `${say('officers')}: ${row.officers.join(', ')}`)], 'wide'],
    [say('since'), row => dayOfInstant(row.since), 'whole'],
    [say('waited'), row => row.waitingWorkingDays, 'number'],
    [say('norm'), row => row.normDays ?? say('noNorm'), 'number whole'],
    [say('due'), row => day(row.dueOn), 'whole'],
    [say('overdueBy'), row => (row.overdueWorkingDays > 0 ? h('span', { class: 'late' }, String(row.overdueWorkingDays)) : ''), 'number'],
    [say('troubles'), row => [row.engineLag > 0 ? `${say('engineLag')}: ${row.engineLag}` : '', ...row.troubles.map(trouble => `${word('effect', trouble.effect.split('/').at(-1))} (${trouble.attempts})`)].filter(part => part !== '').join('; ')],
  ];
  return [
    facts([[say('engine'), state], [say('undelivered'), `${engine.undelivered} (${engine.oldestUndeliveredSeconds} s)`]]),
    troublesTable(troubles, mayOpen, again),
    table(say('supervision'), columns, items, say('nothing')),
    more('supervision', query, next),
  ];
}
