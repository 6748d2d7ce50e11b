import { useQuery } from '@tanstack/react-query';
import { answered, api, keyed, type AnswerOf, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { EmptyList } from '../../parts/EmptyList';
import { FilterFlag, Filters, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { SchemaForm } from '../../parts/SchemaForm';
import { Sure } from '../../parts/Sure';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { useAbsenceDone } from './absenceDone';
import { EnterAbsence, useCandidates, useChoices } from './EnterAbsence';

type Row = AnswerOf<'/absences'>['items'][number];

/** Absences (请假) and who stands in (代理): the reader's own, and those that he may enter or end. */
export function Absences() {
  const { say, word, day, instant, list } = useWords();
  const { filters } = useFilters();
  const { account: _, ...asked } = filters;
  const absences = useQuery({ queryKey: ['absences', asked], queryFn: () => answered(api.GET('/absences', { params: { query: asked } })) });
  return (
    <Page title={say('absences.title')}>
      <p className="hint">{say('absences.hint')}</p>
      <EnterAbsence />
      <h2>{say('absences.list')}</h2>
      <Filters><FilterFlag name="standing" label={say('absences.standing')} /></Filters>
      <Waiting on={absences}>
        {({ items, next }) => (
          <>
            <Grid<Row>
              caption={say('absences.list')}
              rows={items}
              keyOf={row => row.id}
              empty={<EmptyList reason={say('absences.empty')} />}
              columns={[
                { title: say('absences.name'), cell: row => row.name },
                { title: say('absences.substitute'), cell: row => <span className={row.substituteName === null && row.state === 'now' ? 'late' : ''}>{row.substituteName ?? say('absences.nobody')}</span> },
                { title: say('absences.days'), cell: row => say('absences.fromTo', { from: day(row.from), until: day(row.until) }), kind: 'wide' },
                { title: say('absences.kinds'), cell: row => <>{list(row.kinds.map(kind => word('workKind', kind)))}<div className="hint">{row.place ?? say('absences.everywhere')}</div></> },
                { title: say('absences.reason'), cell: row => word('absenceReason', row.reason) },
                { title: say('absences.state'), cell: row => word('absenceState', row.state) },
                { title: say('absences.enteredBy'), cell: row => <>{row.enteredBy}<div className="hint">{instant(row.enteredAt)}</div></> },
                { title: say('absences.change'), cell: row => row.mayChange && <Change row={row} /> },
              ]}
            />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </Page>
  );
}

function Change({ row: { id, name, ...row } }: { readonly row: Row }) {
  const { say } = useWords();
  const then = useAbsenceDone(say('absences.ended'));
  const end = useIntent((_: null, key: string) => answered(api.POST('/absences/{id}/end', { params: { path: { id }, ...keyed(key).params }, body: {} })), then);
  return (
    <>
      {end.error && <ProblemAlert error={end.error} />}
      <Sure label={say('absences.endOf', { name })} question={say('absences.endSure')} onSure={() => { end.mutate(null); }} />
      <details>
        <summary>{say('absences.appointFor', { name })}</summary>
        <Appoint id={id} query={{ account: row.account, absence: id, from: row.from, until: row.until }} />
      </details>
    </>
  );
}

function Appoint({ id, query }: { readonly id: string; readonly query: Parameters<typeof useChoices>[0] }) {
  return <Waiting on={useChoices(query)}>{choices => <Named id={id} choices={choices} />}</Waiting>;
}

function Named({ id, choices }: { readonly id: string; readonly choices: AnswerOf<'/absences/choices'> }) {
  const { say } = useWords();
  const then = useAbsenceDone(say('absences.appointed'));
  return <SchemaForm name="NameSubstitute" choices={{ substitute: useCandidates(choices) }} submit={say('absences.appoint')} send={(body: BodyOf<'/absences/{id}/substitute'>, key) => answered(api.POST('/absences/{id}/substitute', { params: { path: { id }, ...keyed(key).params }, body }))} then={then} />;
}
