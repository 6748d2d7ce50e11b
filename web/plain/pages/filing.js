import { get, post } from '../ask.js';
import { facts, h } from '../dom.js';
import { showProblem } from '../form.js';
import { instant, say, word } from '../say.js';
import { runJob } from './job.js';

/** One filing (报送) with what the reader may do with it; what it would do to the register today is looked through as a job. */
export async function filingPage({ argument, again }) {
  const filing = await get(`/filings/${argument}`);
  const note = h('textarea', { id: 'filing-note', rows: 3, maxlength: 1000 });
  const problems = h('div', {});
  const act = (name, label) => h('button', { type: 'button', onclick: async () => {
    try {
      await post(`/filings/${argument}/${name}`, { note: note.value });
      await again();
    } catch (error) {
      if (!error.document) throw error;
      showProblem(problems, error.document);
    }
  } }, label);
  const accept = h('button', { type: 'button', class: 'main', onclick: () => void runJob(problems, `/filings/${argument}/accept`, { note: note.value }, again) }, say('accept'));
  const { mayDecide, mayWithdraw } = filing;
  const [workbook, checked] = [h('div', {}), h('div', {})];
  if (filing.state === 'filed') void runJob(checked, `/filings/${argument}/checks`, {});
  return {
    title: `${say('filing')} · ${word('filingKind', filing.kind)}`,
    elements: [
      facts([
        [say('state'), word('filingState', filing.state)], [say('institution'), filing.institutionName], [say('filedBy'), `${filing.filedBy}, ${instant(filing.filedAt)}`],
        [say('waitsFor'), filing.state === 'filed' ? filing.officeName : null], [say('decidedBy'), filing.decidedBy ? `${filing.decidedBy}, ${instant(filing.decidedAt)}` : null], [say('result'), filing.note],
      ]),
      h('p', {}, h('button', { type: 'button', onclick: () => void runJob(workbook, `/filings/${argument}/workbook`, {}) }, say('download'))),
      workbook,
      mayDecide || mayWithdraw ? h('fieldset', {}, h('legend', {}, say('acts')), problems,
        h('div', { class: 'field' }, h('label', { for: 'filing-note' }, say('filingNote')), note),
        h('p', {}, mayDecide ? [accept, ' ', act('return', say('returnIt'))] : null, ' ', mayWithdraw ? act('withdraw', say('withdraw')) : null)) : null,
      checked,
    ],
  };
}
