import { z } from 'zod';
import { discardDraft, saveDraft, type DraftFor } from '../../prisma/records/drafts';
import { institutionInScope, procedureInScope } from '../../prisma/views/caseView';
import { draft, drafts } from '../../prisma/views/drafts';
import { plannedSeparation } from '../../prisma/views/plannedSeparations';
import { actInputSchemas } from '../../src/contracts/actInputs';
import { applicationDraftRequest, caseDraftRequest, draftAnswer, draftsAnswer, savedDraftAnswer } from '../../src/contracts/drafts';
import { casePath, idPath } from '../../src/contracts/requests';
import { dayOf } from '../../src/kernel/day';
import type { Deps } from '../deps';
import { ApiProblem } from '../problems';
import { route } from '../route';

/** Saves it; the answer says when, so that the screen can. */
async function saved(deps: Deps, account: string, what: DraftFor, content: string) {
  const done = await saveDraft(deps.room, account, what, content);
  if (!done) throw new ApiProblem('tooManyDrafts');
  return { body: done };
}

/**
 * Drafts (草稿): what somebody has typed and not sent yet, his alone. Saving carries no Idempotency-Key: it replaces what
 * was saved for the same thing, so that doing it twice is doing it once, and it is done every few seconds while somebody
 * types: the answers kept for their keys would outgrow the drafts.
 */
export const draftRoutes = [
  route({
    method: 'get',
    path: '/drafts',
    tag: 'cases',
    summary: { zh: '本人的草稿，最近保存的在前，不含内容；九十天未改动、办件已结束的自动删除', en: 'One’s own drafts, latest first, without what they hold; those untouched for ninety days, and those for cases that have ended, are deleted' },
    for: 'cases',
    answer: draftsAnswer,
    statuses: { 200: { zh: '草稿清单', en: 'the drafts' } },
    handle: async ({ deps, session: { actor } }) => ({ body: { items: await drafts(deps.room, actor) } }),
  }),
  route({
    method: 'post',
    path: '/drafts',
    tag: 'cases',
    summary: { zh: '保存申请或者减员报告的草稿，代替本人为同一机构、同一事项保存的前一份', en: 'Save a draft of an application or a report, in place of the one that one has saved for the same institution' },
    for: 'cases',
    body: applicationDraftRequest,
    answer: savedDraftAnswer,
    statuses: { 200: { zh: '已保存', en: 'saved' } },
    problems: ['notFound', 'tooManyDrafts'],
    handle: async ({ deps, session: { actor }, body: { content, ...what } }) => {
      if (!(await institutionInScope(deps.room, actor, what.institution))) throw new ApiProblem('notFound');
      const plan = what.planned === null ? null : await plannedSeparation(deps.room, actor, dayOf(deps.room.clock.now()), what.planned);
      if (what.planned !== null && (plan?.institution !== what.institution || what.act !== 'report.submit')) throw new ApiProblem('notFound');
      return saved(deps, actor.account, what, content);
    },
  }),
  route({
    method: 'post',
    path: '/cases/{number}/drafts',
    tag: 'cases',
    summary: { zh: '保存办件中一项办理的草稿，代替本人为同一办理保存的前一份', en: 'Save a draft of an act in a case, in place of the one that one has saved for the same act' },
    for: 'cases',
    params: casePath,
    body: caseDraftRequest,
    answer: savedDraftAnswer,
    statuses: { 200: { zh: '已保存', en: 'saved' } },
    problems: ['unfit', 'tooManyDrafts'],
    handle: async ({ deps, session: { actor }, params: { number }, body: { content, ...what } }) => {
      const procedure = await procedureInScope(deps.room, actor, number);
      if (!procedure) throw new ApiProblem('notFound');
      const [stage] = what.act.split('.');
      for (const [field, act] of [['act', what.act], ['proposes', what.proposes === null ? what.act : `${stage}.${what.proposes}`]] as const) if (actInputSchemas[procedure][act] === undefined) throw new ApiProblem('unfit', { findings: [{ field, code: 'unknownAct' }] });
      return saved(deps, actor.account, { ...what, caseNumber: number }, content);
    },
  }),
  route({
    method: 'get',
    path: '/drafts/{id}',
    tag: 'cases',
    summary: { zh: '本人的一份草稿及其内容', en: 'A draft of one’s own with what it holds' },
    for: 'cases',
    params: idPath,
    answer: draftAnswer,
    statuses: { 200: { zh: '草稿', en: 'the draft' } },
    handle: async ({ deps, session: { actor }, params: { id } }) => {
      const found = await draft(deps.room, actor, id);
      if (!found) throw new ApiProblem('notFound');
      return { body: found };
    },
  }),
  route({
    method: 'delete',
    path: '/drafts/{id}',
    tag: 'cases',
    summary: { zh: '删除本人的一份草稿', en: 'Discard a draft of one’s own' },
    for: 'cases',
    params: idPath,
    answer: z.unknown(),
    statuses: { 204: { zh: '已删除', en: 'discarded' } },
    handle: async ({ deps, session: { actor }, params: { id } }) => {
      if (!(await discardDraft(deps.room, actor.account, id))) throw new ApiProblem('notFound');
      return { isEmpty: true };
    },
  }),
];
