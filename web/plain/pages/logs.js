import { get } from '../ask.js';
import { h, table } from '../dom.js';
import { instant, numbersOf, say, word } from '../say.js';
import { caseLink, more } from './toDo.js';

/** The register of refusals (不予办理登记), latest first. */
export async function refusalsPage({ query }) {
  const { items, next } = await get(`/refusals?${query}`);
  const columns = [
    ['#', row => row.id, 'number'],
    [say('when'), row => instant(row.recordedAt), 'whole'],
    [say('institution'), row => row.institutionName],
    [say('case'), row => row.caseNumber && caseLink(row.caseNumber)],
    [say('what'), row => word('act', `${row.stage}.${row.act}`)],
    [say('who'), row => row.actor],
    [say('rule'), row => `${row.label} (${word('basis', row.basis)})`],
    [say('numbers'), row => numbersOf(row.numbers)],
    [say('unblock'), row => row.unblockedByLabel],
  ];
  return [table(say('refusals'), columns, items, say('nothing')), more('refusals', query, next)];
}

/** The mail log (邮件记录), latest first. */
export async function mailsPage({ query }) {
  const { items, next } = await get(`/mails?${query}`);
  const columns = [
    ['#', row => row.id, 'number'],
    [say('when'), row => instant(row.queuedAt), 'whole'],
    [say('what'), row => word('letterKind', row.kind)],
    [say('to'), row => `${row.toName} <${row.to}>`],
    [say('subject'), row => h('details', {}, h('summary', {}, row.subject), h('pre', {}, row.body))],
    [say('case'), row => row.caseNumber && caseLink(row.caseNumber)],
    [say('state'), row => (row.sentAt ? `${say('sent')} ${instant(row.sentAt)}` : row.failedAt ? h('span', { class: 'late' }, `${say('failed')}: ${row.lastTrouble ?? ''}`) : say('waiting'))],
  ];
  return [table(say('mails'), columns, items, say('nothing')), more('mails', query, next)];
}
