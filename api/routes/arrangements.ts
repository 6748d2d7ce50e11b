import { z } from 'zod';
import { loadCase } from '../../prisma/records/loadCase';
import { markCopyRead } from '../../prisma/records/copies';
import { procedureInScope } from '../../prisma/views/caseView';
import { copies } from '../../prisma/views/copies';
import { officersNear } from '../../prisma/views/officers';
import { decisionAnswer } from '../../src/contracts/answers/cases';
import { copiesAnswer, copyReadAnswer, officersAnswer } from '../../src/contracts/answers/handling';
import { pageBy } from '../../src/contracts/cursors';
import { lane } from '../../src/contracts/fields';
import { flag } from '../../src/contracts/filters';
import { arrangementRequest, stageName } from '../../src/contracts/handlingInputs';
import { casePath, countedPath } from '../../src/contracts/requests';
import { saying } from '../../src/contracts/saying';
import { isAct } from '../../src/decision/cases';
import { whyNot } from '../../src/decision/decide';
import { decisionProblems } from '../answers';
import { arrangeStage, asArranging } from '../arranging';
import { inputFor, inWords, whyUnfit } from '../handlingShown';
import { ApiProblem } from '../problems';
import { route } from '../route';

const NAMING = ['transfer', 'delegate', 'call', 'copy', 'reassign'] as const;

/** Arrangements within a visit (办理安排), whom they may go to, and what was copied to the reader. */
export const arrangementRoutes = [
  route({
    method: 'post',
    path: '/cases/{number}/arrangements',
    tag: 'cases',
    summary: { zh: '办理安排：转办、委派、报告、收回、会签、表示意见、终止会签、抄送、改派；不办结环节，由规则决定', en: 'Arrange a stage: transfer, delegate, report back, call back, ask for opinions, give one, end the round, copy, assign anew; it settles nothing, and the rules decide' },
    for: 'cases',
    params: casePath,
    body: arrangementRequest,
    answer: decisionAnswer,
    statuses: { 200: { zh: '已登记', en: 'recorded' } },
    problems: [...decisionProblems, 'stale'],
    isKeyed: true,
    takesIfMatch: true,
    handle: ({ deps, session: { actor }, key, ifMatch, params: { number }, body: { lane: at, stage, act, input } }) =>
      arrangeStage(deps, { actor, key, caseNumber: number, lane: at, stage, act, input, version: ifMatch }),
  }),
  route({
    method: 'get',
    path: '/cases/{number}/officers',
    tag: 'cases',
    summary: { zh: '一项办理安排可选的人员，及其在手件数；不可选的说明原因', en: 'The officers to choose from for an arrangement, how much each has in hand and, where one cannot be chosen, why' },
    for: 'cases',
    params: casePath,
    query: z.strictObject({ lane: lane.default('case'), stage: stageName, act: z.enum(NAMING) }),
    answer: officersAnswer,
    statuses: { 200: { zh: '人员', en: 'the officers' } },
    problems: ['notFound', 'unfit'],
    handle: async ({ deps, session, params: { number }, query, language }) => {
      const procedure = await procedureInScope(deps.room, session.actor, number);
      if (!procedure) throw new ApiProblem('notFound');
      if (!isAct(procedure, query.stage, query.act)) throw new ApiProblem('unfit', { findings: [{ field: 'stage', code: 'unknownAct' }] });
      const actor = await asArranging(deps, session.actor, number, query.act);
      const ground = await loadCase(deps.room, { actor, case: { number } });
      if (!ground) throw new ApiProblem('notFound');
      const near = await officersNear(deps.room, ground.around.institution.id, Object.values(ground.around.offices));
      const { facts, around } = (await loadCase(deps.room, { actor, case: { number }, officers: near.map(each => each.account) })) ?? ground;
      const items = near.map(officer => {
        const refusal = whyNot(facts, around, { stage: query.stage, lane: query.lane, act: query.act, input: inputFor(query.act, officer.account) });
        return { ...officer, seats: [...officer.seats], isEligible: refusal === null, why: whyUnfit(refusal, language), refusal: refusal && inWords(refusal, language) };
      });
      return { body: { items } };
    },
  }),
  route({
    method: 'get',
    path: '/copies',
    tag: 'cases',
    summary: { zh: '抄送给读者的办件（抄送我的），最近的在前', en: 'What was copied to the reader, latest first' },
    for: 'cases',
    query: z.strictObject({ ...pageBy(['id']), unread: flag.optional().meta(saying('isUnread')) }),
    answer: copiesAnswer,
    statuses: { 200: { zh: '一页清单', en: 'a page of the list' } },
    handle: async ({ deps, session: { actor }, query: { unread, ...query } }) => ({ body: (await copies(deps.room, actor, { ...query, isUnread: unread })) as unknown as z.output<typeof copiesAnswer> }), // dates become texts on the way out
  }),
  route({
    method: 'post',
    path: '/copies/{id}/read',
    tag: 'cases',
    summary: { zh: '登记抄送件已阅；不影响办件', en: 'Note that a copy was read; the case is not touched' },
    for: 'cases',
    params: countedPath,
    answer: copyReadAnswer,
    statuses: { 200: { zh: '已登记阅读时间', en: 'when it was first read' } },
    problems: ['notFound'],
    isKeyed: true,
    handle: async ({ deps, session: { actor }, params: { id } }) => {
      const readAt = await markCopyRead(deps.room, actor, id);
      if (readAt === null) throw new ApiProblem('notFound');
      return { body: { readAt: readAt.toISOString() } };
    },
  }),
];
