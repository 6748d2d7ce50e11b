import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../app/api';
import { EmptyList } from '../../parts/EmptyList';
import { Filters, FilterText, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Pages } from '../../parts/Pages';
import { To } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';

const A_PAGE = 50;

/** The institutions in scope, each a way to its own board. */
export function Institutions() {
  const { say } = useWords();
  const { filters: { region, text, after, asOf } } = useFilters();
  const query = { limit: A_PAGE, ...(region === undefined ? {} : { region }), ...(text === undefined ? {} : { text }), ...(after === undefined ? {} : { after }) };
  const list = useQuery({ queryKey: ['institutions', query], queryFn: () => answered(api.GET('/institutions', { params: { query } })) });
  return (
    <>
      <Filters><FilterText name="text" label={say('board.text')} /></Filters>
      <Waiting on={list}>
        {({ items, next }) => (
          <>
            <Grid
              caption={say('board.list')}
              rows={items}
              keyOf={row => row.id}
              empty={<EmptyList reason={say('board.emptyList')} />}
              columns={[
                { title: say('board.institution'), cell: row => <To path={`/board/${row.id}`} search={asOf === undefined ? {} : { asOf }}>{row.name}</To> },
                { title: say('board.region'), cell: row => row.regionName },
                { title: say('board.creditCode'), cell: row => row.creditCode, kind: 'whole' },
                { title: say('board.blocked'), cell: row => (row.isBlocked ? <span className="late">{say('board.blocked')}</span> : '') },
              ]}
            />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </>
  );
}
