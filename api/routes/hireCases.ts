import { decisionAnswer } from '../../src/contracts/answers/cases';
import { exemptHireCaseRequest, hireCaseRequest } from '../../src/contracts/requests';
import { decisionProblems } from '../answers';
import { opening } from '../opening';
import { route } from '../route';

/** Opens a hire (补充工作人员, §5.1) by the institution's application. */
export const hireCaseRoutes = [
  route({
    method: 'post',
    path: '/hire-cases',
    tag: 'cases',
    summary: { zh: '用编申请：提起补充工作人员', en: 'Apply for posts: opens a hire' },
    for: 'cases',
    body: hireCaseRequest,
    answer: decisionAnswer,
    statuses: { 201: { zh: '已提起，等待编办', en: 'the hire is open and waits at the staffing office' } },
    problems: decisionProblems,
    isKeyed: true,
    handle: opening('hire', 'application.submit'),
  }),
  route({
    method: 'post',
    path: '/hire-cases/exempt',
    tag: 'cases',
    summary: { zh: '凭任职文件免核定单申请落编：领导班子成员、免核定单干部', en: 'Apply for a placement without a form, on the document of an appointment: the leading group, exempt cadres' },
    for: 'cases',
    body: exemptHireCaseRequest,
    answer: decisionAnswer,
    statuses: { 201: { zh: '已提起，等待编办', en: 'the hire is open and waits at the staffing office' } },
    problems: decisionProblems,
    isKeyed: true,
    handle: opening('hire', 'exemptApplication.submit'),
  }),
];
