import { z } from 'zod';
import { ledgerOf, type BoardLine } from '../../prisma/views/ledger';
import { ledgerAnswer } from '../../src/contracts/answers/register';
import { pageBy } from '../../src/contracts/cursors';
import { day, idOf } from '../../src/contracts/fields';
import { idPath } from '../../src/contracts/requests';
import { saying } from '../../src/contracts/saying';
import { ApiProblem } from '../problems';
import { pastDay } from '../pastDay';
import { route } from '../route';

/** Which of the two is asked about: one of them, and one only. */
function lineOf({ quota, leadershipPost }: { readonly quota?: string | undefined; readonly leadershipPost?: string | undefined }): BoardLine {
  if (quota !== undefined && leadershipPost !== undefined) throw new ApiProblem('unfit', { findings: [{ field: 'leadershipPost', code: 'onlyOneOfThem' }] });
  if (quota !== undefined) return { of: 'quota', id: quota };
  if (leadershipPost !== undefined) return { of: 'leadershipPost', id: leadershipPost };
  throw new ApiProblem('unfit', { findings: [{ field: 'quota', code: 'nothingAskedFor' }] });
}

/** The lines of the ledger behind a number of the board. */
export const ledgerRoutes = [
  route({
    method: 'get',
    path: '/institutions/{id}/ledger',
    tag: 'register',
    summary: { zh: '一项编制或者领导职数的台账明细，新的在前：每笔变动及变动后的余额，首笔的余额即台账所示', en: 'The ledger lines of one quota or one line of leadership posts, latest first: what each moved and the balance after it, the first of which is the board’s' },
    for: 'establishment',
    params: idPath,
    query: z.strictObject({ ...pageBy(['days', 'id', 'id']), quota: idOf<string>().optional(), leadershipPost: idOf<string>().optional(), asOf: day.optional().meta(saying('asOfDay')) }),
    answer: ledgerAnswer,
    statuses: { 200: { zh: '一页明细', en: 'a page of lines' } },
    problems: ['unfit'],
    handle: async ({ deps, session, params: { id }, query: { asOf, after, limit, ...asked } }) => {
      const line = lineOf(asked);
      const body = await ledgerOf(deps.room, session.actor, id, line, { asOf: pastDay(deps, asOf), after, limit });
      if (body === null) throw new ApiProblem('notFound');
      if (body === 'unknown') throw new ApiProblem('unfit', { findings: [line.of === 'quota' ? { field: 'quota', code: 'unknownQuota' } : { field: 'leadershipPost', code: 'unknownLeadershipPost' }] });
      return { body };
    },
  }),
];
