import { useFilters } from './Filters';
import { useWords } from '../words/spoken';

/** Why a list is empty: because of its filter, or for the reason that the screen gives. */
export function EmptyList({ reason }: { readonly reason: string }) {
  const { say } = useWords();
  const { isFiltered } = useFilters();
  return <>{isFiltered ? say('parts.nothingFiltered') : reason}</>;
}
