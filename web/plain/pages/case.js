import { get, inputSchema, post } from '../ask.js';
import { facts, h, table } from '../dom.js';
import { actForm, MONEY } from '../form.js';
import { day, instant, lane, say, word } from '../say.js';
import { paperForm } from './papers.js';
import { leftCell } from './toDo.js';

const KIND_OF = { reason: 'separationReason', as: 'formState', department: 'desk' };
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
/** Numbers that say nothing where they are 0. */
const RARE = ['daysLate', 'allowanceEnded'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isTold = value => value !== null && value !== '' && !UUID.test(value) && !(Array.isArray(value) && value.length === 0);

/** What is done and at which stage, where the one does not say the other already. */
const both = (what, stage) => [...new Set([what, stage].filter(each => each !== ''))].join(' · ');

/** What an event says, in words: names of things of the register are left out, they stand elsewhere on the page. */
function told(value, name) {
  if (MONEY.includes(name)) return String(value / 100);
  if (DAY.test(value)) return day(value);
  if (typeof value !== 'object' || value === null) return word(KIND_OF[name] ?? name, value);
  const parts = Object.entries(value).filter(([field, inner]) => isTold(inner) && !UUID.test(field) && !(inner === 0 && RARE.includes(field)));
  return parts.map(([field, inner]) => `${/^\d+$/.test(field) || typeof inner === 'object' ? '' : `${word('field', field)}: `}${told(inner, field)}`).filter(part => part !== '').join('; ');
}

/** What a draft proposes, as an act of its stage; of which visit, its place in the timeline says. */
const toldOf = ({ type, told: said }) => {
  if (type !== 'prepared') return told(said);
  const { stage, visit, proposes, ...rest } = said;
  return [`${word('field', 'proposes')}: ${word('act', `${stage}.${proposes}`)}`, told(rest)].filter(part => part !== '').join('; ');
};

/** One case: header, open stages, acts, form, candidates, papers, timeline. */
export async function casePage({ argument, again }) {
  const shown = await get(`/cases/${argument}`);
  const elements = [
    facts([
      [say('procedure'), word('procedure', shown.procedure)],
      [say('institution'), shown.institutionName],
      [say('state'), word('caseState', shown.endedAs ?? 'open')],
      [say('person'), shown.person && `${shown.person.name ?? ''} ${shown.person.maskedResidentId ?? ''}`],
      [say('openedBy'), `${shown.openedBy} ${instant(shown.openedAt)}`],
      [say('engineLag'), shown.engineLag > 0 ? String(shown.engineLag) : null],
    ]),
    openStages(shown),
    await acts(shown, again),
    form(shown),
    candidates(shown),
    papers(shown, again),
    timeline(shown),
    h('p', {}, h('button', { type: 'button', onclick: () => window.print() }, say('print'))),
  ];
  return { title: `${say('case')} ${shown.caseNumber}`, elements };
}

const openStages = ({ open }) => [
  h('h2', {}, say('open')),
  table(say('open'), [
    [say('stage'), row => word('stage', row.stage)],
    [say('lane'), row => lane(row.lane)],
    [say('waitsFor'), row => row.waitsFor],
    [say('since'), row => instant(row.since), 'whole'],
    [say('due'), row => day(row.dueOn), 'whole'],
    [say('workingDaysLeft'), row => leftCell(row.workingDaysLeft), 'number whole'],
  ], open, say('noFurther')),
];

/** What may be picked in a form of this case, and what it starts with. */
function startOf(shown, act) {
  const posts = shown.form?.posts ?? [];
  if (act === 'staffingOfficeCheck.issue') return { choices: { line: shown.asks.map(ask => [ask.line, `${ask.line} ${ask.post}`]) }, given: { granted: shown.asks.map(ask => ({ line: ask.line, posts: ask.posts })) } };
  if (act === 'nominationPeriod.nominate') {
    const [post] = posts;
    return { choices: { line: posts.map(each => [each.line, `${each.line} ${each.post}`]) }, given: post && { line: post.line, quotaKind: post.quotaKind, personCategory: post.personCategory, postLevel: post.postLevel } };
  }
  return { choices: {}, given: undefined };
}

async function acts(shown, again) {
  const listed = await Promise.all(shown.acts.filter(each => each.isAllowed || each.isStageOpen || each.refusal?.rule !== 'actorHoldsTheDesk').map(each => actOf(shown, each, again)));
  const [may, mayNot] = [listed.filter(each => each.isAllowed), listed.filter(each => !each.isAllowed)];
  return listed.length > 0 && [h('h2', {}, say('acts')), may.map(each => each.element), mayNot.length > 0 && h('details', {}, h('summary', {}, `${say('notAllowed')} (${mayNot.length})`), mayNot.map(each => each.element))];
}

/** The draft (拟办) that a handler laid before the signer for the visit that is open now. */
function draftOf(shown, where, stage) {
  const visit = shown.open.find(each => each.lane === where && each.stage === stage)?.visit;
  return shown.events.findLast(each => each.type === 'prepared' && each.lane === where && each.told.stage === stage && each.told.visit === visit)?.told;
}

/** A handler prepares one of the stage's decisions: the same form as the signer's, laid before him instead of decided. */
async function drafting(shown, where, stage, again) {
  const { properties } = await inputSchema(`${shown.procedure}.${stage}.prepare`);
  const forms = await Promise.all(properties.proposes.enum.map(async proposes => {
    const name = `${stage}.${proposes}`;
    const send = async input => {
      await post(`/cases/${shown.caseNumber}/decisions`, { lane: where, act: `${stage}.prepare`, input: { proposes, input, note: '' } });
      document.getElementById('said').textContent = `${say('done')}: ${say('draft')}`;
      await again();
    };
    return h('details', { class: 'act may' }, h('summary', {}, `${say('draft')}: ${both(word('act', name), word('stage', stage))}${where === 'case' ? '' : ` · ${lane(where)}`}`), actForm(await inputSchema(`${shown.procedure}.${name}`), { ...startOf(shown, name), submitLabel: say('layBefore'), send }));
  }));
  return { isAllowed: true, element: h('div', {}, forms) };
}

async function actOf(shown, { lane: where, stage, act, isAllowed, isStageOpen, refusal }, again) {
  const name = `${stage}.${act}`;
  const heading = `${both(word('act', name), word('stage', stage))}${where === 'case' ? '' : ` · ${lane(where)}`}`;
  if (!isAllowed) {
    const id = `why-${where}-${name}`.replaceAll('.', '-');
    const why = h('p', { class: 'why', id }, `${refusal.label} (${word('basis', refusal.basis)}). ${say('unblock')}: ${refusal.unblockedByLabel}${isStageOpen ? '' : ` · ${say('notYet')}`}`);
    return { isAllowed, element: h('div', { class: 'act' }, h('button', { type: 'button', disabled: true, 'aria-describedby': id }, heading), why) };
  }
  if (act === 'prepare') return drafting(shown, where, stage, again);
  const schema = await inputSchema(`${shown.procedure}.${name}`);
  const draft = draftOf(shown, where, stage);
  const prepared = draft?.proposes === act ? { given: draft.input, extra: h('p', { class: 'hint' }, say('draftHint')) } : {};
  const send = async input => {
    const answer = await post(`/cases/${shown.caseNumber}/decisions`, { lane: where, act: name, input });
    document.getElementById('said').textContent = `${say('done')}. ${say('nextWaits')}: ${answer.open.map(each => `${word('stage', each.stage)} (${word('desk', each.desk)})`).join('; ') || say('noFurther')}`;
    await again();
  };
  const made = actForm(schema, { ...startOf(shown, name), ...prepared, submitLabel: word('act', name), send });
  return { isAllowed, element: h('details', { class: 'act may', open: 'extra' in prepared }, h('summary', {}, heading), made) };
}

function form(shown) {
  if (!shown.form) return shown.asks.length === 0 ? null : [h('h2', {}, say('asked')), table(say('asked'), [[say('line'), row => row.line, 'number'], [say('quotaKind'), row => word('quotaKind', row.quotaKind)], [say('post'), row => row.post], [say('requested'), row => row.posts, 'number']], shown.asks, say('nothing'))];
  const { number, issuedOn, validUntil, state, posts } = shown.form;
  return [
    h('h2', {}, `${say('form')} ${number}`),
    facts([[say('issued'), day(issuedOn)], [say('validUntil'), day(validUntil)], [say('state'), word('formState', state)]]),
    table(say('form'), [
      [say('line'), row => row.line, 'number'],
      [say('quotaKind'), row => word('quotaKind', row.quotaKind)],
      [say('post'), row => `${row.post} · ${word('postLevel', row.postLevel)} · ${word('personCategory', row.personCategory)}`],
      [say('requested'), row => row.requested, 'number'],
      [say('granted'), row => row.granted, 'number'],
      [say('placed'), row => row.placed, 'number'],
      [say('released'), row => row.released, 'number'],
    ], posts, say('nothing')),
  ];
}

const candidates = shown =>
  shown.candidates.length > 0 && [
    h('h2', {}, say('candidates')),
    table(say('candidates'), [[say('lane'), row => lane(row.lane)], [say('name'), row => `${row.name ?? ''} ${row.maskedResidentId ?? ''}`], [say('line'), row => row.line, 'number'], [say('state'), row => word('candidateState', row.state)]], shown.candidates, say('nothing')),
  ];

const papers = (shown, again) => [
  h('h2', {}, say('papers')),
  table(say('papers'), [
    [word('field', 'kind'), row => word('paperKind', row.kind)],
    [word('field', 'title'), row => h('a', { href: `/papers/${row.id}` }, row.title)],
    [say('who'), row => row.addedBy],
    [say('when'), row => instant(row.addedAt), 'whole'],
  ], shown.papers, say('none')),
  shown.endedAs === null && paperForm(shown.caseNumber, again),
];

const timeline = shown => [
  h('h2', {}, say('timeline')),
  table(say('timeline'), [
    ['#', row => row.number, 'number'],
    [say('when'), row => instant(row.recordedAt), 'whole'],
    [say('who'), row => row.actor],
    [say('lane'), row => lane(row.lane)],
    [say('what'), row => both(word('event', row.type), word('stage', row.stage))],
    [say('result'), row => [row.outcome ? word('outcome', row.outcome) : '', toldOf(row)].filter(part => part !== '').join('; '), 'wide'],
  ], shown.events, say('nothing')),
];
