import { get, remove } from './ask.js';
import { h } from './dom.js';
import { showProblem } from './form.js';
import { choose, language, say } from './say.js';
import { boardPage } from './pages/board.js';
import { casePage } from './pages/case.js';
import { casesPage } from './pages/cases.js';
import { certificatePage } from './pages/certificate.js';
import { exchangePage } from './pages/exchange.js';
import { exemptHirePage } from './pages/exemptHire.js';
import { filingPage } from './pages/filing.js';
import { jobPage } from './pages/job.js';
import { hirePage } from './pages/hire.js';
import { mailsPage, refusalsPage } from './pages/logs.js';
import { separationPage } from './pages/separation.js';
import { signInPage } from './pages/signIn.js';
import { supervisionPage } from './pages/supervision.js';
import { toDoPage } from './pages/toDo.js';

const content = document.getElementById('content');
let session = null;

/** Address after the # → page; the first that matches is shown. `reads`: what one must be able to read to see it in the menu. */
const PAGES = [
  { pattern: /^to-do$/, page: toDoPage, name: 'toDo', reads: 'cases' },
  { pattern: /^cases$/, page: casesPage, name: 'cases', reads: 'cases' },
  { pattern: /^cases\/([HS]\d{4}-\d+)$/, page: casePage, name: 'case' },
  { pattern: /^new-hire$/, page: hirePage, name: 'newHire', role: 'institution' },
  { pattern: /^new-exempt-hire$/, page: exemptHirePage, name: 'newExemptHire', role: 'institution' },
  { pattern: /^new-separation$/, page: separationPage, name: 'newSeparation', role: 'institution' },
  { pattern: /^board(?:\/([0-9a-f-]{36}))?$/, page: boardPage, name: 'board', reads: 'establishment' },
  { pattern: /^certificate\/([0-9a-f-]{36})$/, page: certificatePage, name: 'certificate' },
  { pattern: /^exchange$/, page: exchangePage, name: 'exchange', reads: 'filings', desk: 'staffingOffice' },
  { pattern: /^filing\/([0-9a-f-]{36})$/, page: filingPage, name: 'filing' },
  { pattern: /^job\/([0-9a-f-]{36})$/, page: jobPage, name: 'job' },
  { pattern: /^supervision$/, page: supervisionPage, name: 'supervision', reads: 'supervision' },
  { pattern: /^refusals$/, page: refusalsPage, name: 'refusals', reads: 'refusals' },
  { pattern: /^mails$/, page: mailsPage, name: 'mails' },
];
const addressOf = ({ pattern }) => `#${/^\^([a-z-]+)/.exec(pattern.source)[1]}`;
const hasSeatFor = ({ role }) => role === undefined || session.seats.some(seat => seat.role.startsWith(role));
const isInMenu = ({ name, reads, role, desk }) =>
  !['case', 'certificate', 'filing', 'job'].includes(name) && (desk === undefined || session.seats.some(seat => seat.institution !== null || seat.desk === desk)) && (reads === undefined || session.reads.includes(reads)) && hasSeatFor({ role });

let shows = 0;
/** Shows the page that the address names, or the sign-in page where nobody is signed in. */
async function show() {
  const mine = (shows += 1);
  const isLate = () => mine !== shows; // the reader has gone elsewhere meanwhile: what he left is not put over it
  content.setAttribute('aria-busy', 'true');
  try {
    session = await get('/session').catch(error => {
      if (error.document?.status === 401) return null;
      throw error;
    });
    frame();
    const { elements, title } = session ? await pageAt(location.hash.slice(1) || firstPage()) : { elements: signInPage(show), title: say('signIn') };
    if (isLate()) return;
    document.title = `${title} · ${say('product')}`;
    content.replaceChildren(h('h1', {}, title), h('div', {}, elements));
    content.focus();
  } catch (error) {
    if (error.document?.status === 401) return show();
    if (!error.document) throw error;
    if (isLate()) return;
    const place = h('div', {});
    content.replaceChildren(place);
    showProblem(place, error.document);
  } finally {
    if (!isLate()) content.removeAttribute('aria-busy');
  }
}

const firstPage = () => (session.reads.includes('cases') ? 'to-do' : session.reads.includes('supervision') ? 'supervision' : 'mails');

async function pageAt(address) {
  const [path, query = ''] = address.split('?');
  for (const { pattern, page, name, role } of PAGES) {
    const match = pattern.exec(path);
    if (match && hasSeatFor({ role })) {
      const shown = await page({ session, argument: match[1], query: new URLSearchParams(query), again: show, go: to => { if (location.hash === to) void show(); else location.hash = to; } });
      return Array.isArray(shown) || shown instanceof Node ? { elements: shown, title: say(name) } : shown;
    }
  }
  return { elements: [], title: say('notFoundHere') };
}

/** Menu, who is signed in, language. */
function frame() {
  document.getElementById('skip').textContent = say('skip');
  document.getElementById('product').textContent = say('product');
  const path = location.hash.split('?')[0];
  document.getElementById('menu').replaceChildren(...(session ? PAGES.filter(isInMenu).map(entry => h('a', { href: addressOf(entry), 'aria-current': path.startsWith(addressOf(entry)) ? 'page' : undefined }, say(entry.name))) : []));
  const other = language === 'zh' ? 'en' : 'zh';
  const switching = h('button', { type: 'button', lang: other === 'zh' ? 'zh-CN' : 'en', onclick: () => { choose(other); void show(); } }, say('otherLanguage'));
  const leaving = h('button', { type: 'button', onclick: async () => { await remove('/session').catch(() => null); location.hash = ''; void show(); } }, say('signOut'));
  document.getElementById('who').replaceChildren(...(session ? [h('span', { title: session.seats.map(seat => seat.place).join(', ') }, session.displayName), ' ', leaving, ' '] : []), switching);
}

choose(language);
window.addEventListener('hashchange', () => void show());
void show();
