import { useCallback, useState } from 'react';
import { useIntent } from '../../app/intent';
import { queries } from '../../app/queries';
import type { Job } from '../../parts/JobProgress';

/** Starts a job and keeps it until the next one is started: while it runs, and how it ended. */
export function useJob<Body>(start: (body: Body, key: string) => Promise<{ readonly id: string }>, then?: (job: Job) => void) {
  const [running, setRunning] = useState<string | null>(null);
  const [ended, setEnded] = useState<Job | null>(null);
  const intent = useIntent(async (body: Body, key) => {
    setEnded(null);
    setRunning(null);
    return start(body, key);
  }, ({ id }) => { setRunning(id); });
  const hasEnded = useCallback((job: Job) => {
    setEnded(job);
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'jobs' || queryKey[0] === 'filings' || queryKey[0] === 'filing' });
    if (job.state === 'done') then?.(job);
  }, [then]);
  return { begin: intent.mutate, error: intent.error, isStarting: intent.isPending, running, ended, hasEnded };
}
