import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../app/api';
import { EmptyList } from '../../parts/EmptyList';
import { FilterFlag, Filters, FilterText, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { To } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { SealedTotals } from './SealedTotals';

/** The institutions in scope, each with how much of it is shown and how much waits for review (公开审核). */
export function Disclosures() {
  const { say } = useWords();
  const { filters } = useFilters();
  const list = useQuery({ queryKey: ['disclosures', filters], queryFn: () => answered(api.GET('/disclosures', { params: { query: filters } })) });
  return (
    <Page title={say('disclosure.title')} aside={<a href="/public/institutions">{say('disclosure.portal')}</a>}>
      <Filters><FilterText name="text" label={say('disclosure.text')} /><FilterFlag name="waits" label={say('disclosure.onlyWaiting')} /></Filters>
      <Waiting on={list}>
        {({ items, next }) => (
          <>
            <Grid
              caption={say('disclosure.list')}
              rows={items}
              keyOf={row => row.id}
              empty={<EmptyList reason={say('disclosure.emptyList')} />}
              columns={[
                { title: say('disclosure.institution'), cell: row => <To path={`/disclosures/${row.id}`}>{row.name}</To> },
                { title: say('disclosure.region'), cell: row => row.regionName },
                { title: say('disclosure.waiting'), cell: row => row.waiting, kind: 'number' },
                { title: say('disclosure.public'), cell: row => (row.isStateSecret ? say('disclosure.secret') : row.public), kind: 'number' },
                { title: say('disclosure.organ'), cell: row => (row.isStateSecret ? '' : row.organ), kind: 'number' },
              ]}
            />
            <Pages next={next} />
          </>
        )}
      </Waiting>
      <SealedTotals />
    </Page>
  );
}
