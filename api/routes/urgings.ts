import { caseInScope } from '../../prisma/views/caseView';
import { urgingAnswer } from '../../src/contracts/answers/cases';
import { casePath, urgingRequest } from '../../src/contracts/requests';
import { replayed } from '../answers';
import { ApiProblem } from '../problems';
import { route } from '../route';
import { urgeVisit } from '../urging';

/** Urging (催办): who waits asks those who are waited for. */
export const urgingRoutes = [
  route({
    method: 'post',
    path: '/cases/{number}/urgings',
    tag: 'cases',
    summary: { zh: '催办：提醒所等待岗位的人员，登记在办件中并发信；不作任何决定，办件的版本不变', en: 'Urge: remind the officers of the desk that is waited for, by a letter and in the log of the case; nothing is decided by it, and the version of the case stays' },
    for: 'cases',
    params: casePath,
    body: urgingRequest,
    answer: urgingAnswer,
    statuses: { 201: { zh: '已催办', en: 'urged' } },
    problems: ['nobodyToUrge', 'ownDeskWaits', 'notYoursToUrge', 'urgedAlready', 'urgedEnough', 'stageNotWaiting'],
    isKeyed: true,
    handle: async ({ deps, session: { actor }, key, params: { number }, body: { note, ...visit } }) => {
      if (!(await caseInScope(deps.room, actor, number))) throw new ApiProblem('notFound');
      const done = await urgeVisit(deps, { actor, key, caseNumber: number, visit, note });
      return { body: done.answer, ...replayed(done.isRepeat) };
    },
  }),
];
