import { To } from './To';
import { useFilters } from './Filters';
import { useWords } from '../words/spoken';
import { usePath } from './usePath';

/** The way to the next page of a list, and back to its first. */
export function Pages({ next }: { readonly next: string | null }) {
  const { say } = useWords();
  const { filters } = useFilters();
  const path = usePath();
  const { after, ...rest } = filters;
  if (next === null && after === undefined) return null;
  return (
    <p className="no-print">
      {after !== undefined && <To path={path} search={rest}>{say('parts.first')}</To>} {next !== null && <To path={path} search={{ ...rest, after: next }}>{say('parts.next')}</To>}
    </p>
  );
}
