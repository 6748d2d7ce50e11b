import { z } from 'zod';
import { comment, withdrawComment } from '../../prisma/records/comments';
import { caseInScope } from '../../prisma/views/caseView';
import { commentInScope, commentsOf } from '../../prisma/views/comments';
import { commentDoneAnswer, commentRequest, commentsAnswer } from '../../src/contracts/comments';
import { pageBy } from '../../src/contracts/cursors';
import { casePath, idPath } from '../../src/contracts/requests';
import { replayed } from '../answers';
import { ApiProblem } from '../problems';
import { route } from '../route';
import { seatThrough } from '../seatThrough';

/** Comments (留言) beside a case: for whoever may see names there, and never in a mail. */
export const commentRoutes = [
  route({
    method: 'get',
    path: '/cases/{number}/comments',
    tag: 'cases',
    summary: { zh: '办件的留言，最近的在前；已撤回的只留撤回时间', en: 'The comments beside a case, latest first; of one that was withdrawn the time alone is left' },
    for: 'names',
    params: casePath,
    query: z.strictObject(pageBy(['micros', 'uuid'])),
    answer: commentsAnswer,
    statuses: { 200: { zh: '一页留言', en: 'a page of comments' } },
    handle: async ({ deps: { room }, session: { actor }, params: { number }, query }) => {
      if (!(await caseInScope(room, actor, number, 'names'))) throw new ApiProblem('notFound');
      return { body: await commentsOf(room, actor.account, number, query) };
    },
  }),
  route({
    method: 'post',
    path: '/cases/{number}/comments',
    tag: 'cases',
    summary: { zh: '留言：加密保存，能查阅该办件人员姓名的人可见，不随信件发出；不作任何决定', en: 'Comment on a case: sealed, read by whoever may see names there, and in no letter; nothing is decided by it' },
    for: 'names',
    params: casePath,
    body: commentRequest,
    answer: commentDoneAnswer,
    statuses: { 201: { zh: '已留言', en: 'written' } },
    problems: ['unfit'],
    isKeyed: true,
    handle: async ({ deps: { room }, session: { actor }, key, params: { number }, body }) => {
      const seat = await seatThrough(actor, one => caseInScope(room, one, number, 'names'));
      if (!seat) throw new ApiProblem('notFound');
      const done = await comment(room, { account: actor.account, seat, key, caseNumber: number, ...body });
      if (done === null) throw new ApiProblem('unfit', { findings: [{ field: 'lane', code: 'unknownLane' }] });
      if (done.kind === 'keyReused') throw new ApiProblem('keyReused');
      return { body: done.answer, ...replayed(done.isRepeat) };
    },
  }),
  route({
    method: 'post',
    path: '/comments/{id}/withdraw',
    tag: 'cases',
    summary: { zh: '十分钟之内撤回本人的留言；留言保存，其内容不再显示', en: 'Withdraw a comment of one’s own within ten minutes; it is kept, and its words are shown no more' },
    for: 'names',
    params: idPath,
    answer: commentDoneAnswer,
    statuses: { 200: { zh: '已撤回', en: 'withdrawn' } },
    problems: ['notYourComment', 'tooLateToWithdraw'],
    isKeyed: true,
    handle: async ({ deps: { room }, session: { actor }, key, params: { id } }) => {
      const found = await commentInScope(room, actor, id);
      if (!found) throw new ApiProblem('notFound');
      if (found.author !== actor.account) throw new ApiProblem('notYourComment');
      const done = await withdrawComment(room, { account: actor.account, key, id, caseNumber: found.caseNumber });
      if (done === null) throw new ApiProblem('tooLateToWithdraw');
      if (done.kind === 'keyReused') throw new ApiProblem('keyReused');
      return { body: done.answer, ...replayed(done.isRepeat) };
    },
  }),
];
