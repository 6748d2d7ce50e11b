import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../app/api';
import { useSession } from '../../app/session';
import { EmptyList } from '../../parts/EmptyList';
import { FilterChoice, FilterFlag, Filters, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';
import { Batch, keyOfItem } from './Batch';
import { toDoColumns } from './columns';
import { mayBatch, PickBar, pickColumn, type Item } from './Pick';

/** What waits at the reader's own desks, read with the filters of the address. */
const useToDo = (filters: Readonly<Record<string, string>>) => useQuery({ queryKey: ['toDo', filters], queryFn: () => answered(api.GET('/to-do', { params: { query: filters } })) });

/** To-do (待办); a signer picks drafts in it that he signs together (批量签批). */
export function ToDo() {
  const spoken = useWords();
  const { say, word } = spoken;
  const { filters } = useFilters();
  const session = useSession();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [begun, begin] = useState<readonly Item[] | null>(null);
  const close = () => {
    begin(null);
    setPicked([]);
  };
  const list = useToDo(filters);
  if (begun !== null) return <Page title={say('toDo.title')} takesFocus={false}><Batch items={begun} close={close} /></Page>;
  return (
    <Page title={say('toDo.title')}>
      <Filters>
        <FilterChoice name="procedure" label={say('toDo.procedure')} options={codesOf('procedure').map(value => ({ value, label: word('procedure', value) }))} />
        <FilterChoice name="stage" label={say('toDo.stage')} options={codesOf('stage').map(value => ({ value, label: word('stage', value) }))} />
        <FilterFlag name="overdue" label={say('toDo.overdueOnly')} />
        <FilterFlag name="urged" label={say('toDo.urgedOnly')} />
        <FilterFlag name="drafted" label={say('toDo.draftedOnly')} />
        {session.standsInFor.length > 0 && <FilterFlag name="standingIn" label={say('toDo.standingInOnly')} />}
      </Filters>
      <Waiting on={list}>
        {({ items, next }) => (
          <>
            <PickBar items={items} picked={picked} setPicked={setPicked} begin={begin} />
            <Grid caption={say('toDo.title')} columns={items.some(mayBatch) ? [pickColumn(spoken, picked, setPicked), ...toDoColumns(spoken)] : toDoColumns(spoken)} rows={items} keyOf={keyOfItem} empty={<EmptyList reason={say('toDo.empty')} />} />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </Page>
  );
}
