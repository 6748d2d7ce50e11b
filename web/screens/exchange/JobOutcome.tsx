import { BatchResult } from '../../parts/BatchResult';
import { JobFailure, JobProgress, type Job } from '../../parts/JobProgress';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { To } from '../../parts/To';
import { useWords } from '../../words/spoken';
import { Check } from './Check';

type Props = { readonly of: { readonly error: Error | null; readonly running: string | null; readonly ended: Job | null; readonly hasEnded: (job: Job) => void } };

/** A job that was started here: its progress, then what came of it. */
export function JobOutcome({ of: { error, running, ended, hasEnded } }: Props) {
  return (
    <>
      {error && <ProblemAlert error={error} />}
      {running !== null && <JobProgress key={running} id={running} ended={hasEnded} />}
      {ended && <Outcome job={ended} />}
    </>
  );
}

/** What came of a job: what a dry run found, the file that was written, the filing, or why nothing came of it. */
export function Outcome({ job }: { readonly job: Job }) {
  const { say, word } = useWords();
  if (job.state !== 'done' || job.result === null) return <JobFailure job={job} />;
  if (job.kind === 'batchApproval') return <BatchResult job={job.id} />;
  if (job.kind === 'check' || job.kind === 'checkOfFiling') return <Check job={job.id} />;
  return <p role="status">{say('exchange.progress', { kind: word('jobKind', job.kind), at: word('jobState', job.state) })} <ResultLink result={job.result} id={job.id} /></p>;
}

/** The way to what came of a job. */
export function ResultLink({ result, id }: { readonly result: string | null; readonly id: string }) {
  const { say } = useWords();
  if (result === null) return null;
  if (result.endsWith('/file')) return <a href={result} download>{say('exchange.downloadFile')}</a>;
  if (result.startsWith('/filings/')) return <To path={result}>{say('exchange.toResult')}</To>;
  return <To path={`/jobs/${id}`}>{say('exchange.toResult')}</To>;
}
