import { openCase } from '../../prisma/records/recordDecision';
import { institutionInScope } from '../../prisma/views/caseView';
import { decisionAnswer } from '../../src/contracts/answers/cases';
import { separationCaseRequest } from '../../src/contracts/requests';
import { told } from '../answers';
import { ApiProblem } from '../problems';
import { route } from '../route';

/** Opens a separation (减员, §5.2) by the institution's report with its papers. */
export const separationCaseRoutes = [
  route({
    method: 'post',
    path: '/separation-cases',
    tag: 'cases',
    summary: 'Report a separation with its papers: opens a separation',
    for: 'cases',
    body: separationCaseRequest,
    answer: decisionAnswer,
    statuses: { 201: 'the separation is open and waits at the department that manages the person' },
    isKeyed: true,
    bodyLimit: '22mb', // three papers of the greatest size
    handle: async asked => {
      const { deps, session, key, body: { institution, input, papers } } = asked;
      if (!(await institutionInScope(deps.room, session.actor, institution))) throw new ApiProblem('notFound');
      return told(asked, 'separation.report.submit', await openCase(deps.room, { actor: session.actor, key, act: 'report.submit', institution, input, papers }));
    },
  }),
];
