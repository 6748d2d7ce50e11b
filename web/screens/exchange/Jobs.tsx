import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../app/api';
import { Grid } from '../../parts/Grid';
import { To } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { ResultLink } from './JobOutcome';

const SHOWN = 20;

/** One's own jobs (任务), newest first. */
export function Jobs() {
  const { say, word, instant } = useWords();
  const jobs = useQuery({ queryKey: ['jobs'], queryFn: () => answered(api.GET('/jobs', { params: { query: { limit: SHOWN } } })) });
  return (
    <>
      <h2>{say('exchange.jobs')}</h2>
      <Waiting on={jobs}>
        {({ items }) => (
          <Grid
            caption={say('exchange.jobs')}
            rows={items}
            keyOf={row => row.id}
            empty={say('exchange.noJobs')}
            columns={[
              { title: say('exchange.kind'), cell: row => <To path={`/jobs/${row.id}`}>{word('jobKind', row.kind)}</To> },
              { title: say('exchange.state'), cell: row => word('jobState', row.state) },
              { title: say('exchange.opened'), cell: row => instant(row.createdAt), kind: 'whole' },
              { title: say('exchange.result'), cell: row => <ResultLink result={row.result} id={row.id} /> },
            ]}
          />
        )}
      </Waiting>
    </>
  );
}
