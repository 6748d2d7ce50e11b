import { z } from 'zod';
import { calendarOf, enterYear, versionsOfYear } from '../../prisma/records/calendarYears';
import { countsOf, movedDueDays } from '../../prisma/records/dueDays';
import { isAnswered } from '../../prisma/records/keyedRequests';
import { topRegionsAmong } from '../../prisma/views/topRegions';
import { administeredRegions } from '../../src/access/administering';
import { calendarWith, whyNotEntered, type EnteredYear } from '../../src/calendar/enteredYears';
import { daysOfNotice, holidaysNotNamed } from '../../src/calendar/noticeDays';
import { weekdayOf, isAssumed } from '../../src/calendar/workingDays';
import { monthsOf, workingDaysOf } from '../../src/calendar/yearCalendar';
import type { WorkingCalendar } from '../../src/calendar/workingCalendar';
import { CALENDAR_YEARS, calendarYearRequest } from '../../src/contracts/administration';
import { calendarAnswer, calendarCheckAnswer, calendarYearAnswer } from '../../src/contracts/answers/administration';
import { day, dayOf } from '../../src/kernel/day';
import { replayed } from '../answers';
import type { Deps } from '../deps';
import { ApiProblem } from '../problems';
import { route } from '../route';
import type { SignedIn } from '../session';

/** The regions for which the reader may enter a year: the calendar is the same for the whole installation, so it is entered at its top. */
const enteredFor = ({ room }: Deps, { actor }: SignedIn): Promise<string[]> => topRegionsAmong(room, administeredRegions(actor, 'settings'));
async function mustEnter(deps: Deps, session: SignedIn): Promise<string> {
  const [region] = await enteredFor(deps, session);
  if (region === undefined) throw new ApiProblem('notYoursToDo');
  return region;
}

/** The year that was asked for, with the days of its notice; what a notice calls off on a weekend is off anyway. */
function yearAsked({ year, notice, daysOff, makeUpDays, standing }: z.output<typeof calendarYearRequest>): EnteredYear {
  const read = notice === null ? null : daysOfNotice(notice, year);
  if (read && !read.isRead) throw new ApiProblem('unfit', { findings: [{ field: 'notice', code: 'noticeUnread' }] });
  const sorted = (days: readonly string[]): EnteredYear['daysOff'] => [...new Set(days)].sort().map(day);
  return { year, daysOff: sorted([...daysOff, ...(read?.daysOff ?? [])]).filter(each => weekdayOf(each) % 6 !== 0), makeUpDays: sorted([...makeUpDays, ...(read?.makeUpDays ?? [])]), isAssumed: standing === 'assumed' };
}

/** Stops a year that cannot stand, naming each day. */
async function mustStand(deps: Deps, asked: EnteredYear): Promise<WorkingCalendar> {
  const present = await calendarOf(deps.room);
  const findings = whyNotEntered(present, asked, dayOf(deps.room.clock.now()));
  if (findings.length > 0) throw new ApiProblem('unfit', { findings: findings.map(({ field, code, day: which }) => (which === null ? { field, code } : { field, code, expected: which })) });
  return present;
}

const shown = (calendar: WorkingCalendar, year: number) => monthsOf(calendar, year).map(each => ({ ...each, days: [...each.days] }));

/** The working-day calendar (工作日历), by which every due day is counted. */
export const calendarRoutes = [
  route({
    method: 'get',
    path: '/calendar',
    tag: 'reference',
    summary: { zh: '一年的工作日历（缺省为今年）：工作日、调休上班、周末和节假日，是已公布的还是推定的，以及历次录入', en: 'The working-day calendar of a year, this one where none is named: working days, make-up days, weekends and days off, whether it is published or assumed, and how often it was entered' },
    for: 'signedIn',
    query: z.strictObject({ year: z.coerce.number().int().min(CALENDAR_YEARS.first).max(CALENDAR_YEARS.last).optional() }),
    answer: calendarAnswer,
    statuses: { 200: { zh: '工作日历', en: 'the calendar' } },
    handle: async ({ deps, session, query }) => {
      const year = query.year ?? Number(dayOf(deps.room.clock.now()).slice(0, 4));
      const [calendar, versions, regions] = await Promise.all([calendarOf(deps.room), versionsOfYear(deps.room, year), enteredFor(deps, session)]);
      return {
        body: {
          year, firstYear: CALENDAR_YEARS.first, lastYear: CALENDAR_YEARS.last, isAssumed: isAssumed(calendar, day(`${year}-12-31`)), publishedUntil: calendar.publishedUntil, workingDays: workingDaysOf(calendar, year), months: shown(calendar, year),
          mayEnter: regions.length > 0, versions: versions.map(({ year: _, ...version }) => version),
        },
      };
    },
  }),
  // It records nothing, and carries no key.
  route({
    method: 'post',
    path: '/calendar/checks',
    tag: 'administration',
    summary: { zh: '试算一个年度的工作日历：各月、全年工作日数，以及多少在办环节的到期日将推后或者提前；不作登记（系统管理员）', en: 'What a year of the calendar would be: its months, its working days, and how many open stages would get a later or an earlier due day; nothing is recorded (system administrator)' },
    for: 'settings',
    body: calendarYearRequest,
    answer: calendarCheckAnswer,
    statuses: { 200: { zh: '试算结果', en: 'what it would be' } },
    problems: ['notYoursToDo', 'unfit'],
    handle: async ({ deps, session, body }) => {
      await mustEnter(deps, session);
      const asked = yearAsked(body);
      const present = await mustStand(deps, asked);
      const next = calendarWith(present, [asked]);
      const moved = countsOf(await movedDueDays(deps.room.pool, next));
      return { body: { year: asked.year, daysOff: [...asked.daysOff], makeUpDays: [...asked.makeUpDays], workingDays: workingDaysOf(next, asked.year), workingDaysNow: workingDaysOf(present, asked.year), months: shown(next, asked.year), notNamed: body.notice === null ? [] : holidaysNotNamed(body.notice), ...moved } };
    },
  }),
  route({
    method: 'post',
    path: '/calendar/years',
    tag: 'administration',
    summary: { zh: '录入一个年度的工作日历，自录入起对全系统适用；在办环节的到期日随之重新推算（最上级行政区划的系统管理员）', en: 'Enter a year of the calendar for the whole installation; the due days of open stages are counted anew by it (system administrator of the topmost region)' },
    for: 'settings',
    isKeyed: true,
    body: calendarYearRequest,
    answer: calendarYearAnswer,
    statuses: { 200: { zh: '已录入', en: 'it is entered' } },
    problems: ['notYoursToDo', 'unfit'],
    handle: async ({ deps, session, key, body }) => {
      const region = await mustEnter(deps, session);
      const asked = yearAsked(body);
      const { account } = session.actor;
      if (!(await isAnswered(deps.room, account, key))) await mustStand(deps, asked); // a repeat is answered as before, whatever is past by now
      const outcome = await enterYear(deps.room, { account, key, region, documentNumber: body.documentNumber }, asked);
      if (outcome.kind === 'keyReused') throw new ApiProblem('keyReused');
      return { body: outcome.answer, ...replayed(outcome.isRepeat) };
    },
  }),
];
