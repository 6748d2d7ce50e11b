import { stageLetter } from '../../src/labels/letters';
import { urge } from '../../prisma/records/urgings';
import { caseInScope } from '../../prisma/views/caseView';
import { urgingAnswer } from '../../src/contracts/answers/cases';
import { casePath, urgingRequest } from '../../src/contracts/requests';
import { roleLabels } from '../../src/labels/desks';
import { visitKey } from '../../src/procedure/standing';
import { replayed } from '../answers';
import { ApiProblem } from '../problems';
import { route } from '../route';

const roles = new Map<string, string>(Object.entries(roleLabels.zh));

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
    handle: async ({ deps: { room, publicUrl }, session: { actor }, key, params: { number }, body: { note, ...visit } }) => {
      if (!(await caseInScope(room, actor, number))) throw new ApiProblem('notFound');
      const done = await urge(room, {
        actor, key, caseNumber: number, visit, note, publicUrl,
        letter: ({ id, caseId, institutionName, dueOn, role }, to) => {
          const text = stageLetter('urged', { caseNumber: number, stage: visit.stage, institutionName, until: dueOn, url: `${publicUrl}/app/cases/${number}`, by: roles.get(role) ?? role });
          return { key: `${number}/${visitKey(visit)}/urged/${id}`, caseId, kind: 'urged', text, to };
        },
      });
      if (done.kind === 'stopped') throw new ApiProblem(done.by, { possibleOn: done.possibleOn });
      if (done.kind === 'keyReused') throw new ApiProblem('keyReused');
      return { body: done.answer, ...replayed(done.isRepeat) };
    },
  }),
];
