import { get } from '../ask.js';
import { h, table } from '../dom.js';
import { instant, say, word } from '../say.js';
import { caseLink, more } from './toDo.js';

/** The cases in scope, by number; the state stands in the address. */
export async function casesPage({ query }) {
  const { items, next } = await get(`/cases?${query}`);
  const states = ['open', 'ended', 'all'].map(state => h('a', { href: `#cases?state=${state}`, 'aria-current': (query.get('state') ?? 'all') === state ? 'page' : undefined }, { open: word('caseState', 'open'), ended: word('caseState', 'completed'), all: say('all') }[state]));
  const columns = [
    [say('case'), row => caseLink(row.caseNumber)],
    [say('procedure'), row => word('procedure', row.procedure)],
    [say('institution'), row => row.institutionName],
    [say('opened'), row => instant(row.openedAt), 'whole'],
    [say('state'), row => word('caseState', row.endedAs ?? 'open')],
    [say('open'), row => row.open.map(each => `${word('stage', each.stage)} (${word('desk', each.desk)})`).join('; ')],
  ];
  return [h('p', {}, states.flatMap(link => [link, ' '])), table(say('cases'), columns, items, say('nothing')), more('cases', query, next)];
}
