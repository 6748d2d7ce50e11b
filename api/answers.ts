import type { z } from 'zod';
import type { Outcome } from '../prisma/records/record';
import { refusalOfRequest } from '../prisma/views/refusals';
import type { decisionAnswer } from '../src/contracts/answers/cases';
import { unfitFindings } from './fieldProblems';
import { ApiProblem, refusedBy } from './problems';
import type { Asked, Given } from './route';

type Told = Given<z.output<typeof decisionAnswer>>;

/** What a repeat of an earlier request carries beside the stored answer. */
export const replayed = (isRepeat: boolean): { headers?: Readonly<Record<string, string>> } => (isRepeat ? { headers: { 'Idempotency-Replayed': 'true' } } : {});

/** What the record answered, as the API tells it: a decision, or the problem that stands in its way. */
export async function told({ deps, session, key }: Pick<Asked<undefined, undefined, undefined>, 'deps' | 'session' | 'key'>, act: string, outcome: Outcome): Promise<Told> {
  deps.metrics.decisions.inc({ act, outcome: outcome.kind });
  switch (outcome.kind) {
    case 'recorded':
      return { body: outcome.answer as z.output<typeof decisionAnswer>, ...replayed(outcome.isRepeat) }; // the record names desks only
    case 'refused': {
      const { refusal, caseNumber, isRepeat } = outcome;
      if (!isRepeat) deps.metrics.refusals.inc({ rule: refusal.rule });
      const problem = refusedBy({ refusal, caseNumber, number: await refusalOfRequest(deps.room, session.actor.account, key) });
      throw isRepeat ? new ApiProblem(problem.code, { ...problem.more, ...replayed(true) }) : problem;
    }
    case 'notFound':
      throw new ApiProblem('notFound');
    case 'keyReused':
      throw new ApiProblem('keyReused');
    case 'unfit':
      throw new ApiProblem('unfit', { findings: unfitFindings(outcome.problems) });
  }
}
