import { Grid } from '../../parts/Grid';
import { useWords } from '../../words/spoken';
import { Over } from './Over';
import type { Shown } from './Institution';

type Limit = Shown['structureLimits'][number];

/** The limits within a quota (结构限额): divisions, categories, levels. */
export function Structure({ limits }: { readonly limits: readonly Limit[] }) {
  const { say, word } = useWords();
  if (limits.length === 0) return null;
  const valueOf = ({ dimension, value }: Limit): string => (dimension === 'body' ? value : word(dimension, value));
  return (
    <>
      <h2>{say('board.structure')}</h2>
      <Grid<Limit>
        caption={say('board.structure')}
        rows={limits}
        keyOf={row => `${row.quotaKind}/${row.dimension}/${row.value}`}
        columns={[
          { title: say('board.kind'), cell: row => word('quotaKind', row.quotaKind) },
          { title: say('board.dimension'), cell: row => word('dimension', row.dimension) },
          { title: say('board.value'), cell: valueOf },
          { title: say('board.limit'), cell: row => row.posts, kind: 'number' },
          { title: say('board.placed'), cell: row => row.placed, kind: 'number' },
          { title: say('board.reserved'), cell: row => row.reserved, kind: 'number' },
          { title: say('board.over'), cell: row => <Over over={row.placed - row.posts} /> },
        ]}
      />
    </>
  );
}
