import { z } from 'zod';
import { mails } from '../../prisma/views/mails';
import { refusals } from '../../prisma/views/refusals';
import { supervision } from '../../prisma/views/supervision';
import { mailsAnswer, refusalsAnswer, supervisionAnswer } from '../../src/contracts/answers/oversight';
import { caseNumber } from '../../src/contracts/fields';
import { cursor, page } from '../../src/contracts/requests';
import { ruleLabels, unblockerLabels } from '../../src/labels/rules';
import { allRules } from '../../src/rules/allRules';
import { route } from '../route';

const backwards = { limit: page.limit, after: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional() };

/** What supervisors and inspectors look at (督办、监督检查). */
export const oversightRoutes = [
  route({
    method: 'get',
    path: '/refusals',
    tag: 'oversight',
    summary: { zh: '范围内的不予办理登记簿，新的在前', en: 'The register of refusals in scope, latest first' },
    for: 'refusals',
    query: z.strictObject({ ...backwards, rule: z.enum(allRules.map(rule => rule.code)).optional(), procedure: z.enum(['hire', 'separation']).optional(), institution: z.uuid().optional(), case: caseNumber.optional() }),
    answer: refusalsAnswer,
    statuses: { 200: { zh: '一页登记簿', en: 'a page of the register' } },
    handle: async ({ deps, session, query, language }) => {
      const { items, next } = await refusals(deps.room, session.actor, { rule: query.rule ?? null, procedure: query.procedure ?? null, institution: query.institution ?? null, caseNumber: query.case ?? null, before: query.after ?? null, limit: query.limit });
      return { body: { items: items.map(item => ({ ...item, label: ruleLabels[language][item.rule], unblockedByLabel: unblockerLabels[language][item.unblockedBy] })), next } };
    },
  }),
  route({
    method: 'get',
    path: '/supervision',
    tag: 'oversight',
    summary: { zh: '范围内每个在办件的每个在办环节，先到期的在前：等待何人、自何时起、时限几何，以及流程引擎滞后多少', en: 'Every open stage of every open case in scope, soonest due first: whom it waits for, since when, against which norm, and how far the engine is behind' },
    for: 'supervision',
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(1_000).default(200), after: cursor().optional() }),
    answer: supervisionAnswer,
    statuses: { 200: { zh: '一页清单', en: 'a page of the list' } },
    handle: async ({ deps, session, query: { after, limit } }) => {
      const { items, next, engine } = await supervision(deps.room, session.actor, after ?? null, limit);
      return { body: { items, next, engine: { state: deps.engine.state(), ...engine } } as unknown as z.output<typeof supervisionAnswer> }; // dates become texts on the way out; the record names desks only
    },
  }),
  route({
    method: 'get',
    path: '/mails',
    tag: 'oversight',
    summary: { zh: '邮件记录，新的在前：本人的邮件，以及有权查阅者范围内办件的邮件', en: 'The mail log, latest first: one’s own mails, and those about cases in the scope of who may read the log' },
    for: 'signedIn',
    query: z.strictObject({ ...backwards, case: caseNumber.optional() }),
    answer: mailsAnswer,
    statuses: { 200: { zh: '一页记录', en: 'a page of the log' } },
    handle: async ({ deps, session, query: { after, limit, case: about } }) => ({ body: await mails(deps.room, session.actor, about ?? null, after ?? null, limit) }),
  }),
];
