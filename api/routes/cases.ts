import { z } from 'zod';
import { calendarOf } from '../../prisma/records/calendarYears';
import { loadCase } from '../../prisma/records/loadCase';
import { decideInCase } from '../../prisma/records/recordDecision';
import { attendedCase } from '../../prisma/records/unattended';
import { caseView, procedureInScope } from '../../prisma/views/caseView';
import { cases } from '../../prisma/views/cases';
import { namesOfAccounts } from '../../prisma/views/officers';
import { papersOf } from '../../prisma/views/papers';
import { urgingsOf } from '../../prisma/views/urgings';
import { mayRead } from '../../src/access/reading';
import { actInputSchemas } from '../../src/contracts/actInputs';
import { caseAnswer, casesAnswer, decisionAnswer } from '../../src/contracts/answers/cases';
import { pageBy } from '../../src/contracts/cursors';
import { caseFilters, dayRange, partOfNumber } from '../../src/contracts/filters';
import { casePath, decisionRequest } from '../../src/contracts/requests';
import { day, dayOf } from '../../src/kernel/day';
import { workingDaysBetween } from '../../src/calendar/workingDays';
import { actsAllowed } from '../actsAllowed';
import { decisionProblems, told } from '../answers';
import { accountsIn, handlingShown } from '../handlingShown';
import { findingsOf } from '../fieldProblems';
import { ApiProblem } from '../problems';
import { route } from '../route';
import { shownCase } from '../shownCase';
import { stage } from '../stages';

const filters = z.strictObject({ ...pageBy(['caseNumber']), ...caseFilters, ...dayRange, stage: stage.optional(), text: partOfNumber.optional(), state: z.enum(['open', 'ended', 'withdrawn', 'all']).default('all') });

/** As many papers as anybody hands in; more are in the case's own list of papers. */
const PAPERS_SHOWN = 500;

/** What every reader and every desk does with a case. */
export const caseRoutes = [
  route({
    method: 'get',
    path: '/cases',
    tag: 'cases',
    summary: { zh: '范围内的办件，按案号排列', en: 'The cases in scope, by number' },
    for: 'cases',
    query: filters,
    answer: casesAnswer,
    statuses: { 200: { zh: '一页办件', en: 'a page of cases' } },
    handle: async ({ deps, session, query }) => ({
      body: (await cases(deps.room, session.actor, query)) as z.output<typeof casesAnswer> & object, // the record names desks only
    }),
  }),
  route({
    method: 'get',
    path: '/cases/{number}',
    tag: 'cases',
    summary: { zh: '一个办件：等待何人、读者可以办理什么、其余为何不可、核定单、人选、材料和流转记录', en: 'One case: what waits, what the reader may do and why not the rest, form, candidates, papers, what happened' },
    for: 'cases',
    params: casePath,
    answer: caseAnswer,
    statuses: { 200: { zh: '办件', en: 'the case' } },
    handle: async ({ deps, session: { actor }, params: { number }, language }) => {
      const view = await caseView(deps.room, actor, number);
      const loaded = view && (await loadCase(deps.room, { actor, case: { number } }));
      if (!view || !loaded) throw new ApiProblem('notFound');
      const today = dayOf(deps.room.clock.now());
      const calendar = await calendarOf(deps.room);
      const body = shownCase(view, {
        actor,
        acts: actsAllowed(loaded.facts, loaded.around, actor, language),
        handling: handlingShown(loaded.facts, loaded.around, await namesOfAccounts(deps.room, accountsIn(loaded.facts)), language),
        papers: mayRead(actor, 'papers') ? (await papersOf(deps.room, number, PAPERS_SHOWN)).items : [],
        attended: await attendedCase(deps.room, loaded),
        language,
        urgings: await urgingsOf(deps.room, actor, number),
        workingDaysLeft: due => workingDaysBetween(calendar, today, day(due)),
      });
      return { body, headers: { ETag: `"${body.version}"` } };
    },
  }),
  route({
    method: 'post',
    path: '/cases/{number}/decisions',
    tag: 'cases',
    summary: { zh: '办理：任何岗位的任何动作，由规则决定', en: 'Act in a case: any act of any desk; the rules decide' },
    for: 'cases',
    params: casePath,
    body: decisionRequest,
    answer: decisionAnswer,
    statuses: { 200: { zh: '已登记，并说明办件现在等待什么', en: 'recorded; what the case waits for now' } },
    problems: [...decisionProblems, 'stale'],
    isKeyed: true,
    takesIfMatch: true,
    handle: async asked => {
      const { deps, session: { actor }, key, ifMatch, params: { number }, body: { lane, act, input } } = asked;
      const procedure = await procedureInScope(deps.room, actor, number);
      if (!procedure) throw new ApiProblem('notFound');
      const schema = actInputSchemas[procedure][act];
      if (schema === undefined) throw new ApiProblem('unfit', { findings: [{ field: 'act', code: 'unknownAct' }] });
      const parsed = schema.safeParse(input, { reportInput: true });
      if (!parsed.success) throw new ApiProblem('invalid', { findings: findingsOf(parsed.error, 'input') });
      return told(asked, `${procedure}.${act}`, await decideInCase(deps.room, { actor, key, caseNumber: number, lane, act, input: parsed.data, version: ifMatch }));
    },
  }),
];
