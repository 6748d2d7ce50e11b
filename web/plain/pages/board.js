import { get } from '../ask.js';
import { facts, h, table } from '../dom.js';
import { day, say, word } from '../say.js';

/** The columns of a balance; over is told in words, never by color alone. */
const balanceColumns = () => [
  ...['approved', 'allowance', 'placed', 'reserved', 'vacant', 'available'].map(name => [say(name), row => row[name], 'number']),
  [say('over'), row => (row.isOver ? h('span', { class: 'late' }, `${say('overMark')} ${row.over}`) : say('withinMark'))],
];

/** The establishment board (编制台账) of one institution, or the list to choose from. */
export async function boardPage({ argument }) {
  const { items } = await get('/institutions?limit=1000');
  const id = argument ?? (items.length === 1 ? items[0].id : undefined);
  if (id === undefined) {
    return table(say('chooseInstitution'), [[say('institution'), row => h('a', { href: `#board/${row.id}` }, row.name)], [say('region'), row => row.regionName], [say('creditCode'), row => row.creditCode]], items, say('nothing'));
  }
  const board = await get(`/institutions/${id}/establishment`);
  const columns = balanceColumns();
  return {
    title: `${say('board')} · ${board.name}`,
    elements: [
      facts([[say('region'), board.regionName], [say('creditCode'), board.creditCode]]),
      h('p', {}, h('a', { href: `#certificate/${id}` }, say('certificate'))),
      h('h2', {}, say('quotas')),
      table(say('quotas'), [[say('quotaKind'), row => word('quotaKind', row.kind)], ...columns], board.quotas, say('nothing')),
      h('h2', {}, say('leadershipPosts')),
      table(say('leadershipPosts'), [[say('division'), row => row.bodyName ?? say('wholeOrgan')], [say('post'), row => word('leadershipPostKind', row.kind)], ...columns], board.leadershipPosts, say('nothing')),
      ...(board.structureLimits.length === 0 ? [] : [h('h2', {}, say('structure')), table(say('structure'), [
        [say('quotaKind'), row => word('quotaKind', row.quotaKind)],
        [say('what'), row => word('dimension', row.dimension)],
        ['', row => (row.dimension === 'body' ? row.value : word(row.dimension, row.value))],
        [say('limit'), row => row.posts, true], [say('placed'), row => row.placed, true], [say('reserved'), row => row.reserved, true],
        [say('over'), row => (row.placed > row.posts ? h('span', { class: 'late' }, `${say('overMark')} ${row.placed - row.posts}`) : say('withinMark'))],
      ], board.structureLimits, say('nothing'))]),
      h('h2', {}, say('peopleInPost')),
      table(say('peopleInPost'), [
        [say('name'), row => row.name ?? '—'],
        [say('division'), row => row.bodyName ?? say('wholeOrgan')],
        [say('post'), row => row.post],
        [say('quotaKind'), row => word('quotaKind', row.quotaKind)],
        [say('since'), row => day(row.placedOn), 'whole'],
      ], board.people, say('nothing')),
      h('p', {}, h('button', { type: 'button', onclick: () => window.print() }, say('print'))),
    ],
  };
}
