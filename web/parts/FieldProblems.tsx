import type { Problem } from '../app/api';
import { useWords, type Spoken } from '../words/spoken';
import { controlFor, controlIdOf } from './fields/fieldId';

type FieldProblem = NonNullable<Problem['errors']>[number];

/** Where what is expected is a word of schemas: a type, a list of codes, a pattern. */
const OF_SCHEMAS: readonly string[] = ['missing', 'wrongType', 'notOneOf', 'wrongForm'];

/** The name of a field as its label says it: rows by their place. A path's number is that of a case. */
const nameOf = (field: string, { word }: Spoken): string => field.replace(/^path\.number$/, 'caseNumber').replace(/^(input\.|path\.)+/, '').split('.').map(part => (/^\d+$/.test(part) ? String(Number(part) + 1) : word('field', part))).join(' ');

/** What is wrong with each field: the summary leads to the field. */
export function FieldProblems({ errors, reach }: { readonly errors: readonly FieldProblem[]; /** Brings a field onto the screen that is not there. */ readonly reach?: ((field: string) => void) | undefined }) {
  const spoken = useWords();
  const focus = (field: string): void => {
    if (controlFor(field) === null) reach?.(field);
    controlFor(field)?.focus();
  };
  return (
    <ul>
      {errors.map(each => (
        <li key={each.field + each.code}>
          <a href={`#${controlIdOf(each.field.split('.'))}`} onClick={event => { event.preventDefault(); focus(each.field); }}>{spoken.say('parts.pair', { name: nameOf(each.field, spoken), what: each.reason })}</a>
          {each.expected !== '' && !OF_SCHEMAS.includes(each.code) && ` · ${spoken.say('parts.expected', { what: each.expected })}`}
        </li>
      ))}
    </ul>
  );
}
