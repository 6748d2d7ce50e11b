import { h } from './dom.js';
import { codesOf, numbersOf, say, today, word } from './say.js';

/** Amounts of money: in yuan on the screen, in fen on the wire. */
export const MONEY = ['monthlyAmount', 'amount'];
/** Which words an enumerated field is told with. */
const KIND_OF = { kind: 'paperKind', reason: 'separationReason' };
const typeOf = schema => [schema.type].flat().find(type => type !== 'null');
const isNullable = schema => [schema.type].flat().includes('null');

let serial = 0;

/**
 * Makes the controls for a schema; gives the element and how to read its value. `choices` says what a field may be
 * picked from ([value, label] pairs), `given` what it starts with; both by field name.
 */
export function controlFor(schema, { name, path, choices = {}, given, legend = word('field', name) }) {
  const type = typeOf(schema);
  if (type === 'object') return objectControl(schema, { path, choices, given, legend });
  if (type === 'array' && typeOf(schema.items) === 'object') return rowsControl(schema, { name, path, choices, given });
  return simpleControl(schema, { name, path, choices, given });
}

function objectControl(schema, { path, choices, given, legend }) {
  const parts = Object.entries(schema.properties).map(([field, inner]) => [field, controlFor(inner, { name: field, path: [...path, field], choices, given: given?.[field] })]);
  const read = () => Object.fromEntries(parts.map(([field, part]) => [field, part.read()]));
  const elements = parts.map(([, part]) => part.element);
  if (path.length === 0) return { element: h('div', {}, elements), read };
  if (!isNullable(schema)) return { element: h('fieldset', {}, h('legend', {}, legend), elements), read };
  const inside = h('div', { hidden: !given }, elements);
  const box = h('input', { type: 'checkbox', checked: Boolean(given), id: `control-${(serial += 1)}`, onchange: () => (inside.hidden = !box.checked) });
  const element = h('fieldset', {}, h('legend', {}, box, ' ', h('label', { for: box.id }, legend)), inside);
  return { element, read: () => (box.checked ? read() : null) };
}

function rowsControl(schema, { name, path, choices, given }) {
  const rows = [];
  const list = h('div', {});
  // A row is named by its place, here and in what the API finds wrong with it.
  const renumber = () => rows.forEach((row, index) => {
    for (const control of row.element.querySelectorAll('[data-field]')) control.dataset.field = [...path, index, ...control.dataset.field.split('.').slice(path.length + 1)].join('.');
    row.element.querySelector('legend').textContent = `${word('field', name)} ${index + 1}`;
  });
  const add = value => {
    const row = controlFor(schema.items, { name, path: [...path, String(rows.length)], choices, given: value, legend: `${word('field', name)} ${rows.length + 1}` });
    const drop = h('button', { type: 'button', onclick: () => { rows.splice(rows.indexOf(row), 1); row.element.remove(); renumber(); } }, say('removeRow'));
    if (rows.length > 0) row.element.append(drop);
    rows.push(row);
    list.append(row.element);
  };
  for (const value of given ?? [undefined]) add(value);
  const isFixed = given !== undefined;
  const element = h('fieldset', {}, h('legend', {}, word('field', name)), list, isFixed ? null : h('button', { type: 'button', onclick: () => add(undefined) }, say('addRow')));
  return { element, read: () => rows.map(row => row.read()) };
}

function simpleControl(schema, { name, path, choices, given }) {
  const id = `control-${(serial += 1)}`;
  const label = word('field', name);
  const options = choices[name] ?? optionsIn(schema, name);
  const control = inputFor(schema, { name, id, options, given, field: path.join('.') });
  return { element: h('div', { class: 'field' }, h('label', { for: id }, label), control), read: () => valueOf(schema, name, control) };
}

function optionsIn(schema, name) {
  if (!schema.enum) return null;
  const kind = KIND_OF[name] ?? name;
  const known = codesOf(kind);
  return schema.enum.filter(code => code !== null).map(code => [code, known.includes(code) ? word(kind, code) : code]);
}

function inputFor(schema, { name, id, options, given, field }) {
  const common = { id, name: field, 'data-field': field };
  if (options && typeOf(schema) === 'array') return h('select', { ...common, multiple: true, size: Math.min(options.length, 6) }, options.map(([value, label]) => h('option', { value, selected: (given ?? []).includes(value) }, label)));
  if (options) {
    const start = isNullable(schema) ? say('none') : say('choose');
    return h('select', common, h('option', { value: '' }, start), options.map(([value, label]) => h('option', { value, selected: String(value) === String(given) }, label)));
  }
  if (typeOf(schema) === 'array' || name === 'note' || (schema.maxLength ?? 0) > 300) return h('textarea', { ...common, rows: 3 }, Array.isArray(given) ? given.join('\n') : (given ?? ''));
  if (schema.format === 'date') return h('input', { ...common, type: 'date', value: given ?? today() });
  if (schema.format === 'month') return h('input', { ...common, type: 'month', placeholder: 'yyyy-mm', value: given });
  if (MONEY.includes(name)) return h('input', { ...common, inputmode: 'decimal', autocomplete: 'off', value: given === undefined ? undefined : given / 100 });
  if (typeOf(schema) === 'integer') return h('input', { ...common, type: 'number', min: schema.minimum, max: schema.maximum, value: given ?? '' });
  return h('input', { ...common, autocomplete: 'off', maxlength: schema.maxLength, value: given ?? '' });
}

/** The value as the wire wants it; what cannot be read is sent as it stands, so that the API says what is wrong. */
function valueOf(schema, name, control) {
  if (control.multiple) return control.selectedOptions.length === 0 && isNullable(schema) ? null : [...control.selectedOptions].map(option => option.value);
  const text = control.value.trim();
  if (typeOf(schema) === 'array' && text === '' && isNullable(schema)) return null;
  if (typeOf(schema) === 'array') return text.split('\n').map(line => line.trim()).filter(line => line !== '');
  if (text === '' && isNullable(schema)) return null;
  if (MONEY.includes(name)) return /^\d+(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : text;
  if (typeOf(schema) === 'integer') return /^\d+$/.test(text) ? Number(text) : text;
  return text;
}

/** Shows what the API found wrong: a summary that takes the focus, and a mark at each field. */
export function showProblem(place, { title, detail, errors = [], rule, basis, numbers, unblockedByLabel }) {
  const form = place.parentElement ?? document;
  for (const marked of form.querySelectorAll('[aria-invalid]')) marked.removeAttribute('aria-invalid');
  const lines = errors.map(({ field, reason, expected }) => {
    const control = form.querySelector(`[data-field="${CSS.escape(field.replace(/^input\./, ''))}"]`);
    control?.setAttribute('aria-invalid', 'true');
    const name = field.replace(/^input\./, '').split('.').map(part => (/^\d+$/.test(part) ? Number(part) + 1 : word('field', part))).join(' ');
    const isWorthTelling = expected !== '' && !expected.includes(' | ') && control?.value !== ''; // what a list offers is seen in the list; what is empty wants to be filled in
    const text = `${name}: ${reason}${isWorthTelling ? ` (${say('expected')}: ${expected})` : ''}`;
    return h('li', {}, control ? h('a', { href: '#', onclick: event => { event.preventDefault(); control.focus(); } }, text) : text);
  });
  const box = h('section', { class: 'wrong', tabindex: -1, role: 'alert' },
    h('h2', {}, title), h('p', {}, detail), lines.length > 0 && h('ul', {}, lines),
    rule && h('p', { class: 'hint' }, `${say('rule')}: ${rule} · ${say('basis')}: ${word('basis', basis)} · ${say('numbers')}: ${numbersOf(numbers)}`), unblockedByLabel && h('p', {}, h('strong', {}, `${say('unblock')}: `), unblockedByLabel));
  place.replaceChildren(box);
  box.focus();
}

/** A form made from a schema: submits what it read, and shows what comes of it. */
export function actForm(schema, { choices, given, submitLabel, send, extra }) {
  const control = controlFor(schema, { name: 'input', path: [], choices, given });
  const problems = h('div', {});
  const button = h('button', { class: 'main', type: 'submit' }, submitLabel);
  const submit = async event => {
    event.preventDefault();
    button.disabled = true;
    try {
      await send(control.read());
    } catch (error) {
      if (!error.document) throw error;
      showProblem(problems, error.document);
    } finally {
      button.disabled = false;
    }
  };
  return h('form', { novalidate: true, onsubmit: submit }, problems, control.element, extra ?? null, h('p', {}, button));
}
