import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../app/api';
import { useSession } from '../../app/session';
import { EmptyList } from '../../parts/EmptyList';
import { FilterChoice, FilterDay, Filters, FilterText, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';
import { entryColumns, FOLLOWING } from './columns';

const CHANGES = ['placement', 'removal', 'leadershipOn', 'leadershipOff'];

/** What cases have changed on the certificates (证面变动), latest first; who sits at a department sees first how far his own is. */
export function Entries() {
  const spoken = useWords();
  const { say, word } = spoken;
  const { filters } = useFilters();
  const { seats } = useSession();
  const own = FOLLOWING.find(desk => seats.some(seat => seat.desk === desk));
  const query = own !== undefined && filters['desk'] === undefined ? { ...filters, desk: own } : filters;
  const changes = useQuery({ queryKey: ['certificate-entries', query], queryFn: () => answered(api.GET('/certificate-entries', { params: { query } })) });
  return (
    <Page title={say('entries.title')}>
      <Filters>
        <FilterText name="text" label={say('entries.text')} />
        <FilterChoice name="kind" label={say('entries.kind')} options={CHANGES.map(value => ({ value, label: word('entryKind', value) }))} />
        <FilterDay name="from" label={say('entries.from')} />
        <FilterDay name="until" label={say('entries.until')} />
        <FilterChoice name="desk" label={say('entries.desk')} options={FOLLOWING.map(value => ({ value, label: word('desk', value) }))} {...(own === undefined ? {} : { usual: own })} />
        <FilterChoice name="state" label={say('entries.state')} options={codesOf('followUpState').map(value => ({ value, label: word('followUpState', value) }))} />
      </Filters>
      <Waiting on={changes}>
        {({ items, next }) => (
          <>
            <Grid caption={say('entries.title')} columns={entryColumns(spoken)} rows={items} keyOf={row => `${row.institution}/${row.number}`} empty={<EmptyList reason={say('entries.empty')} />} />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </Page>
  );
}
