import { openCase } from '../../prisma/records/recordDecision';
import { institutionInScope } from '../../prisma/views/caseView';
import { decisionAnswer } from '../../src/contracts/answers/cases';
import { exemptHireCaseRequest, hireCaseRequest } from '../../src/contracts/requests';
import { told } from '../answers';
import { ApiProblem } from '../problems';
import { route } from '../route';

/** Opens a hire (补充工作人员, §5.1) by the institution's application. */
export const hireCaseRoutes = [
  route({
    method: 'post',
    path: '/hire-cases',
    tag: 'cases',
    summary: 'Apply for posts: opens a hire',
    for: 'cases',
    body: hireCaseRequest,
    answer: decisionAnswer,
    statuses: { 201: 'the hire is open and waits at the staffing office' },
    isKeyed: true,
    handle: async asked => {
      const { deps, session, key, body: { institution, input } } = asked;
      if (!(await institutionInScope(deps.room, session.actor, institution))) throw new ApiProblem('notFound');
      return told(asked, 'hire.application.submit', await openCase(deps.room, { actor: session.actor, key, act: 'application.submit', institution, input }));
    },
  }),
  route({
    method: 'post',
    path: '/hire-cases/exempt',
    tag: 'cases',
    summary: 'Apply for a placement without a form, on the document of an appointment: the leading group, exempt cadres',
    for: 'cases',
    body: exemptHireCaseRequest,
    answer: decisionAnswer,
    statuses: { 201: 'the hire is open and waits at the staffing office' },
    isKeyed: true,
    handle: async asked => {
      const { deps, session, key, body: { institution, input } } = asked;
      if (!(await institutionInScope(deps.room, session.actor, institution))) throw new ApiProblem('notFound');
      return told(asked, 'hire.exemptApplication.submit', await openCase(deps.room, { actor: session.actor, key, act: 'exemptApplication.submit', institution, input }));
    },
  }),
];
