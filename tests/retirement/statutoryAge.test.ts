import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, plusDays, plusMonths, type Day } from '../../src/kernel/day';
import { courseOf, RETIREMENT_COURSES, retirementAge, retiresOn, type RetirementCourse } from '../../src/retirement/statutoryAge';

const PERIODS = { men60: [60, 36], women55: [55, 36], women50: [50, 60] } as const;

describe('the statutory retirement age, by the published tables', () => {
  test.each<[RetirementCourse, string, string, string]>([
    ['men60', '1964-12', '60y0m', '2024-12-31'],
    ['men60', '1965-01', '60y1m', '2025-02-28'],
    ['men60', '1965-04', '60y1m', '2025-05-31'],
    ['men60', '1965-05', '60y2m', '2025-07-31'],
    ['men60', '1968-12', '61y0m', '2029-12-31'],
    ['men60', '1976-08', '62y11m', '2039-07-31'],
    ['men60', '1976-09', '63y0m', '2039-09-30'],
    ['men60', '1990-06', '63y0m', '2053-06-30'],
    ['women55', '1969-12', '55y0m', '2024-12-31'],
    ['women55', '1970-01', '55y1m', '2025-02-28'],
    ['women55', '1970-05', '55y2m', '2025-07-31'],
    ['women55', '1981-08', '57y11m', '2039-07-31'],
    ['women55', '1981-09', '58y0m', '2039-09-30'],
    ['women50', '1974-12', '50y0m', '2024-12-31'],
    ['women50', '1975-01', '50y1m', '2025-02-28'],
    ['women50', '1975-02', '50y1m', '2025-03-31'],
    ['women50', '1975-03', '50y2m', '2025-05-31'],
    ['women50', '1984-10', '54y11m', '2039-09-30'],
    ['women50', '1984-11', '55y0m', '2039-11-30'],
  ])('%s, born in %s: %s, on %s', (course, month, age, on) => {
    for (const birthDate of [day(`${month}-01`), plusDays(plusMonths(day(`${month}-01`), 1), -1)]) { // both ends of the month
      const { years, months } = retirementAge(course, birthDate);
      expect([`${years}y${months}m`, retiresOn(course, birthDate)]).toEqual([age, on]);
    }
  });

  const births = fc.integer({ min: 0, max: 60 * 365 }).map(n => plusDays(day('1950-01-01'), n));
  const total = (course: RetirementCourse, birthDate: Day): number => {
    const { years, months } = retirementAge(course, birthDate);
    return years * 12 + months;
  };

  test('never falls with the month of birth, rises by one month at most, and stays between its two ends', () => {
    fc.assert(fc.property(fc.constantFrom(...RETIREMENT_COURSES), births, (course, birthDate) => {
      const [base, most] = PERIODS[course];
      const next = total(course, plusMonths(day(`${birthDate.slice(0, 7)}-01`), 1));
      const own = total(course, birthDate);
      expect(next - own === 0 || next - own === 1).toBe(true);
      expect(own >= base * 12 && own <= base * 12 + most).toBe(true);
      expect(retiresOn(course, birthDate) < retiresOn(course, plusMonths(birthDate, 1))).toBe(true);
    }));
  });

  test('of a woman follows from her person category: workers by 50, all others by 55', () => {
    expect([courseOf('male', 'worker'), courseOf('female', 'worker'), courseOf('female', 'civilServant'), courseOf('female', 'managedUnderCivilServantLaw')]).toEqual(['men60', 'women50', 'women55', 'women55']);
  });
});
