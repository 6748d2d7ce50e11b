import { Grid } from '../../parts/Grid';
import { useWords } from '../../words/spoken';
import type { ShownCertificate } from './Parts';

type Line = ShownCertificate['parts']['quotas'][number];

/** Lines of quota or of leadership posts: what was approved, how many hold it, and by which entries. */
export function Lines({ title, kind, lines, shown }: { readonly title: string; readonly kind: 'quotaKind' | 'leadershipPostKind'; readonly lines: readonly Line[]; readonly shown: ShownCertificate }) {
  const { say, word, day } = useWords();
  const holders = ({ holders: held }: Line) => held.map(({ person, from, until, entries }) => (
    <div key={entries.join('-')}>{shown.names[person] ?? say('board.hidden')} {day(from)} – {until === null ? '' : day(until)}</div>
  ));
  return (
    <>
      <h2>{title}</h2>
      <Grid<Line>
        caption={title}
        rows={lines}
        keyOf={row => row.id}
        empty={say('certificate.nothing')}
        columns={[
          { title: say('certificate.kind'), cell: row => word(kind, row.kind) },
          ...(kind === 'quotaKind' ? [] : [{ title: say('board.division'), cell: (row: Line) => (row.body === null ? say('board.wholeOrgan') : (shown.bodyNames[row.body] ?? '')) }]),
          { title: say('board.approved'), cell: row => row.approved, kind: 'number' },
          { title: say('board.allowance'), cell: row => row.allowance, kind: 'number' },
          { title: say('board.placed'), cell: row => row.placed, kind: 'number' },
          { title: say('board.document'), cell: row => row.documentNumber },
          ...(kind === 'quotaKind' ? [] : [{ title: say('certificate.holders'), cell: holders, kind: 'wide' as const }]),
          { title: say('certificate.entryNumbers'), cell: row => row.entries.join(', '), kind: 'number' },
        ]}
      />
    </>
  );
}
