import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { answered, api } from '../../app/api';
import { queries } from '../../app/queries';
import { Facts } from '../../parts/Facts';
import { JobProgress } from '../../parts/JobProgress';
import { Page } from '../../parts/Page';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { Outcome } from './JobOutcome';

/** One job on a page of its own: for whoever left it and comes back. */
export function JobScreen() {
  const { say, word, instant } = useWords();
  const { id = '' }: { readonly id?: string } = useParams({ strict: false });
  const job = useQuery({ queryKey: ['job', id], queryFn: () => answered(api.GET('/jobs/{id}', { params: { path: { id } } })) });
  const ended = useCallback(() => void queries.invalidateQueries({ queryKey: ['job', id] }), [id]);
  return (
    <Waiting on={job}>
      {shown => (
        <Page title={say('exchange.job', { kind: word('jobKind', shown.kind) })}>
          <Facts pairs={[[say('exchange.opened'), instant(shown.createdAt)], [say('exchange.state'), word('jobState', shown.state)]]} />
          {shown.endedAt === null ? <JobProgress id={id} ended={ended} /> : <Outcome job={shown} />}
        </Page>
      )}
    </Waiting>
  );
}
