import type { Problem } from '../app/api';
import { useWords, type Spoken } from '../words/spoken';
import { controlFor, controlIdOf } from './fields/fieldId';

type FieldProblem = NonNullable<Problem['errors']>[number];

/** The name of a field as its label says it: rows by their place. */
const nameOf = (field: string, { word }: Spoken): string => field.replace(/^input\./, '').split('.').map(part => (/^\d+$/.test(part) ? String(Number(part) + 1) : word('field', part))).join(' ');

/** What is wrong with each field: the summary leads to the field. */
export function FieldProblems({ errors }: { readonly errors: readonly FieldProblem[] }) {
  const spoken = useWords();
  const focus = (field: string) => controlFor(field)?.focus();
  return (
    <ul>
      {errors.map(each => (
        <li key={each.field + each.code}>
          <a href={`#${controlIdOf(each.field.split('.'))}`} onClick={event => { event.preventDefault(); focus(each.field); }}>{`${nameOf(each.field, spoken)}: ${each.reason}`}</a>
          {each.expected !== '' && !each.expected.includes(' | ') && ` · ${spoken.say('parts.expected', { what: each.expected })}`}
        </li>
      ))}
    </ul>
  );
}
