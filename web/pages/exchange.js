import { get, post } from '../ask.js';
import { h } from '../dom.js';
import { showProblem } from '../form.js';
import { say } from '../say.js';
import { checkShown } from './check.js';
import { filingsTable } from './filings.js';
import { base64Of } from './papers.js';

/** Filing and export (报送与导出): the template, the register in the same layout, a dry run, and what was filed. */
export async function exchangePage({ session, query, go }) {
  const { items, next } = await get(`/filings?limit=50${query.get('after') ? `&after=${encodeURIComponent(query.get('after'))}` : ''}`);
  return [
    h('p', {}, h('a', { href: '/exchange/template', download: true }, say('template')), ' · ', h('a', { href: '/exchange/register', download: true }, say('exportRegister'))),
    filingForm(session, go),
    h('h2', {}, say('filings')),
    filingsTable(items),
    next ? h('p', {}, h('a', { href: `#exchange?after=${encodeURIComponent(next)}` }, say('more'))) : null,
  ];
}

/** Where this account may file: each institution of its seats, or whole institutions at the staffing office. */
const addressees = session => session.seats.flatMap(seat => (seat.institution !== null ? [[seat.institution, seat.place]] : seat.desk === 'staffingOffice' && /^office(Handler|Signer)$/.test(seat.role) ? [['', say('wholeInstitutions')]] : []));

function filingForm(session, go) {
  const choices = [...new Map(addressees(session))];
  if (choices.length === 0) return null;
  const institution = h('select', { id: 'filing-institution' }, choices.map(([value, label]) => h('option', { value }, label)));
  const files = h('input', { id: 'filing-files', type: 'file', multiple: true, accept: '.xlsx,.csv', required: true, 'aria-describedby': 'filing-hint' });
  const outcome = h('div', {});
  const ask = async (path, then) => {
    outcome.replaceChildren(h('p', { 'aria-busy': 'true' }, '…'));
    try {
      const sent = await Promise.all([...files.files].map(async file => ({ name: file.name, content: await base64Of(file) })));
      then(await post(path, { institution: institution.value || null, files: sent }));
    } catch (error) {
      if (!error.document) throw error;
      outcome.replaceChildren();
      showProblem(outcome, error.document);
    }
  };
  const form = h('form', { novalidate: true, onsubmit: event => { event.preventDefault(); void ask('/filings', done => go(`#filing/${done.id}`)); } },
    h('fieldset', {}, h('legend', {}, say('newFiling')),
      h('div', { class: 'field' }, h('label', { for: 'filing-institution' }, say('institution')), institution),
      h('div', { class: 'field' }, h('label', { for: 'filing-files' }, say('filesOfFiling')), files, h('p', { class: 'hint', id: 'filing-hint' }, say('filesHint'))),
      h('p', {}, h('button', { type: 'button', onclick: () => void ask('/filings/checks', check => outcome.replaceChildren(checkShown(check))) }, say('tryFirst')), ' ', h('button', { class: 'main', type: 'submit' }, say('fileNow')))));
  return [form, outcome];
}
