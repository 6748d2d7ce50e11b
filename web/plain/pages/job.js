import { get, post, remove } from '../ask.js';
import { facts, h, table } from '../dom.js';
import { showProblem } from '../form.js';
import { instant, say, word } from '../say.js';
import { checkShown } from './check.js';

const EVERY_MS = 400;
const hasEnded = job => job.endedAt !== null;

/** How far a job has come: its state in words, what it is at, and a bar where it can be measured. */
function progressOf(job) {
  const at = job.phase ? `${job.phase.label} ${job.done} / ${job.total}` : word('jobState', job.state);
  return [h('p', { role: 'status' }, `${word('jobKind', job.kind)}: ${at}`), h('progress', job.total > 0 ? { max: job.total, value: job.done, 'aria-label': at } : { 'aria-label': at })];
}

/** Follows a job (任务) until it has ended, with its progress in `place` and a button that cancels it; gives it as it then is. Whoever leaves the page finds it among his jobs. */
export async function follow(place, started) {
  let job = started;
  let wasThere = false;
  const told = h('div', {});
  const cancel = h('button', { type: 'button', onclick: () => void remove(`/jobs/${started.id}`).catch(error => showProblem(told, error.document)) }, say('cancelJob'));
  place.replaceChildren(told, h('p', {}, cancel));
  while (!hasEnded(job)) {
    told.replaceChildren(...progressOf(job));
    await new Promise(resolve => setTimeout(resolve, EVERY_MS));
    if (wasThere && !place.isConnected) return new Promise(() => undefined); // the reader has gone elsewhere
    wasThere = place.isConnected;
    job = await get(`/jobs/${started.id}`).catch(error => {
      if (error.document?.status === 0 || error.document?.status === 503) return job; // asked again
      throw error;
    });
  }
  place.replaceChildren();
  return job;
}

/** What came of a job: its problem, what a dry run found, the file that was written, or the filing. */
export async function outcomeOf(job) {
  if (job.problem) {
    const place = h('div', {});
    showProblem(place, job.problem);
    return place;
  }
  if (job.result === null) return h('p', { role: 'status' }, `${word('jobKind', job.kind)}: ${word('jobState', job.state)}`);
  if (job.kind === 'check' || job.kind === 'checkOfFiling') return checkShown(await get(job.result));
  return h('p', { role: 'status' }, `${word('jobKind', job.kind)}: ${word('jobState', job.state)}. `, linkTo(job));
}

const linkTo = job => (job.result === null ? '' : job.result.startsWith('/filings/') ? h('a', { href: `#filing/${job.result.slice('/filings/'.length)}` }, say('filing')) : job.result.endsWith('/file') ? h('a', { href: job.result, download: true }, say('downloadFile')) : h('a', { href: `#job/${job.id}` }, say('result')));

/** Starts a job with what is sent, follows it in `place` and shows there what came of it; `then` is told instead where it is done and wanted. */
export async function runJob(place, path, body, then = null) {
  try {
    const job = await follow(place, await post(path, body));
    if (then !== null && job.state === 'done') await then(job);
    else place.replaceChildren(await outcomeOf(job));
  } catch (error) {
    if (!error.document) throw error;
    place.replaceChildren();
    showProblem(place, error.document);
  }
}

/** One job on a page of its own: for whoever left it and comes back. */
export async function jobPage({ argument }) {
  const job = await get(`/jobs/${argument}`);
  const place = h('div', {});
  void (hasEnded(job) ? Promise.resolve(job) : follow(place, job)).then(async ended => place.replaceChildren(await outcomeOf(ended)), error => showProblem(place, error.document));
  return { title: `${say('job')} · ${word('jobKind', job.kind)}`, elements: [facts([[say('opened'), instant(job.createdAt)]]), place] };
}

/** One's own jobs (任务) as a list. */
export const jobsTable = items => table(say('jobs'), [
  [say('job'), row => h('a', { href: `#job/${row.id}` }, word('jobKind', row.kind))],
  [say('state'), row => word('jobState', row.state)],
  [say('opened'), row => instant(row.createdAt)],
  [say('result'), linkTo],
], items, say('nothing'));
