import { h, table } from '../dom.js';
import { instant, say, word } from '../say.js';

/** Filings (报送) as a list. */
export const filingsTable = items => table(say('filings'), [
  [say('filing'), row => h('a', { href: `#filing/${row.id}` }, word('filingKind', row.kind))],
  [say('institution'), row => row.institutionName ?? `${say('wholeInstitutions')} ${row.institutions}`],
  [say('peopleInPost'), row => row.people, true],
  [say('state'), row => word('filingState', row.state)],
  [say('filedBy'), row => row.filedBy], [say('when'), row => instant(row.filedAt)],
  [say('decidedBy'), row => row.decidedBy ?? ''], [say('result'), row => row.note],
], items, say('nothing'));
