import { post } from '../ask.js';
import { h } from '../dom.js';
import { showProblem } from '../form.js';
import { codesOf, say, word } from '../say.js';

/** A file as the wire wants it. */
export const base64Of = file =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/** The fields of one paper; `read` gives null where no file was picked. */
export function paperFields() {
  const kind = h('select', { id: 'paper-kind', 'data-field': 'kind' }, codesOf('paperKind').map(code => h('option', { value: code }, word('paperKind', code))));
  const documentNumber = h('input', { id: 'paper-number', 'data-field': 'documentNumber', autocomplete: 'off' });
  const file = h('input', { id: 'paper-file', type: 'file', 'data-field': 'content', accept: '.pdf,.png,.jpg,.jpeg,.ofd,.txt' });
  const element = h('fieldset', {}, h('legend', {}, say('papers')),
    h('div', { class: 'field' }, h('label', { for: 'paper-kind' }, word('field', 'kind')), kind),
    h('div', { class: 'field' }, h('label', { for: 'paper-number' }, word('field', 'documentNumber')), documentNumber),
    h('div', { class: 'field' }, h('label', { for: 'paper-file' }, say('file')), file));
  const read = async () => {
    const [picked] = file.files;
    if (!picked) return null;
    return { kind: kind.value, title: picked.name, documentNumber: documentNumber.value, mediaType: picked.name.endsWith('.ofd') ? 'application/ofd' : picked.type, content: await base64Of(picked) };
  };
  return { element, read };
}

/** Attaches a paper to an open case. */
export function paperForm(caseNumber, again) {
  const fields = paperFields();
  const problems = h('div', {});
  const submit = async event => {
    event.preventDefault();
    try {
      const paper = await fields.read();
      await post(`/cases/${caseNumber}/papers`, paper ?? {});
      await again();
    } catch (error) {
      if (!error.document) throw error;
      showProblem(problems, error.document);
    }
  };
  return h('details', {}, h('summary', {}, say('attach')), h('form', { novalidate: true, onsubmit: submit }, problems, fields.element, h('p', {}, h('button', { class: 'main', type: 'submit' }, say('attach')))));
}
