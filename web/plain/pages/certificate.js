import { get } from '../ask.js';
import { table } from '../dom.js';
import { day, instant, say, word } from '../say.js';
import { caseLink, more } from './toDo.js';

/** The entries of a management certificate (管理证), in their order. */
export async function certificatePage({ argument, query }) {
  const { items, next } = await get(`/institutions/${argument}/certificate/entries?${query}`);
  const columns = [
    [say('entry'), row => row.number, 'number'],
    [say('entryKind'), row => word('entryKind', row.kind)],
    [say('name'), row => row.name ?? '—'],
    [say('post'), row => word('leadershipPostKind', row.leadershipPost) || word('quotaKind', row.quotaKind)],
    [say('effectiveOn'), row => day(row.effectiveOn), 'whole'],
    [say('when'), row => instant(row.recordedAt), 'whole'],
    [say('case'), row => row.caseNumber && caseLink(row.caseNumber)],
  ];
  return [table(say('certificate'), columns, items, say('nothing')), more(`certificate/${argument}`, query, next)];
}
