import { h, table } from '../dom.js';
import { say, word } from '../say.js';

const mostTold = (told, inAll) => (inAll > told.length ? h('p', { class: 'hint' }, `${say('mostTold')} ${inAll}`) : null);

/** What files would do to the register (试算): problems where there are any, then what would be entered, then what differs. */
export function checkShown(check) {
  const names = new Map(check.institutionsTold.map(each => [each.creditCode, each.name]));
  return h('div', {},
    check.isSound
      ? h('p', { role: 'status' }, say('noProblems'))
      : [h('h2', {}, `${say('problems')} (${check.problemsInAll})`), h('ol', { class: 'problems', role: 'alert' }, check.problems.map(each => h('li', {}, each.text))), mostTold(check.problems, check.problemsInAll)],
    check.institutionsInAll === 0 ? null : [
      h('h2', {}, `${say('wouldOpen')} (${check.institutionsInAll})`),
      table(say('wouldOpen'), [
        [say('institution'), row => row.name], ['', row => row.creditCode], [say('bodies'), row => row.bodies, true], [say('approved'), row => row.approved, true], [say('allowance'), row => row.allowance, true],
        [say('leadershipPosts'), row => row.leadershipPosts, true], [say('structure'), row => row.structureLimits, true], [say('peopleInPost'), row => row.people, true],
      ], check.institutionsTold, say('nothing')),
      mostTold(check.institutionsTold, check.institutionsInAll),
      h('details', {}, h('summary', {}, `${say('differences')} (${check.differencesInAll})`),
        table(say('differences'), [
          [say('table'), row => word('importTable', row.table)], [say('change'), row => word('difference', row.kind)], [say('institution'), row => names.get(row.creditCode) ?? row.creditCode], [say('line'), row => row.key.join(' ')],
          [`${say('onRegister')} → ${say('inFiles')}`, row => row.cells.map(cell => h('div', {}, `${cell.column}: ${cell.onRegister || say('none')} → ${cell.inFiles || say('none')}`))],
        ], check.differences, say('nothing')),
        mostTold(check.differences, check.differencesInAll)),
    ]);
}
