import { Grid } from '../../parts/Grid';
import { useWords } from '../../words/spoken';
import type { Board } from './useBoard';

/** What an application asks for, as far as it has been typed. */
export type Ask = { readonly quota?: unknown; readonly leadershipPost?: unknown; readonly posts?: unknown };
type Row = { readonly id: string; readonly name: string; readonly approved: number; readonly placed: number; readonly reserved: number; readonly available: number; readonly wanted: number };

/** What is available of what is asked for, as the record has it now, and what this application would leave. */
export function Vacancy({ board, asks }: { readonly board: Board; readonly asks: readonly Ask[] }) {
  const { say, word } = useWords();
  const wanted = (id: string): number => asks.filter(ask => ask.quota === id || ask.leadershipPost === id).reduce((sum, ask) => sum + (typeof ask.posts === 'number' ? ask.posts : 1), 0);
  const rows: Row[] = [
    ...board.quotas.map(quota => ({ ...quota, name: word('quotaKind', quota.kind), wanted: wanted(quota.id) })),
    ...board.leadershipPosts.map(post => ({ ...post, name: `${post.bodyName ?? say('apply.wholeOrgan')} ${word('leadershipPostKind', post.kind)}`, wanted: wanted(post.id) })),
  ].filter(row => row.wanted > 0);
  const left = (row: Row) => (row.available < row.wanted ? <span className="late">{say('apply.short', { n: row.wanted - row.available })}</span> : row.available - row.wanted);
  return (
    <div aria-live="polite">
      <h2>{say('apply.vacancy')}</h2>
      <Grid<Row>
        caption={say('apply.vacancy')}
        rows={rows}
        keyOf={row => row.id}
        empty={say('apply.chooseQuota')}
        columns={[
          { title: say('apply.line'), cell: row => row.name },
          ...(['approved', 'placed', 'reserved', 'available', 'wanted'] as const).map(name => ({ title: say(`apply.${name}`), cell: (row: Row) => row[name], kind: 'number' as const })),
          { title: say('apply.left'), cell: left, kind: 'number' },
        ]}
      />
    </div>
  );
}
