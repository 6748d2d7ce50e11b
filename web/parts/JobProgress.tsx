import { useQuery } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect, useRef } from 'react';
import { answered, api, type AnswerOf } from '../app/api';
import { queries } from '../app/queries';
import { useWords } from '../words/spoken';
import { ProblemAlert } from './ProblemAlert';
import { Waiting } from './Waiting';

/** A job as it stands. */
export type Job = AnswerOf<'/jobs/{id}'>;
const EVERY_MS = 400;
const PERCENT = 100;

/** Follows a job (任务) until it has ended, with its progress and a button that cancels it; then tells how it ended, once. Who leaves finds it among his jobs. */
export function JobProgress({ id, ended }: { readonly id: string; readonly ended: (job: Job) => void }) {
  const job = useQuery({ queryKey: ['job', id], queryFn: () => answered(api.GET('/jobs/{id}', { params: { path: { id } } })), refetchInterval: ({ state }) => (state.data?.endedAt ? false : EVERY_MS) });
  const told = useRef(false);
  useEffect(() => {
    if (job.data?.endedAt && !told.current) {
      told.current = true;
      ended(job.data);
    }
  }, [job.data, ended]);
  return <Waiting on={job}>{shown => (shown.endedAt === null ? <Running job={shown} /> : null)}</Waiting>;
}

function Running({ job }: { readonly job: Job }) {
  const { say, word } = useWords();
  const at = job.phase === null ? word('jobState', job.state) : say('exchange.measured', { phase: job.phase.label, done: job.done, total: job.total });
  const cancel = async () => {
    await api.DELETE('/jobs/{id}', { params: { path: { id: job.id } } });
    await queries.invalidateQueries({ queryKey: ['job', job.id] });
  };
  return (
    <div className="job">
      <p role="status">{say('exchange.progress', { kind: word('jobKind', job.kind), at })}</p>
      <Progress percent={job.total > 0 ? Math.round((job.done / job.total) * PERCENT) : 0} aria-label={at} />
      <Button onClick={() => void cancel()}>{say('exchange.cancelJob')}</Button>
    </div>
  );
}

/** That a job came to nothing, and why. */
export function JobFailure({ job }: { readonly job: Job }) {
  const { say, word } = useWords();
  if (job.problem !== null) return <ProblemAlert error={job.problem} />;
  return <p role="status">{say('exchange.progress', { kind: word('jobKind', job.kind), at: word('jobState', job.state) })}</p>;
}
