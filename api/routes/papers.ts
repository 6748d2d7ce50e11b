import { z } from 'zod';
import { addPaper } from '../../prisma/records/papers';
import { caseInScope } from '../../prisma/views/caseView';
import { paperContent, papersOf } from '../../prisma/views/papers';
import { asHandingIn } from '../../src/access/filing';
import { paperAddedAnswer, papersAnswer } from '../../src/contracts/answers/cases';
import { pageBy } from '../../src/contracts/cursors';
import { fileNameOf, PAPER_MEDIA_TYPES } from '../../src/contracts/paperFormats';
import { casePath, idPath, paperRequest } from '../../src/contracts/requests';
import { impossible } from '../../src/kernel/result';
import { replayed } from '../answers';
import { checkedPapers, paperProblems } from '../paperChecks';
import { ApiProblem } from '../problems';
import { route } from '../route';
import { seatThrough } from '../seatThrough';

/** The papers (材料) of a case. */
export const paperRoutes = [
  route({
    method: 'get',
    path: '/cases/{number}/papers',
    tag: 'papers',
    summary: { zh: '办件的材料目录，不含内容', en: 'The papers of a case, without their content' },
    for: 'papers',
    params: casePath,
    query: z.strictObject(pageBy(['micros', 'uuid'], 500, 200)),
    answer: papersAnswer,
    statuses: { 200: { zh: '材料目录', en: 'the papers' } },
    handle: async ({ deps, session: { actor }, params: { number }, query: { limit, after } }) => {
      if (!(await caseInScope(deps.room, actor, number, 'papers'))) throw new ApiProblem('notFound');
      return { body: await papersOf(deps.room, number, limit, after) };
    },
  }),
  route({
    method: 'post',
    path: '/cases/{number}/papers',
    tag: 'papers',
    summary: { zh: '向在办件添加材料', en: 'Attach a paper to an open case' },
    for: 'papers',
    params: casePath,
    body: paperRequest,
    answer: paperAddedAnswer,
    statuses: { 201: { zh: '已添加', en: 'attached' } },
    problems: ['caseHasEnded', ...paperProblems],
    isKeyed: true,
    bodyLimit: '7200kb', // five megabytes in base64, and the words around them
    handle: async asked => {
      const { deps, session: { actor }, key, params: { number }, body: { lane, ...handedIn } } = asked;
      const handing = asHandingIn(actor);
      if (handing.seats.length === 0) throw new ApiProblem('notYours');
      const seat = await seatThrough(handing, one => caseInScope(deps.room, one, number, 'papers'));
      if (!seat) throw new ApiProblem('notFound');
      const [paper] = await checkedPapers(asked, [handedIn], { within: null, subject: number, seat });
      const outcome = paper ? await addPaper(deps.room, { account: actor.account, seat, key, caseNumber: number, lane, paper }) : impossible('one paper is checked into one');
      if (outcome.kind !== 'added') throw new ApiProblem(outcome.kind);
      return { body: { id: outcome.id, sameAs: outcome.sameAs }, ...replayed(outcome.isRepeat) };
    },
  }),
  route({
    method: 'get',
    path: '/papers/{id}',
    tag: 'papers',
    summary: { zh: '材料的内容', en: 'The content of a paper' },
    for: 'papers',
    params: idPath,
    answer: z.unknown(),
    files: PAPER_MEDIA_TYPES,
    statuses: { 200: { zh: '材料本身，按其自身格式', en: 'the paper itself, in its own media type' } },
    handle: async ({ deps, session: { actor }, params: { id } }) => {
      const paper = await paperContent(deps.room, actor, id);
      if (!paper) throw new ApiProblem('notFound');
      return { file: paper.content, mediaType: paper.mediaType, headers: { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileNameOf(paper.title, paper.mediaType))}`, 'Content-Security-Policy': 'sandbox' } };
    },
  }),
];
