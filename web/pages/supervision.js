import { get } from '../ask.js';
import { facts, h, table } from '../dom.js';
import { day, instant, lane, say, word } from '../say.js';
import { caseLink, more } from './toDo.js';

/** Supervision (督办): every open stage of every open case, whom it waits for, and how far the engine is behind. */
export async function supervisionPage({ session, query }) {
  const { items, next, engine } = await get(`/supervision?${query}`);
  const mayOpen = session.reads.includes('cases');
  const state = { up: say('engineUp'), down: say('engineDown'), unknown: say('engineUnknown') }[engine.state];
  const columns = [
    [say('case'), row => (mayOpen ? caseLink(row.caseNumber) : row.caseNumber)],
    [say('institution'), row => row.institutionName],
    [say('stage'), row => `${word('stage', row.stage)}${row.lane === 'case' ? '' : ` · ${lane(row.lane)}`}`],
    [say('waitsFor'), row => row.waitsFor],
    [say('officers'), row => row.officers.join(', ')],
    [say('since'), row => instant(row.since)],
    [say('waited'), row => row.waitingWorkingDays, true],
    [say('norm'), row => row.normDays ?? say('noNorm'), true],
    [say('due'), row => day(row.dueOn)],
    [say('overdueBy'), row => (row.overdueWorkingDays > 0 ? h('span', { class: 'late' }, String(row.overdueWorkingDays)) : ''), true],
    [say('engineLag'), row => row.engineLag || '', true],
    [say('troubles'), row => row.troubles.map(trouble => `${trouble.effect}: ${trouble.what} (${trouble.attempts})`).join('; ')],
  ];
  return [
    facts([[say('engine'), state], [say('undelivered'), `${engine.undelivered} (${engine.oldestUndeliveredSeconds} s)`]]),
    table(say('supervision'), columns, items, say('nothing')),
    more('supervision', query, next),
  ];
}
