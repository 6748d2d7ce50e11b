import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDay } from '../../src/calendar/dueDay';
import { calendarWith, whyNotEntered, type EnteredYear } from '../../src/calendar/enteredYears';
import { daysOfNotice, holidaysNotNamed, STATUTORY_HOLIDAYS } from '../../src/calendar/noticeDays';
import { publishedCalendar } from '../../src/calendar/publishedYears';
import { isAssumed, isWorkingDay, kindOfDay } from '../../src/calendar/workingDays';
import { workingDaysOf } from '../../src/calendar/yearCalendar';
import { day, plusDays, type Day } from '../../src/kernel/day';

const today = day('2026-11-23');
const days = (...texts: readonly string[]): Day[] => texts.map(day);
const spring: EnteredYear = { year: 2027, daysOff: days('2027-01-01', '2027-02-08', '2027-02-09', '2027-02-10'), makeUpDays: days('2027-02-07'), isAssumed: false };

const NOTICE_2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

describe('a year that was entered', () => {
  const calendar = calendarWith(publishedCalendar, [spring]);

  test('holds with its days off and make-up days, and is not assumed any more', () => {
    expect(['2027-02-08', '2027-02-07', '2027-02-11'].map(each => kindOfDay(calendar, day(each)))).toEqual(['dayOff', 'makeUpDay', 'workingDay']);
    expect([isAssumed(publishedCalendar, day('2027-06-01')), isAssumed(calendar, day('2027-06-01')), isAssumed(calendar, day('2028-01-01'))]).toEqual([true, false, true]);
  });

  test('is taken as it is: the holidays of a fixed date are not added to it, but to the years after it', () => {
    expect(isWorkingDay(calendar, day('2027-10-01'))).toBe(true);
    expect(kindOfDay(calendar, day('2029-10-01'))).toBe('dayOff');
  });

  test('leaves every other year as it was published', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 7 * 365 }), n => {
      const each = plusDays(day('2020-01-01'), n);
      if (!each.startsWith('2027')) expect(kindOfDay(calendar, each)).toBe(kindOfDay(publishedCalendar, each));
    }));
  });

  test('gives way to what was entered after it, wholly', () => {
    const later = calendarWith(publishedCalendar, [spring, { ...spring, daysOff: days('2027-03-01'), makeUpDays: [], isAssumed: true }]);
    expect(['2027-02-08', '2027-02-07', '2027-03-01'].map(each => kindOfDay(later, day(each)))).toEqual(['workingDay', 'weekend', 'dayOff']);
    expect(isAssumed(later, day('2027-03-01'))).toBe(true);
    expect(calendarWith(calendar, [{ ...spring, year: 2028, daysOff: days('2028-01-03'), makeUpDays: [] }]).enteredYears).toEqual(new Map([['2027', false], ['2028', false]]));
  });
});

describe('a year is not entered', () => {
  const why = (change: Partial<EnteredYear>, on = today) => whyNotEntered(publishedCalendar, { ...spring, ...change }, on).map(({ field, code, day: which }) => `${field} ${code} ${which ?? ''}`);

  test('with a day of another year, a make-up day that is no weekend day, a day that is both, or no day off', () => {
    expect(why({})).toEqual([]);
    expect(why({ daysOff: days('2027-02-08', '2028-01-03') })).toEqual(['daysOff dayOutsideYear 2028-01-03']);
    expect(why({ makeUpDays: days('2027-02-06', '2027-02-12') })).toEqual(['makeUpDays notAWeekendDay 2027-02-12']);
    expect(why({ daysOff: days('2027-02-07', '2027-02-08') })).toEqual(['makeUpDays offAndMadeUp 2027-02-07']);
    expect(why({ daysOff: [], makeUpDays: [] })).toEqual(['daysOff noDayOff ']);
  });

  test('where it would change what a day was that is over; today and later days may change', () => {
    const own = daysOfNotice(NOTICE_2026, 2026);
    const known = { year: 2026, daysOff: own.daysOff.filter(each => isWorkingDay(calendarWith(publishedCalendar, []), each) || kindOfDay(publishedCalendar, each) === 'dayOff'), makeUpDays: own.makeUpDays, isAssumed: false };
    expect(why(known)).toEqual([]);
    expect(why({ ...known, daysOff: [...known.daysOff, day('2026-11-20')] })).toEqual(['daysOff pastDayChanged 2026-11-20']);
    expect(why({ ...known, makeUpDays: [...known.makeUpDays, day('2026-11-22')] })).toEqual(['makeUpDays pastDayChanged 2026-11-22']);
    expect(why({ ...known, daysOff: [...known.daysOff, today] })).toEqual([]);
  });
});

describe('the text of a notice', () => {
  test('of 2026 gives the days that were published', () => {
    const { daysOff, makeUpDays, isRead } = daysOfNotice(NOTICE_2026, 2026);
    expect(isRead).toBe(true);
    const read = calendarWith(publishedCalendar, [{ year: 2026, daysOff, makeUpDays, isAssumed: false }]);
    for (let each = day('2026-01-01'); each <= '2026-12-31'; each = plusDays(each, 1)) expect([each, kindOfDay(read, each)]).toEqual([each, kindOfDay(publishedCalendar, each)]);
    expect(workingDaysOf(read, 2026)).toBe(248);
  });

  test('may span months and leave a day of the next year to that year', () => {
    expect(daysOfNotice('春节：1月28日（农历除夕、周二）至2月4日（周二）放假调休，共8天。1月26日(周日)、2月8日(周六)上班。', 2025)).toEqual({ daysOff: days('2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-02-01', '2025-02-02', '2025-02-03', '2025-02-04'), makeUpDays: days('2025-01-26', '2025-02-08'), isRead: true });
    const newYear = '一、元旦：2023年12月30日至2024年1月1日放假，共3天。';
    expect([2023, 2024].map(year => daysOfNotice(newYear, year).daysOff)).toEqual([days('2023-12-30', '2023-12-31'), days('2024-01-01')]);
  });

  test('is not read where a sentence names days and neither off nor worked, or days that there are not', () => {
    for (const text of ['10月1日安排值班。', '2月30日放假。', '10月7日至1日放假。', '没有日期。', '']) expect([text, daysOfNotice(text, 2026).isRead]).toEqual([text, false]);
  });
});

describe('a due day', () => {
  test('lies its norm in working days after the opening, and leaves out what passed while a supplement was awaited', () => {
    expect(dueDay(publishedCalendar, day('2026-09-29'), 5, [])).toBe('2026-10-12'); // the holiday week, and a Saturday that is worked
    expect(dueDay(publishedCalendar, day('2026-11-23'), 5, [{ openedOn: day('2026-11-10'), returnedOn: day('2026-11-12') }])).toBe('2026-11-26');
    expect(dueDay(publishedCalendar, day('2026-11-23'), 5, [{ openedOn: day('2026-11-02'), returnedOn: day('2026-11-20') }])).toBe('2026-11-24'); // one day is always left
  });
});

describe('the statutory holidays of a notice', () => {
  test('a whole notice names them all, two of them together as well', () => {
    expect(holidaysNotNamed(NOTICE_2026)).toEqual([]);
    expect(holidaysNotNamed(NOTICE_2026.replace(/六、.*\n七、国庆节/, '六、国庆节、中秋节'))).toEqual([]);
  });

  test('what is missing is told, also where a holiday is spoken of and not called off', () => {
    expect(holidaysNotNamed(NOTICE_2026.split('\n').slice(0, 3).join('\n'))).toEqual(['labourDay', 'dragonBoat', 'midAutumn', 'nationalDay']);
    expect(holidaysNotNamed('国庆节期间安排值班。10月1日放假。')).toEqual([...STATUTORY_HOLIDAYS]);
  });
});
