import { z } from 'zod';
import { JOB_KINDS, JOB_PHASES, JOB_STATES } from '../jobs';
import { problem } from '../problem';
import { saying } from '../saying';
import { instant, pageOf } from './common';

const job = {
  id: z.uuid(), kind: z.enum(JOB_KINDS), state: z.enum(JOB_STATES),
  phase: z.strictObject({ code: z.enum(JOB_PHASES), label: z.string() }).nullable().meta(saying('jobPhase')),
  done: z.int(), total: z.int(),
  result: z.string().nullable().meta(saying('jobResult')),
  createdAt: instant, beganAt: instant.nullable(), endedAt: instant.nullable(), expiresAt: instant.nullable(),
};
/** A job (任务) with how far it has come, and why nothing came of it where it failed. */
export const jobAnswer = z.strictObject({ ...job, problem: z.union([problem, z.null()]) }).meta({ id: 'Job' });
/** One's own jobs, newest first; why one failed is told by the job itself. */
export const jobsAnswer = pageOf(z.strictObject(job)).meta({ id: 'Jobs' });
