import { z } from 'zod';
import { calendarOf } from '../../prisma/records/calendarYears';
import { done } from '../../prisma/views/done';
import { openStartedBy, startedBy } from '../../prisma/views/cases';
import { toDo, toDoCounts } from '../../prisma/views/toDo';
import { addWorkingDays, workingDaysBetween } from '../../src/calendar/workingDays';
import { casesAnswer, deskAnswer, doneAnswer, toDoAnswer } from '../../src/contracts/answers/cases';
import { pageBy } from '../../src/contracts/cursors';
import { caseFilters, flag } from '../../src/contracts/filters';
import { day, dayOf } from '../../src/kernel/day';
import { VISIT_PARTS } from '../../prisma/views/visitOrder';
import { saying } from '../../src/contracts/saying';
import { route } from '../route';
import { stage } from '../stages';

const { procedure, institution } = caseFilters;
/** Working days from today that count as near. */
const DUE_SOON = 2;

/** The lists that an officer looks at first: what waits for him (待办), what he has done (已办), what he has started (我发起). */
export const toDoRoutes = [
  route({
    method: 'get',
    path: '/to-do',
    tag: 'cases',
    summary: { zh: '读者岗位上的待办，先到期的在前', en: 'What waits at the desks of the reader, soonest due first' },
    for: 'signedIn',
    query: z.strictObject({ ...pageBy(VISIT_PARTS), procedure, institution, stage: stage.optional(), overdue: flag.optional(), drafted: flag.optional().meta(saying('isDrafted')), urged: flag.optional().meta(saying('isUrged')), standingIn: flag.optional().meta(saying('isForAnother')) }),
    answer: toDoAnswer,
    statuses: { 200: { zh: '一页清单', en: 'a page of the list' } },
    handle: async ({ deps, session, query: { overdue, drafted, urged, standingIn, ...query } }) => {
      const today = dayOf(deps.room.clock.now());
      const { items, next } = await toDo(deps.room, session.actor, { ...query, isOverdue: overdue, isDrafted: drafted, isUrged: urged, isForAnother: standingIn, today });
      const calendar = await calendarOf(deps.room);
      const shown = items.map(item => ({ ...item, workingDaysLeft: item.dueOn === null ? null : workingDaysBetween(calendar, today, day(item.dueOn)) }));
      return { body: { items: shown, next } as unknown as z.output<typeof toDoAnswer> }; // dates become texts on the way out; the record names desks only
    },
  }),
  route({
    method: 'get',
    path: '/desk',
    tag: 'cases',
    summary: { zh: '工作台：读者岗位上的待办数量，以及本人发起的在办件数', en: 'The desk: how much waits at the desks of the reader, and how many cases that he started are open' },
    for: 'signedIn',
    answer: deskAnswer,
    statuses: { 200: { zh: '数量', en: 'the numbers' } },
    handle: async ({ deps: { room }, session: { actor } }) => {
      const today = dayOf(room.clock.now());
      const calendar = await calendarOf(room);
      const [counts, started] = await Promise.all([toDoCounts(room, actor, { today, soon: addWorkingDays(calendar, today, DUE_SOON) }), openStartedBy(room, actor)]);
      return { body: { ...counts, started } };
    },
  }),
  route({
    method: 'get',
    path: '/done',
    tag: 'cases',
    summary: { zh: '本人在范围内办件中所办的事项（已办），最近的在前', en: 'What the reader has done himself in cases that are in his scope, latest first' },
    for: 'cases',
    query: z.strictObject({ ...pageBy(['id']), procedure, institution }),
    answer: doneAnswer,
    statuses: { 200: { zh: '一页清单', en: 'a page of the list' } },
    handle: async ({ deps, session, query }) => ({ body: await done(deps.room, session.actor, query) }),
  }),
  route({
    method: 'get',
    path: '/started',
    tag: 'cases',
    summary: { zh: '本人发起的办件（我发起），最近的在前', en: 'The cases that the reader has started himself, latest first' },
    for: 'cases',
    query: z.strictObject({ ...pageBy(['id']), procedure, institution, state: z.enum(['open', 'ended', 'withdrawn', 'all']).default('all') }),
    answer: casesAnswer,
    statuses: { 200: { zh: '一页办件', en: 'a page of cases' } },
    handle: async ({ deps, session, query }) => ({ body: (await startedBy(deps.room, session.actor, query)) as z.output<typeof casesAnswer> & object }), // the record names desks only
  }),
];
