import { z } from 'zod';
import { publishedCalendar } from '../../src/calendar/publishedYears';
import { isAssumed } from '../../src/calendar/workingDays';
import { monthsOf } from '../../src/calendar/yearCalendar';
import { calendarAnswer } from '../../src/contracts/answers/administration';
import { day, dayOf } from '../../src/kernel/day';
import { route } from '../route';

const [FIRST_YEAR, LAST_YEAR] = [2020, 2040];

/** The working-day calendar (工作日历), by which every due day is counted. */
export const calendarRoutes = [
  route({
    method: 'get',
    path: '/calendar',
    tag: 'reference',
    summary: { zh: '一年的工作日历（缺省为今年）：工作日、调休上班、周末和节假日，以及是已公布的还是推定的', en: 'The working-day calendar of a year, this one where none is named: working days, make-up days, weekends and days off, and whether it is published or assumed' },
    for: 'signedIn',
    query: z.strictObject({ year: z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR).optional() }),
    answer: calendarAnswer,
    statuses: { 200: { zh: '工作日历', en: 'the calendar' } },
    handle: async ({ deps, query }) => {
      const year = query.year ?? Number(dayOf(deps.room.clock.now()).slice(0, 4));
      const months = monthsOf(publishedCalendar, year).map(each => ({ ...each, days: [...each.days] }));
      return { body: { year, firstYear: FIRST_YEAR, lastYear: LAST_YEAR, isAssumed: isAssumed(publishedCalendar, day(`${year}-12-31`)), publishedUntil: publishedCalendar.publishedUntil, workingDays: months.reduce((sum, each) => sum + each.workingDays, 0), months } };
    },
  }),
];
