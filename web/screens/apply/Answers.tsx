import { Facts } from '../../parts/Facts';
import type { Option } from '../../parts/fields/Choice';
import { controlOf, type Schema, type Value } from '../../parts/fields/schema';
import { useWords, type Spoken } from '../../words/spoken';
import { hasWord, isKind } from '../../words/vocabulary';

type Choices = Readonly<Record<string, readonly Option[]>>;

/** What was typed, in words, before it is sent. */
export function Answers({ schema, fields, value, choices }: { readonly schema: Schema; readonly fields: readonly string[]; readonly value: Value; readonly choices: Choices }) {
  const spoken = useWords();
  return <Facts pairs={pairsOf(schema, value, choices, spoken, '').filter(([field]) => fields.includes(field.split('.')[0] ?? '')).map(([, term, what]) => [term, what] as const)} />;
}

type Pair = readonly [field: string, term: string, what: string];

function pairsOf(schema: Schema, value: Value, choices: Choices, spoken: Spoken, prefix: string, suffix = ''): Pair[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(schema.properties ?? {}).flatMap(([field, inner]): Pair[] => {
    const path = `${prefix}${field}`;
    const given = (value as Readonly<Record<string, Value>>)[field] ?? null;
    switch (controlOf(inner, field, choices[field] !== undefined)) {
      case 'object':
        return pairsOf(inner, given, choices, spoken, `${path}.`, suffix);
      case 'rows': {
        const rows = Array.isArray(given) ? (given as readonly Value[]) : [];
        return rows.flatMap((row, index) => pairsOf(inner.items ?? {}, row, choices, spoken, `${path}.${index}.`, rows.length > 1 ? ` (${index + 1})` : ''));
      }
      default:
        return [[path, `${spoken.word('field', field)}${suffix}`, told(inner, field, given, choices, spoken)]];
    }
  });
}

function told(schema: Schema, field: string, value: Value, choices: Choices, spoken: Spoken): string {
  if (value === null || value === '') return '';
  const control = controlOf(schema, field, choices[field] !== undefined);
  if (control === 'day' && typeof value === 'string') return spoken.day(value);
  if (control === 'money' && typeof value === 'number') return spoken.money(value);
  const nameOf = (code: string): string => choices[field]?.find(each => each.value === code)?.label ?? (isKind(field) && hasWord(field, code) ? spoken.word(field, code) : field === 'reason' && hasWord('separationReason', code) ? spoken.word('separationReason', code) : code);
  const parts = (Array.isArray(value) ? value : [value]) as readonly Value[];
  return spoken.list(parts.map(each => (typeof each === 'string' || typeof each === 'number' ? nameOf(String(each)) : '')));
}
