import { lazy, Suspense } from 'react';
import { useWords } from '../../words/spoken';

/** One color of a chart: what it stands for, and a value for each name. */
export type Series = { readonly name: string; readonly values: readonly number[] };

const Chart = lazy(async () => ({ default: (await import('./Chart')).Chart }));

/** Bars, loaded when they are first shown. The same numbers stand in a table beside them: the screen brings it. */
export function Bars(props: { readonly label: string; readonly names: readonly string[]; readonly series: readonly Series[] }) {
  const { say } = useWords();
  if (props.names.length === 0) return null;
  return <Suspense fallback={<p role="status">{say('app.loading')}</p>}><Chart {...props} /></Suspense>;
}
