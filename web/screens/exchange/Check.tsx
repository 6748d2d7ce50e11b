import { useQuery } from '@tanstack/react-query';
import { answered, api, type AnswerOf } from '../../app/api';
import { Grid } from '../../parts/Grid';
import { Waiting } from '../../parts/Waiting';
import { languageNow } from '../../words/i18n';
import { useWords } from '../../words/spoken';
import { Differences } from './Differences';
import { Most } from './Most';

type Answer = AnswerOf<'/jobs/{id}/check'>;

/** What files would do to the register (试算): problems where there are any, what would be entered, what differs. */
export function Check({ job }: { readonly job: string }) {
  const check = useQuery({ queryKey: ['check', job, languageNow()], queryFn: () => answered(api.GET('/jobs/{id}/check', { params: { path: { id: job } } })) });
  return <Waiting on={check}>{shown => <Found check={shown} />}</Waiting>;
}

function Found({ check }: { readonly check: Answer }) {
  const { say } = useWords();
  return (
    <>
      {check.isSound ? <p role="status" className="fine">{say('exchange.sound')}</p> : <Problems check={check} />}
      {check.institutionsInAll > 0 && (
        <>
          <h2>{say('exchange.wouldOpen', { n: check.institutionsInAll })}</h2>
          <Grid
            caption={say('exchange.wouldOpen', { n: check.institutionsInAll })}
            rows={check.institutionsTold}
            keyOf={row => row.creditCode}
            columns={[
              { title: say('exchange.institution'), cell: row => row.name },
              { title: say('exchange.creditCode'), cell: row => row.creditCode, kind: 'whole' },
              ...(['bodies', 'approved', 'allowance', 'leadershipPosts'] as const).map(name => ({ title: say(`exchange.${name}`), cell: (row: Answer['institutionsTold'][number]) => row[name], kind: 'number' as const })),
              { title: say('exchange.structure'), cell: row => row.structureLimits, kind: 'number' },
              { title: say('exchange.people'), cell: row => row.people, kind: 'number' },
            ]}
          />
          <Most told={check.institutionsTold.length} of={check.institutionsInAll} />
          <Differences check={check} />
        </>
      )}
    </>
  );
}

function Problems({ check }: { readonly check: Answer }) {
  const { say } = useWords();
  const title = say('exchange.problems', { n: check.problemsInAll });
  return (
    <section role="alert" aria-label={title}>
      <h2 className="late">{title}</h2>
      <Grid
        caption={title}
        rows={check.problems.map((each, index) => ({ ...each, index }))}
        keyOf={row => String(row.index)}
        columns={[
          { title: say('exchange.file'), cell: row => row.file },
          { title: say('exchange.row'), cell: row => row.row ?? '', kind: 'number' },
          { title: say('exchange.column'), cell: row => row.column ?? '' },
          { title: say('exchange.problem'), cell: row => row.text, kind: 'wide' },
        ]}
      />
      <Most told={check.problems.length} of={check.problemsInAll} />
    </section>
  );
}
