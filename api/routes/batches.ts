import { allInScope } from '../../prisma/views/caseView';
import { signsAtAnOffice } from '../../src/access/actor';
import { jobAnswer } from '../../src/contracts/answers/jobs';
import { batchRequest } from '../../src/contracts/batches';
import { ApiProblem } from '../problems';
import { route } from '../route';
import { STARTED, startedJob, startProblems } from '../startedJob';

/** Batches (批量签批): what was laid before a signer and he has looked at, signed together. */
export const batchRoutes = [
  route({
    method: 'post',
    path: '/to-do/batches',
    tag: 'cases',
    summary: { zh: '批量签批：把所选拟办意见逐件签批，只作同意的决定；每件各由规则决定，有改动的不签，作为任务办理', en: 'Sign drafts together, approve-only: each is decided by its own rules, one that has changed since is skipped; done as a job' },
    for: 'cases',
    body: batchRequest,
    answer: jobAnswer,
    statuses: STARTED,
    problems: [...startProblems, 'notYoursToDo', 'notFound'],
    isKeyed: true,
    handle: async asked => {
      const { deps: { room }, session: { actor }, body: { items } } = asked;
      if (!signsAtAnOffice(actor)) throw new ApiProblem('notYoursToDo');
      if (!(await allInScope(room, actor, items.map(each => each.caseNumber)))) throw new ApiProblem('notFound');
      return startedJob(asked, { asked: ['batch', items], errand: { kind: 'batchApproval', items }, input: null, weight: items.length });
    },
  }),
];
