import type { z } from 'zod';
import { isSupervised } from '../prisma/views/troubles';
import type { Actor } from '../src/access/actor';
import type { supervisionBatchAnswer } from '../src/contracts/answers/oversight';
import type { supervisionBatchRequest } from '../src/contracts/requests';
import type { Language } from '../src/labels/labels';
import { arrangeStage } from './arranging';
import type { Deps } from './deps';
import { ApiProblem, documentOf } from './problems';
import { retryCase } from './retrying';
import { urgeVisit } from './urging';

type Batch = z.output<typeof supervisionBatchRequest>;
type Visit = Batch['visits'][number];
type Result = z.output<typeof supervisionBatchAnswer>['results'][number];
type Asked = { readonly deps: Deps; readonly actor: Actor; readonly key: string; readonly language: Language; readonly batch: Batch };

/** Does the same with each stage, one after the other, each by its own rules and under a key of its own: what stands in the way of one does not stop the others, and a repeat finds done what was done. One alone is no batch: its problem is the answer. */
export async function superviseEach({ deps, actor, key, language, batch }: Asked): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, visit] of batch.visits.entries()) {
    const problem = await problemOf(() => supervise({ deps, actor, key: `${key}/${index}`, language, batch }, visit));
    if (problem && batch.visits.length === 1) throw problem;
    const document = problem && documentOf(problem, language, '');
    results.push({ ...visit, isDone: problem === null, problem: document ? (document.rule ?? document.code) : null, words: document?.detail ?? '' });
  }
  return results;
}

async function problemOf(act: () => Promise<unknown>): Promise<ApiProblem | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (error instanceof ApiProblem) return error;
    throw error;
  }
}

async function supervise({ deps, actor, key, batch: { act, to, note } }: Asked, { caseNumber, ...visit }: Visit): Promise<unknown> {
  if (!(await isSupervised(deps.room, actor, caseNumber))) throw new ApiProblem('notFound');
  switch (act) {
    case 'urge':
      return urgeVisit(deps, { actor, key, caseNumber, visit, note });
    case 'retry':
      return retryCase(deps.room, { actor, key, caseNumber });
    case 'reassign':
      return arrangeStage(deps, { actor, key, caseNumber, lane: visit.lane, stage: visit.stage, act, input: { to, note }, version: null });
  }
}
