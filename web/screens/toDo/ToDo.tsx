import { useQuery } from '@tanstack/react-query';
import { answered, api, type AnswerOf } from '../../app/api';
import { Due } from '../../parts/Due';
import { EmptyList } from '../../parts/EmptyList';
import { FilterChoice, FilterFlag, Filters, useFilters } from '../../parts/Filters';
import { Grid, type Column } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { ToCase } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords, type Spoken } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';

type Item = AnswerOf<'/to-do'>['items'][number];

/** What waits at the reader's own desks, read with the filters of the address. */
export const useToDo = (filters: Readonly<Record<string, string>>) => useQuery({ queryKey: ['toDo', filters], queryFn: () => answered(api.GET('/to-do', { params: { query: filters } })) });

/** The columns of the list: soonest due first, as the API orders it. */
const columnsOf = ({ say, word, day, instant, lane }: Spoken): Column<Item>[] => [
  { title: say('toDo.number'), cell: row => <ToCase number={row.caseNumber} search={{ from: 'to-do' }} />, kind: 'whole' },
  { title: say('toDo.procedure'), cell: row => word('procedure', row.procedure) },
  { title: say('toDo.institution'), cell: row => row.institutionName },
  { title: say('toDo.person'), cell: row => row.person ?? (row.lane === 'case' ? '' : lane(row.lane)) },
  { title: say('toDo.stage'), cell: row => word('stage', row.stage) },
  { title: say('toDo.draft'), cell: row => row.preparedBy ?? '' },
  { title: say('toDo.arrived'), cell: row => instant(row.since), kind: 'whole' },
  { title: say('toDo.due'), cell: row => day(row.dueOn), kind: 'whole' },
  { title: say('toDo.left'), cell: row => <Due days={row.workingDaysLeft} />, kind: 'whole' },
];

/** To-do (待办). */
export function ToDo() {
  const spoken = useWords();
  const { say, word } = spoken;
  const { filters } = useFilters();
  return (
    <Page title={say('toDo.title')}>
      <Filters>
        <FilterChoice name="procedure" label={say('toDo.procedure')} options={codesOf('procedure').map(value => ({ value, label: word('procedure', value) }))} />
        <FilterChoice name="stage" label={say('toDo.stage')} options={codesOf('stage').map(value => ({ value, label: word('stage', value) }))} />
        <FilterFlag name="overdue" label={say('toDo.overdueOnly')} />
        <FilterFlag name="drafted" label={say('toDo.draftedOnly')} />
      </Filters>
      <Waiting on={useToDo(filters)}>
        {({ items, next }) => (
          <>
            <Grid caption={say('toDo.title')} columns={columnsOf(spoken)} rows={items} keyOf={row => `${row.caseNumber}/${row.lane}/${row.stage}/${row.visit}`} empty={<EmptyList reason={say('toDo.empty')} />} />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </Page>
  );
}
