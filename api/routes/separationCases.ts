import { decisionAnswer } from '../../src/contracts/answers/cases';
import { separationCaseRequest } from '../../src/contracts/requests';
import { decisionProblems } from '../answers';
import { opening } from '../opening';
import { paperProblems } from '../paperChecks';
import { route } from '../route';

/** Opens a separation (减员, §5.2) by the institution's report with its papers. */
export const separationCaseRoutes = [
  route({
    method: 'post',
    path: '/separation-cases',
    tag: 'cases',
    summary: { zh: '减员报告及其材料：提起减员', en: 'Report a separation with its papers: opens a separation' },
    for: 'cases',
    body: separationCaseRequest,
    answer: decisionAnswer,
    statuses: { 201: { zh: '已提起，等待对该人员有管理权限的部门', en: 'the separation is open and waits at the department that manages the person' } },
    problems: [...decisionProblems, ...paperProblems],
    isKeyed: true,
    bodyLimit: '22mb', // three papers of the greatest size
    handle: opening('separation', 'report.submit'),
  }),
];
