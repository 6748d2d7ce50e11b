import type { ReactNode } from 'react';

/** Pairs of a term and what it is; what is empty is left out. */
export function Facts({ pairs }: { readonly pairs: readonly (readonly [term: string, what: ReactNode])[] }) {
  return (
    <dl className="facts">
      {pairs.filter(([, what]) => what !== null && what !== undefined && what !== '' && what !== false).map(([term, what]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
