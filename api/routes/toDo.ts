import { z } from 'zod';
import { toDo } from '../../prisma/views/toDo';
import { publishedCalendar } from '../../src/calendar/publishedYears';
import { workingDaysBetween } from '../../src/calendar/workingDays';
import { toDoAnswer } from '../../src/contracts/answers/cases';
import { page } from '../../src/contracts/requests';
import { day, dayOf } from '../../src/kernel/day';
import { route } from '../route';

/** The list that an officer looks at first (待办). */
export const toDoRoutes = [
  route({
    method: 'get',
    path: '/to-do',
    tag: 'cases',
    summary: { zh: '读者岗位上的待办，先到期的在前', en: 'What waits at the desks of the reader, soonest due first' },
    for: 'signedIn',
    query: z.strictObject(page),
    answer: toDoAnswer,
    statuses: { 200: { zh: '一页清单', en: 'a page of the list' } },
    handle: async ({ deps, session, query: { after, limit } }) => {
      const today = dayOf(deps.room.clock.now());
      const { items, next } = await toDo(deps.room, session.actor, after ?? null, limit);
      const shown = items.map(item => ({ ...item, workingDaysLeft: item.dueOn === null ? null : workingDaysBetween(publishedCalendar, today, day(item.dueOn)) }));
      return { body: { items: shown, next } as unknown as z.output<typeof toDoAnswer> }; // dates become texts on the way out; the record names desks only
    },
  }),
];
