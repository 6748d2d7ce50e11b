import { post } from '../ask.js';
import { h, table } from '../dom.js';
import { showProblem } from '../form.js';
import { instant, lane, say, word } from '../say.js';
import { caseLink } from './toDo.js';

/** What the conduct cannot do at present (受阻事项), in words, with the act that tries it again. */
export function troublesTable(items, mayOpen, again) {
  const problems = h('div', {});
  const retry = row => h('button', { type: 'button', onclick: async () => {
    try {
      await post(`/cases/${row.caseNumber}/retries`);
      await again();
    } catch (error) {
      if (!error.document) throw error;
      showProblem(problems, error.document);
    }
  } }, say('retry'));
  return h('div', {}, problems, table(say('troubles'), [
    [say('case'), row => (mayOpen ? caseLink(row.caseNumber) : row.caseNumber), 'whole'],
    [say('institution'), row => row.institutionName],
    [say('effect'), row => [word('effect', row.effect), row.stage ? h('div', { class: 'hint' }, `${word('stage', row.stage)}${row.lane === 'case' ? '' : ` · ${lane(row.lane)}`}`) : '']],
    [say('cause'), row => [row.causeLabel, h('div', { class: 'hint' }, `${say('technicalWords')}: ${row.what}`)], 'wide'],
    [say('tries'), row => row.attempts, 'number'],
    [say('since'), row => instant(row.since)],
    [say('lastTried'), row => instant(row.lastAt)],
    [say('acts'), row => (row.retryAskedAt ? `${say('retryAsked')}: ${instant(row.retryAskedAt)}` : row.mayRetry ? retry(row) : '')],
  ], items, say('noTroubles')));
}
