import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../app/api';
import { EmptyList } from '../../parts/EmptyList';
import { FilterChoice, FilterDay, Filters, FilterText, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';
import { caseColumns } from './columns';

/** Cases in scope, by number (办件查询). */
export function Cases() {
  const spoken = useWords();
  const { say, word } = spoken;
  const { filters } = useFilters();
  const cases = useQuery({ queryKey: ['cases', filters], queryFn: () => answered(api.GET('/cases', { params: { query: filters } })) });
  return (
    <Page title={say('lists.casesTitle')}>
      <Filters>
        <FilterText name="text" label={say('lists.text')} />
        <FilterChoice name="state" label={say('lists.state')} options={(['open', 'ended', 'withdrawn'] as const).map(value => ({ value, label: say(`lists.${value}`) }))} />
        <FilterChoice name="procedure" label={say('toDo.procedure')} options={codesOf('procedure').map(value => ({ value, label: word('procedure', value) }))} />
        <FilterChoice name="stage" label={say('toDo.stage')} options={codesOf('stage').map(value => ({ value, label: word('stage', value) }))} />
        <FilterDay name="from" label={say('lists.from')} />
        <FilterDay name="until" label={say('lists.until')} />
      </Filters>
      <Waiting on={cases}>
        {({ items, next }) => (
          <>
            <Grid caption={say('lists.casesTitle')} columns={caseColumns(spoken)} rows={items} keyOf={row => row.caseNumber} empty={<EmptyList reason={say('lists.emptyCases')} />} />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </Page>
  );
}
