import { formFieldLabels } from '../../src/labels/formFields';
import type { Language } from '../../src/labels/labels';
import type { Schema } from './described';
import { html, nothing, type Markup } from './html';

const NAME = '#/components/schemas/';
const isLong = (pattern: string): boolean => pattern.includes(String.raw`\u0000`); // every text: visible characters only

/** A schema as one reads it: braces, names, types, and beside each name what else is asked of it. */
export function shapeOf(schema: Schema, language: Language, indent = ''): Markup {
  const { $ref, type, anyOf, oneOf, allOf, items, properties } = schema;
  if ($ref !== undefined) {
    const name = $ref.replace(NAME, '');
    return html`<a href="#${anchorOf(name)}">${name}</a>`;
  }
  const choices = schema.enum ?? ('const' in schema ? [schema.const] : undefined);
  if (choices) return html`${choices.map(choice => JSON.stringify(choice)).join(' | ')}`;
  const types = typeof type === 'string' ? [type] : (type ?? []);
  const orNull = types.includes('null') && types.length > 1 ? ' | null' : '';
  if (properties) return html`${fieldsOf(schema, language, indent)}${orNull}`;
  const several = anyOf ?? oneOf;
  if (several) return joined(several.map(each => shapeOf(each, language, indent)), ' | ');
  if (allOf) return joined(allOf.map(each => shapeOf(each, language, indent)), ' & ');
  if (items) return html`${shapeOf(items, language, indent)}[]${orNull}`;
  if (typeof schema.additionalProperties === 'object') return html`{ [name]: ${shapeOf(schema.additionalProperties, language, indent)} }${orNull}`;
  return html`${types.filter(each => each !== 'null' || types.length === 1).join(' | ') || 'any'}${orNull}`;
}

/** Where a schema of that name stands on the page. */
export const anchorOf = (name: string): string => `schema.${name}`;

const joined = (parts: readonly Markup[], by: string): Markup => html`${parts.map((part, index) => html`${index === 0 ? nothing : by}${part}`)}`;

function fieldsOf({ properties = {}, required = [] }: Schema, language: Language, indent: string): Markup {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, field]) => {
    const remarks = remarksOn(name, field, language);
    return html`${inner}${name}${required.includes(name) ? '' : '?'}: ${shapeOf(field, language, inner)}${remarks === '' ? nothing : html`  <span class="quiet">// ${remarks}</span>`}\n`;
  });
  return html`{\n${lines}${indent}}`;
}

/** What is asked of a field beyond its type, and what it is. */
export function remarksOn(name: string, schema: Schema, language: Language): string {
  const { format, pattern, minimum, maximum, minLength, maxLength, minItems, maxItems, description } = schema;
  const span = (least: number | undefined, most: number | undefined, of: string): string => (least === undefined && most === undefined ? '' : `${of}${least ?? 0}…${most !== undefined && most < Number.MAX_SAFE_INTEGER ? most : ''}`);
  const label = new Map<string, string>(Object.entries(formFieldLabels[language])).get(name);
  const parts = [description ?? label, format, schema.contentEncoding, pattern === undefined || isLong(pattern) || format !== undefined ? '' : pattern, span(minimum, maximum, ''), span(minLength, maxLength, 'length '), span(minItems, maxItems, 'items '), schema.default === undefined ? '' : `= ${JSON.stringify(schema.default)}`];
  return parts.filter(part => part !== undefined && part !== '').join('; ');
}
