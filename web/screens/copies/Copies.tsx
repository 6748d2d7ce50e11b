import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answered, api, keyed } from '../../app/api';
import { useIntent } from '../../app/intent';
import { queries } from '../../app/queries';
import { EmptyList } from '../../parts/EmptyList';
import { FilterFlag, Filters, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { ToCase } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';

/** What was copied to the reader (抄送我的), latest first, with what he has read. */
export function Copies() {
  const { say, word, instant, lane } = useWords();
  const { filters } = useFilters();
  const copies = useQuery({ queryKey: ['copies', filters], queryFn: () => answered(api.GET('/copies', { params: { query: filters } })) });
  const read = useIntent(({ id }: { readonly id: number }, key) => answered(api.POST('/copies/{id}/read', { params: { path: { id }, header: keyed(key).params.header } })), () => queries.invalidateQueries({ queryKey: ['copies'] }));
  return (
    <Page title={say('handling.copiesTitle')}>
      <Filters><FilterFlag name="unread" label={say('handling.unreadOnly')} /></Filters>
      {read.error && <ProblemAlert error={read.error} />}
      <Waiting on={copies}>
        {({ items, next }) => (
          <>
            <Grid
              caption={say('handling.copiesTitle')}
              rows={items}
              keyOf={row => String(row.id)}
              empty={<EmptyList reason={say('handling.emptyCopies')} />}
              columns={[
                { title: say('handling.copiedAt'), cell: row => instant(row.copiedAt), kind: 'whole' },
                { title: say('toDo.number'), cell: row => <ToCase number={row.caseNumber} />, kind: 'whole' },
                { title: say('toDo.institution'), cell: row => row.institutionName },
                { title: say('toDo.stage'), cell: row => `${word('stage', row.stage)}${row.lane === 'case' ? '' : ` · ${lane(row.lane)}`}` },
                { title: say('handling.by'), cell: row => row.by },
                { title: say('handling.note'), cell: row => row.note, kind: 'wide' },
                { title: say('handling.read'), cell: row => (row.readAt === null ? <Button aria-label={`${say('handling.markRead')} ${row.caseNumber}`} onClick={() => { read.mutate({ id: row.id }); }}>{say('handling.markRead')}</Button> : instant(row.readAt)), kind: 'whole' },
              ]}
            />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </Page>
  );
}
