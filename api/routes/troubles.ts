import { z } from 'zod';
import { troubles } from '../../prisma/views/troubles';
import { mayRead } from '../../src/access/reading';
import { asRetrying } from '../../src/access/retrying';
import { retryAnswer, troublesAnswer } from '../../src/contracts/answers/oversight';
import { pageBy } from '../../src/contracts/cursors';
import { caseFilters } from '../../src/contracts/filters';
import { casePath } from '../../src/contracts/requests';
import { causeLabels, causeOf, effectLabels, partsOf } from '../../src/labels/troubles';
import { replayed } from '../answers';
import { retryCase } from '../retrying';
import { route } from '../route';

/** What the conduct cannot do (受阻事项), and the act that tries it again. */
export const troubleRoutes = [
  route({
    method: 'get',
    path: '/supervision/troubles',
    tag: 'oversight',
    summary: { zh: '范围内办件的受阻事项：哪个办件的哪一步、原因、自何时起、是否已有人要求重试', en: 'What the conduct of cases in scope cannot do at present: which step of which case, why, since when, and whether somebody asked to try it again' },
    for: 'supervision',
    query: z.strictObject({ ...pageBy(['caseNumber', 'effect'], 1_000, 200), procedure: caseFilters.procedure, region: caseFilters.region }),
    answer: troublesAnswer,
    statuses: { 200: { zh: '一页清单', en: 'a page of the list' } },
    handle: async ({ deps, session: { actor }, query, language }) => {
      const { items, next } = await troubles(deps.room, actor, query);
      const mayRetry = mayRead(asRetrying(actor), 'supervision');
      const inWords = (item: (typeof items)[number]) => {
        const { effect, lane, stage } = partsOf(item.effect);
        const cause = causeOf(item.what);
        return { ...item, effect, effectLabel: effectLabels[language][effect], lane, stage, cause, causeLabel: causeLabels[language][cause], mayRetry };
      };
      return { body: { items: items.map(inWords), next } };
    },
  }),
  route({
    method: 'post',
    path: '/cases/{number}/retries',
    tag: 'oversight',
    summary: { zh: '立即重试办件的受阻事项；不作任何决定，留审计记录', en: 'Try again at once whatever the conduct of a case could not do; nothing is decided by it, and it stands in the audit' },
    for: 'supervision',
    params: casePath,
    answer: retryAnswer,
    statuses: { 202: { zh: '数秒之内重试', en: 'it is tried again within seconds' } },
    isKeyed: true,
    problems: ['notYoursToDo', 'nothingToRetry'],
    handle: async ({ deps, session: { actor }, key, params: { number } }) => {
      const asked = await retryCase(deps.room, { actor, key, caseNumber: number });
      return { body: asked.answer, ...replayed(asked.isRepeat) };
    },
  }),
];
