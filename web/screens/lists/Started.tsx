import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../app/api';
import { EmptyList } from '../../parts/EmptyList';
import { FilterChoice, Filters, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';
import { caseColumns } from './columns';

/** The cases that the reader has started himself (我发起). */
export function Started() {
  const spoken = useWords();
  const { say, word } = spoken;
  const { filters } = useFilters();
  const started = useQuery({ queryKey: ['started', filters], queryFn: () => answered(api.GET('/started', { params: { query: filters } })) });
  return (
    <Page title={say('lists.startedTitle')}>
      <Filters>
        <FilterChoice name="state" label={say('lists.state')} options={(['open', 'ended', 'withdrawn'] as const).map(value => ({ value, label: say(`lists.${value}`) }))} />
        <FilterChoice name="procedure" label={say('toDo.procedure')} options={codesOf('procedure').map(value => ({ value, label: word('procedure', value) }))} />
      </Filters>
      <Waiting on={started}>
        {({ items, next }) => (
          <>
            <Grid caption={say('lists.startedTitle')} columns={caseColumns(spoken)} rows={items} keyOf={row => row.caseNumber} empty={<EmptyList reason={say('lists.emptyStarted')} />} />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </Page>
  );
}
