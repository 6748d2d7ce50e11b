import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, keyed, type AnswerOf, type BodyOf } from '../../app/api';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { EmptyList } from '../../parts/EmptyList';
import { FilterChoice, Filters, FilterText, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { SchemaForm } from '../../parts/SchemaForm';
import { To } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';
import { PasswordOnce, type Done } from './PasswordOnce';

type Listed = AnswerOf<'/accounts'>;
type Row = Listed['items'][number];

/** The accounts (账号) of the reader's region and below; who opens accounts does it here. */
export function Accounts() {
  const { say, word, instant, list } = useWords();
  const { filters } = useFilters();
  const accounts = useQuery({ queryKey: ['accounts', filters], queryFn: () => answered(api.GET('/accounts', { params: { query: filters } })), placeholderData: keepPreviousData }); // a form that is being filled in stays while the list is narrowed
  const options = (kind: 'role' | 'accountState') => codesOf(kind).map(value => ({ value, label: word(kind, value) }));
  return (
    <Page title={say('admin.accounts')}>
      <Filters>
        <FilterText name="text" label={say('admin.text')} />
        <FilterChoice name="role" label={say('admin.role')} options={options('role')} />
        <FilterChoice name="state" label={say('admin.state')} options={options('accountState')} />
      </Filters>
      <Waiting on={accounts}>
        {({ items, next, mayOpen, regions }) => (
          <>
            {mayOpen && <OpenAccount regions={regions} />}
            <Grid<Row>
              caption={say('admin.accounts')}
              rows={items}
              keyOf={row => row.id}
              empty={<EmptyList reason={say('admin.emptyAccounts')} />}
              columns={[
                { title: say('admin.login'), cell: row => <To path={`/accounts/${row.id}`}>{row.login}</To>, kind: 'whole' },
                { title: say('admin.name'), cell: row => row.displayName },
                { title: say('admin.seats'), cell: row => list(row.seats.map(seat => say('admin.seat', { role: word('role', seat.role), place: seat.place }))), kind: 'wide' },
                { title: say('admin.state'), cell: row => <span className={row.state === 'open' ? '' : 'late'}>{word('accountState', row.state)}</span> },
                { title: say('admin.lastSignIn'), cell: row => (row.lastSignInAt === null ? say('admin.never') : instant(row.lastSignInAt)), kind: 'whole' },
              ]}
            />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </Page>
  );
}

function OpenAccount({ regions }: Pick<Listed, 'regions'>) {
  const { say, word } = useWords();
  const [done, setDone] = useState<Done | null>(null);
  const then = async (answer: Done): Promise<void> => {
    setDone(answer);
    announce(say('admin.done', { login: answer.login, act: word('accountAct', 'open') }));
    await queries.invalidateQueries({ queryKey: ['accounts'] });
  };
  return (
    <>
      {done && <PasswordOnce done={done} leads />}
      <details className="no-print">
        <summary>{word('accountAct', 'open')}</summary>
        <p className="hint">{say('admin.opening')}</p>
        <SchemaForm name="OpenAccount" start={{ region: regions[0]?.code ?? '' }} choices={{ region: regions.map(({ code, name }) => ({ value: code, label: name })) }} submit={word('accountAct', 'open')} send={(body: BodyOf<'/accounts'>, key) => answered(api.POST('/accounts', { ...keyed(key), body }))} then={then} />
      </details>
    </>
  );
}
