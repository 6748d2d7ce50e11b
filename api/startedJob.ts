import type { z } from 'zod';
import { startJob, type NewJob } from '../prisma/records/jobs';
import { job } from '../prisma/views/jobs';
import type { jobAnswer } from '../src/contracts/answers/jobs';
import type { ProblemCode } from '../src/labels/problems';
import { replayed } from './answers';
import { ApiProblem } from './problems';
import type { Asked, Given } from './route';
import { shownJob } from './shownJob';

/** What can stand in the way of starting a job. */
export const startProblems = ['tooManyJobs'] as const satisfies readonly ProblemCode[];
/** What a route that starts one answers. */
export const STARTED = { 202: { zh: '已作为任务开始，地址见 Location', en: 'started as a job, which Location names' } } as const;
const RETRY_SECONDS = '5';

/** Starts a job and answers with it, at once; a repeat of the same key is answered with the same job as it stands now. */
export async function startedJob({ deps, session: { actor }, key, language }: Pick<Asked<undefined, undefined, undefined>, 'deps' | 'session' | 'key' | 'language'>, started: Omit<NewJob, 'account' | 'key'>): Promise<Given<z.output<typeof jobAnswer>>> {
  const outcome = await startJob(deps.room, { ...started, account: actor.account, key });
  if (outcome.kind === 'keyReused') throw new ApiProblem('keyReused');
  if (outcome.kind === 'tooMany') throw new ApiProblem('tooManyJobs', { headers: { 'Retry-After': RETRY_SECONDS } });
  deps.jobs.wake();
  const found = await job(deps.room, actor, outcome.answer.id);
  if (!found) throw new ApiProblem('notFound'); // a repeat, long after: what it gave has expired
  return { body: shownJob(found, language), headers: { Location: `/jobs/${outcome.answer.id}`, ...replayed(outcome.isRepeat).headers } };
}
