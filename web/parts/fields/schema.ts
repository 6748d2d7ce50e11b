import { today } from '../../words/spoken';

/** What a field of a form may be: the part of JSON Schema that the description of the API uses for what is sent. */
export type Schema = {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly (string | null)[];
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
};
/** A value as it is sent; what cannot be read yet stands in it as it was typed. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [field: string]: Value };
/** A path to a field: names and places of rows. */
export type Path = readonly (string | number)[];

const LONG = 300;
/** Amounts of money: in yuan on the screen, in fen on the wire. */
const MONEY: readonly string[] = ['monthlyAmount', 'amount'];

export const typeOf = ({ type }: Schema): string => [type ?? 'object'].flat().find(each => each !== 'null') ?? 'null';
export const isNullable = ({ type }: Schema): boolean => [type].flat().includes('null');

/** How a simple field is asked for. */
export type Control = 'rows' | 'object' | 'choice' | 'choices' | 'lines' | 'day' | 'month' | 'money' | 'whole' | 'text' | 'prose';

/** How a field is asked for; `isOffered`: the screen offers what it may be picked from. */
export function controlOf(schema: Schema, name: string, isOffered: boolean): Control {
  const type = typeOf(schema);
  if (type === 'object') return 'object';
  if (type === 'array') return schema.items && typeOf(schema.items) === 'object' ? 'rows' : isOffered ? 'choices' : 'lines';
  if (isOffered || schema.enum !== undefined) return 'choice';
  if (schema.format === 'date') return 'day';
  if (schema.format === 'month') return 'month';
  if (MONEY.includes(name)) return 'money';
  if (type === 'integer') return 'whole';
  return name === 'note' || (schema.maxLength ?? 0) > LONG ? 'prose' : 'text';
}

/** What a form starts with where nothing is given: what can only be one thing is that, a day is today. */
export function startOf(schema: Schema, name = ''): Value {
  if (isNullable(schema)) return null;
  switch (controlOf(schema, name, false)) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([field, inner]) => [field, startOf(inner, field)]));
    case 'rows':
      return [startOf(schema.items ?? {})];
    case 'choices':
    case 'lines':
      return [];
    case 'choice':
      return schema.enum?.length === 1 ? (schema.enum[0] ?? '') : '';
    case 'day':
      return today();
    case 'month':
      return today().slice(0, 7);
    case 'money':
    case 'whole':
    case 'text':
    case 'prose':
      return '';
  }
}
