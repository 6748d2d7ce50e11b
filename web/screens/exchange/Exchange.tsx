import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../app/api';
import { EmptyList } from '../../parts/EmptyList';
import { FilterChoice, Filters, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { To } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';
import { Export } from './Export';
import { Jobs } from './Jobs';
import { NewFiling } from './NewFiling';

const A_PAGE = 20;

/** Filing and export (报送与导出): the template, the register in the same layout, a dry run, what was filed, and one's own jobs. */
export function Exchange() {
  const { say } = useWords();
  return (
    <Page title={say('exchange.title')}>
      <NewFiling />
      <Export />
      <Filings />
      <Jobs />
    </Page>
  );
}

function Filings() {
  const { say, word } = useWords();
  const { filters } = useFilters();
  const filings = useQuery({ queryKey: ['filings', filters], queryFn: () => answered(api.GET('/filings', { params: { query: { limit: A_PAGE, ...filters } } })) });
  return (
    <>
      <h2>{say('exchange.filings')}</h2>
      <Filters><FilterChoice name="state" label={say('exchange.state')} options={codesOf('filingState').map(value => ({ value, label: word('filingState', value) }))} /></Filters>
      <Waiting on={filings}>
        {({ items, next }) => (
          <>
            <Grid
              caption={say('exchange.filings')}
              rows={items}
              keyOf={row => row.id}
              empty={<EmptyList reason={say('exchange.noFilings')} />}
              columns={[
                { title: say('exchange.kind'), cell: row => <To path={`/filings/${row.id}`}>{word('filingKind', row.kind)}</To> },
                { title: say('exchange.institution'), cell: row => row.institutionName ?? `${say('exchange.wholeInstitutions')} ${row.institutions}` },
                { title: say('exchange.people'), cell: row => row.people, kind: 'number' },
                { title: say('exchange.state'), cell: row => word('filingState', row.state) },
                { title: say('exchange.filedBy'), cell: row => <By who={row.filedBy} at={row.filedAt} /> },
                { title: say('exchange.decidedBy'), cell: row => <By who={row.decidedBy} at={row.decidedAt} /> },
                { title: say('exchange.remark'), cell: row => row.note },
              ]}
            />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </>
  );
}

/** Who did it, and when. */
export function By({ who, at }: { readonly who: string | null; readonly at: string | null }) {
  const { say, instant } = useWords();
  return who === null ? null : <>{say('exchange.by', { who, at: instant(at) })}</>;
}
