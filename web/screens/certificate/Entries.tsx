import { useQuery } from '@tanstack/react-query';
import { answered, api, type AnswerOf } from '../../app/api';
import { useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Pages } from '../../parts/Pages';
import { ToCase } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';

type Entry = AnswerOf<'/institutions/{id}/certificate/entries'>['items'][number];

/** The entries (登记事项) of a certificate in their order. */
export function Entries({ institution: id }: { readonly institution: string }) {
  const { say, word, day, instant, list } = useWords();
  const { filters: { after, asOf } } = useFilters();
  const entries = useQuery({ queryKey: ['certificate', id, 'entries', after, asOf], queryFn: () => answered(api.GET('/institutions/{id}/certificate/entries', { params: { path: { id }, query: { ...(after !== undefined && { after: Number(after) }), ...(asOf !== undefined && { asOf }) } } })) });
  const aboutOf = ({ quotaKind, leadershipPost, bodyName, approved }: Entry): string =>
    list([bodyName ?? (leadershipPost === null ? '' : say('board.wholeOrgan')), leadershipPost === null ? word('quotaKind', quotaKind) : word('leadershipPostKind', leadershipPost), approved === null ? '' : say('certificate.posts', { n: approved })].filter(each => each !== ''));
  return (
    <Waiting on={entries}>
      {({ items, next }) => (
        <>
          <Grid
            caption={say('board.certificate')}
            rows={items}
            keyOf={row => String(row.number)}
            empty={say('board.emptyEntries')}
            columns={[
              { title: say('board.entry'), cell: row => row.number, kind: 'number' },
              { title: say('board.entryKind'), cell: row => word('entryKind', row.kind), kind: 'whole' },
              { title: say('board.name'), cell: row => row.name ?? (row.person === null ? '' : say('board.hidden')), kind: 'whole' },
              { title: say('board.quotaOrPost'), cell: row => aboutOf(row) },
              { title: say('board.effectiveOn'), cell: row => day(row.effectiveOn), kind: 'whole' },
              { title: say('board.recordedAt'), cell: row => instant(row.recordedAt), kind: 'whole' },
              { title: say('board.case'), cell: row => (row.caseNumber === null ? '' : <ToCase number={row.caseNumber} />), kind: 'whole' },
            ]}
          />
          <Pages next={next} />
        </>
      )}
    </Waiting>
  );
}
