import { Readable } from 'node:stream';
import { z } from 'zod';
import { caseAudit } from '../../prisma/views/audit';
import { caseInScope } from '../../prisma/views/caseView';
import { mails } from '../../prisma/views/mails';
import { measures } from '../../prisma/views/measures';
import { officerLoads } from '../../prisma/views/officerLoads';
import { refusals } from '../../prisma/views/refusals';
import { supervision } from '../../prisma/views/supervision';
import { caseAuditAnswer, mailsAnswer, measuresAnswer, refusalsAnswer, supervisionAnswer } from '../../src/contracts/answers/oversight';
import { languageQuery } from '../../src/contracts/answers/reference';
import { caseNumber } from '../../src/contracts/fields';
import { pageBy } from '../../src/contracts/cursors';
import { caseFilters, dayRange, flag } from '../../src/contracts/filters';
import { casePath } from '../../src/contracts/requests';
import { STUCK_KINDS } from '../../src/decision/stuck';
import { dayOf, plusDays, type Day } from '../../src/kernel/day';
import { auditActionLabel } from '../../src/labels/audit';
import type { Language } from '../../src/labels/labels';
import { letterKindLabels, type LetterKind } from '../../src/labels/register';
import { ruleLabels, unblockerLabels } from '../../src/labels/rules';
import { allRules } from '../../src/rules/allRules';
import { VISIT_PARTS } from '../../prisma/views/visitOrder';
import { ApiProblem } from '../problems';
import { route } from '../route';
import { stage } from '../stages';
import { officersAsLines, stagesAsLines } from '../measuresFile';
import { supervisionFile } from '../supervisionFile';
import { asDownload, CSV } from './exchange';

const backwards = pageBy(['id']);
const supervisionFilters = { ...caseFilters, stage: stage.optional(), overdue: flag.optional(), stuck: z.enum([...STUCK_KINDS, 'any']).optional() };
const lastYear = (now: number, { from, until = dayOf(now) }: { readonly from?: Day | undefined; readonly until?: Day | undefined }) => ({ from: from ?? plusDays(until, -365), until });

type Audited = Awaited<ReturnType<typeof caseAudit>>['items'][number];
/** An entry of a case's audit, with the rule that refused where one did. */
const auditedInWords = ({ refusal, ...item }: Audited, language: Language) => ({
  ...item,
  label: auditActionLabel(item.action, language),
  refusal: refusal && { ...refusal, label: ruleLabels[language][refusal.rule], unblockedByLabel: unblockerLabels[language][refusal.unblockedBy] },
});

/** What supervisors and inspectors look at (督办、监督检查). */
export const oversightRoutes = [
  route({
    method: 'get',
    path: '/refusals',
    tag: 'oversight',
    summary: { zh: '范围内的不予办理登记簿，新的在前', en: 'The register of refusals in scope, latest first' },
    for: 'refusals',
    query: z.strictObject({ ...backwards, rule: z.enum(allRules.map(rule => rule.code)).optional(), ...caseFilters, ...dayRange, case: caseNumber.optional() }),
    answer: refusalsAnswer,
    statuses: { 200: { zh: '一页登记簿', en: 'a page of the register' } },
    handle: async ({ deps, session, query: { case: about, ...query }, language }) => {
      const { items, next } = await refusals(deps.room, session.actor, { ...query, caseNumber: about });
      return { body: { items: items.map(item => ({ ...item, label: ruleLabels[language][item.rule], actLabel: auditActionLabel(`${item.procedure}.${item.stage}.${item.act}`, language), unblockedByLabel: unblockerLabels[language][item.unblockedBy] })), next } };
    },
  }),
  route({
    method: 'get',
    path: '/cases/{number}/audit',
    tag: 'oversight',
    summary: { zh: '一个办件的审计：何人何时从哪个岗位做了什么，以及哪些不予办理，新的在前', en: 'The audit of a case: who did what when, through which seat, and what was refused, latest first' },
    for: 'caseAudit',
    params: casePath,
    query: z.strictObject(backwards),
    answer: caseAuditAnswer,
    statuses: { 200: { zh: '一页审计记录', en: 'a page of the audit' } },
    handle: async ({ deps, session: { actor }, params: { number }, query, language }) => {
      if (!(await caseInScope(deps.room, actor, number, 'caseAudit'))) throw new ApiProblem('notFound');
      const { items, next } = await caseAudit(deps.room, number, query);
      return { body: { items: items.map(item => auditedInWords(item, language)), next } };
    },
  }),
  route({
    method: 'get',
    path: '/supervision',
    tag: 'oversight',
    summary: { zh: '范围内每个在办件的每个在办环节，先到期的在前：等待何人、自何时起、时限几何，以及流程引擎滞后多少', en: 'Every open stage of every open case in scope, soonest due first: whom it waits for, since when, against which norm, and how far the engine is behind' },
    for: 'supervision',
    query: z.strictObject({ ...pageBy(VISIT_PARTS, 1_000, 200), ...supervisionFilters }),
    answer: supervisionAnswer,
    statuses: { 200: { zh: '一页清单', en: 'a page of the list' } },
    handle: async ({ deps, session, query: { overdue, ...query } }) => {
      const { items, next, stages, engine } = await supervision(deps.room, session.actor, { ...query, isOverdue: overdue });
      return { body: { items, next, stages, engine: { state: deps.engine.state(), ...engine } } as unknown as z.output<typeof supervisionAnswer> }; // dates become texts on the way out; the record names desks only
    },
  }),
  route({
    method: 'get',
    path: '/supervision/list',
    tag: 'oversight',
    summary: { zh: '督办清单全部，存为 CSV 文件；筛选条件与清单相同', en: 'The whole list of supervision as a CSV file, with the filters of the list' },
    for: 'supervision',
    query: z.strictObject({ ...supervisionFilters, ...languageQuery.shape }),
    answer: z.unknown(),
    files: ['text/csv'],
    statuses: { 200: { zh: 'CSV 文件', en: 'the CSV file' } },
    handle: async ({ deps: { room }, session, query: { overdue, language: asked, ...query }, language }) =>
      ({ stream: await supervisionFile(room, session.actor, { ...query, isOverdue: overdue }, asked ?? language), mediaType: CSV, headers: asDownload(`supervision-${dayOf(room.clock.now())}.csv`) }),
  }),
  route({
    method: 'get',
    path: '/supervision/measures',
    tag: 'oversight',
    summary: { zh: '督办统计：在办环节逾期情况，以及一段时间内（缺省为最近一年）各环节所用工作日与瓶颈、各办理人员负荷', en: 'Measures of supervision: how late open stages are, how many working days the stages of a period took and where the bottleneck is, and the loads of officers; the last year where none is named' },
    for: 'supervision',
    query: z.strictObject(dayRange),
    answer: measuresAnswer,
    statuses: { 200: { zh: '统计', en: 'the measures' } },
    handle: async ({ deps: { room }, session, query }) => {
      const period = lastYear(room.clock.now(), query);
      return { body: { ...period, ...(await measures(room, session.actor, period)), officers: await officerLoads(room, session.actor, period) } };
    },
  }),
  route({
    method: 'get',
    path: '/supervision/measures/list',
    tag: 'oversight',
    summary: { zh: '督办统计存为 CSV 文件：各环节办理用时与瓶颈，或者各办理人员负荷', en: 'The measures of supervision as a CSV file: how long stages took and which is the bottleneck, or the loads of officers' },
    for: 'supervision',
    query: z.strictObject({ of: z.enum(['stages', 'officers']), ...dayRange, ...languageQuery.shape }),
    answer: z.unknown(),
    files: ['text/csv'],
    statuses: { 200: { zh: 'CSV 文件', en: 'the CSV file' } },
    handle: async ({ deps: { room }, session: { actor }, query: { of, language: asked, ...query }, language }) => {
      const period = lastYear(room.clock.now(), query);
      const text = of === 'stages' ? stagesAsLines((await measures(room, actor, period)).cycles, asked ?? language) : officersAsLines(await officerLoads(room, actor, period), asked ?? language);
      return { stream: Readable.from([text]), mediaType: CSV, headers: asDownload(`${of}-${period.from}-${period.until}.csv`) };
    },
  }),
  route({
    method: 'get',
    path: '/mails',
    tag: 'oversight',
    summary: { zh: '邮件记录，新的在前：本人的邮件，以及有权查阅者范围内办件的邮件', en: 'The mail log, latest first: one’s own mails, and those about cases in the scope of who may read the log' },
    for: 'signedIn',
    query: z.strictObject({ ...backwards, case: caseNumber.optional(), kind: z.enum(Object.keys(letterKindLabels.en) as LetterKind[]).optional(), state: z.enum(['waiting', 'sent', 'failed', 'withheld']).optional() }),
    answer: mailsAnswer,
    statuses: { 200: { zh: '一页记录', en: 'a page of the log' } },
    handle: async ({ deps, session, query: { case: about, ...query } }) => ({ body: await mails(deps.room, session.actor, { ...query, caseNumber: about }) }),
  }),
];
