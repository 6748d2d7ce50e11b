import { get } from '../ask.js';
import { h } from '../dom.js';
import { say } from '../say.js';
import { filingsTable } from './filings.js';
import { jobsTable, runJob } from './job.js';
import { base64Of } from './papers.js';

/** Filing and export (报送与导出): the template, the register in the same layout, a dry run, what was filed, and one's own jobs. */
export async function exchangePage({ session, query, go }) {
  const { items, next } = await get(`/filings?limit=50${query.get('after') ? `&after=${encodeURIComponent(query.get('after'))}` : ''}`);
  const jobs = await get('/jobs?limit=20');
  const exported = h('div', {});
  return [
    h('p', {}, h('a', { href: '/exchange/template', download: true }, say('template')), ' ', h('button', { type: 'button', onclick: () => void runJob(exported, '/exchange/register', { institution: null, table: null }) }, say('exportRegister'))),
    exported,
    filingForm(session, go),
    h('h2', {}, say('filings')),
    filingsTable(items),
    next ? h('p', {}, h('a', { href: `#exchange?after=${encodeURIComponent(next)}` }, say('more'))) : null,
    h('h2', {}, say('jobs')),
    jobsTable(jobs.items),
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
    const sent = await Promise.all([...files.files].map(async file => ({ name: file.name, content: await base64Of(file) })));
    await runJob(outcome, path, { institution: institution.value || null, files: sent }, then);
  };
  const form = h('form', { novalidate: true, onsubmit: event => { event.preventDefault(); void ask('/filings', job => go(`#filing/${job.result.slice('/filings/'.length)}`)); } },
    h('fieldset', {}, h('legend', {}, say('newFiling')),
      h('div', { class: 'field' }, h('label', { for: 'filing-institution' }, say('institution')), institution),
      h('div', { class: 'field' }, h('label', { for: 'filing-files' }, say('filesOfFiling')), files, h('p', { class: 'hint', id: 'filing-hint' }, say('filesHint'))),
      h('p', {}, h('button', { type: 'button', onclick: () => void ask('/filings/checks') }, say('tryFirst')), ' ', h('button', { class: 'main', type: 'submit' }, say('fileNow')))));
  return [form, outcome];
}
