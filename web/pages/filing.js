import { get, post } from '../ask.js';
import { facts, h } from '../dom.js';
import { showProblem } from '../form.js';
import { instant, say, word } from '../say.js';
import { checkShown } from './check.js';

/** One filing (报送) with what it would do to the register today, and what the reader may do with it. */
export async function filingPage({ argument, again }) {
  const filing = await get(`/filings/${argument}`);
  const note = h('textarea', { id: 'filing-note', rows: 3, maxlength: 1000 });
  const problems = h('div', {});
  const act = (name, label, isMain) => h('button', { type: 'button', class: isMain ? 'main' : undefined, onclick: async () => {
    try {
      await post(`/filings/${argument}/${name}`, { note: note.value });
      await again();
    } catch (error) {
      if (!error.document) throw error;
      showProblem(problems, error.document);
    }
  } }, label);
  const { mayDecide, mayWithdraw, check } = filing;
  return {
    title: `${say('filing')} · ${word('filingKind', filing.kind)}`,
    elements: [
      facts([
        [say('state'), word('filingState', filing.state)], [say('institution'), filing.institutionName], [say('filedBy'), `${filing.filedBy}, ${instant(filing.filedAt)}`],
        [say('waitsFor'), filing.state === 'filed' ? filing.officeName : null], [say('decidedBy'), filing.decidedBy ? `${filing.decidedBy}, ${instant(filing.decidedAt)}` : null], [say('result'), filing.note],
      ]),
      h('p', {}, h('a', { href: `/filings/${argument}/workbook`, download: true }, say('download'))),
      mayDecide || mayWithdraw ? h('fieldset', {}, h('legend', {}, say('acts')), problems,
        h('div', { class: 'field' }, h('label', { for: 'filing-note' }, say('filingNote')), note),
        h('p', {}, mayDecide ? [act('accept', say('accept'), check.isSound), ' ', act('return', say('returnIt'))] : null, ' ', mayWithdraw ? act('withdraw', say('withdraw')) : null)) : null,
      filing.state === 'filed' ? checkShown(check) : null,
    ],
  };
}
