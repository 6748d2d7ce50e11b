import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../app/api';
import { EmptyList } from '../../parts/EmptyList';
import { FilterChoice, Filters, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { ToCase } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';

/** What the reader has done himself (已办), latest first. */
export function Done() {
  const { say, word, instant, lane } = useWords();
  const { filters } = useFilters();
  const done = useQuery({ queryKey: ['done', filters], queryFn: () => answered(api.GET('/done', { params: { query: filters } })) });
  return (
    <Page title={say('lists.doneTitle')}>
      <Filters>
        <FilterChoice name="procedure" label={say('toDo.procedure')} options={codesOf('procedure').map(value => ({ value, label: word('procedure', value) }))} />
      </Filters>
      <Waiting on={done}>
        {({ items, next }) => (
          <>
            <Grid
              caption={say('lists.doneTitle')}
              rows={items}
              keyOf={row => String(row.id)}
              empty={<EmptyList reason={say('lists.emptyDone')} />}
              columns={[
                { title: say('lists.when'), cell: row => instant(row.recordedAt), kind: 'whole' },
                { title: say('toDo.number'), cell: row => <ToCase number={row.caseNumber} />, kind: 'whole' },
                { title: say('toDo.procedure'), cell: row => word('procedure', row.procedure) },
                { title: say('toDo.institution'), cell: row => row.institutionName },
                { title: say('toDo.stage'), cell: row => `${word('stage', row.stage)}${row.lane === 'case' ? '' : ` · ${lane(row.lane)}`}` },
                { title: say('lists.act'), cell: row => <>{(codesOf('arrangementAct').includes(row.act) ? word('arrangementAct', row.act) : word('act', `${row.stage}.${row.act}`))}{row.onBehalfOf !== null && <div className="hint">{say('toDo.standsInFor', { names: row.onBehalfOf })}</div>}</> },
                { title: say('lists.state'), cell: row => word('caseState', row.endedAs ?? 'open') },
              ]}
            />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </Page>
  );
}
