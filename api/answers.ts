import type { z } from 'zod';
import type { Outcome } from '../prisma/records/record';
import type { decisionAnswer } from '../src/contracts/answers/cases';
import type { ProblemCode } from '../src/labels/problems';
import { unfitFindings } from './fieldProblems';
import { ApiProblem, refusedBy } from './problems';
import type { Asked, Given } from './route';

type Told = Given<z.output<typeof decisionAnswer>>;

/** What a repeat of an earlier request carries beside the stored answer. */
export const replayed = (isRepeat: boolean): { headers?: Readonly<Record<string, string>> } => (isRepeat ? { headers: { 'Idempotency-Replayed': 'true' } } : {});

/** What can stand in the way of a decision. */
export const decisionProblems = ['notFound', 'refusedForTheDesk', 'refusedByRule', 'unfit', 'tooBusy'] as const satisfies readonly ProblemCode[];

/** What the record answered, as the API tells it: a decision, or the problem that stands in its way. */
export function told({ deps }: Pick<Asked<undefined, undefined, undefined>, 'deps'>, act: string, outcome: Outcome): Told {
  deps.metrics.decisions.inc({ act, outcome: outcome.kind });
  switch (outcome.kind) {
    case 'recorded':
      return { body: outcome.answer as z.output<typeof decisionAnswer>, ...replayed(outcome.isRepeat) }; // the record names desks only
    case 'refused': {
      const { refusal, caseNumber, number, isRepeat } = outcome;
      if (!isRepeat) deps.metrics.refusals.inc({ rule: refusal.rule });
      const problem = refusedBy({ refusal, caseNumber, number });
      throw isRepeat ? new ApiProblem(problem.code, { ...problem.more, ...replayed(true) }) : problem;
    }
    case 'stale':
      throw new ApiProblem('stale', { stale: outcome, headers: { ETag: `"${outcome.version}"` } });
    case 'tooBusy':
      throw new ApiProblem('tooBusy', { headers: { 'Retry-After': '1' } });
    case 'notFound':
      throw new ApiProblem('notFound');
    case 'keyReused':
      throw new ApiProblem('keyReused');
    case 'unfit':
      throw new ApiProblem('unfit', { findings: unfitFindings(outcome.problems) });
  }
}
