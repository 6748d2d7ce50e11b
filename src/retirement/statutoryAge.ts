import { plusMonths, type Day } from '../kernel/day';
import type { PersonCategory, Sex } from '../roster/codes';

/** The three courses by which the retirement age (法定退休年龄) rises: men of 60, women of 55, and women workers of 50. */
export const RETIREMENT_COURSES = ['men60', 'women55', 'women50'] as const;
export type RetirementCourse = (typeof RETIREMENT_COURSES)[number];

/** How a course rises: from the age in years at which people retired before, one month later for so many months of birth from a first month on, and so many months at most. */
type Rise = { readonly years: number; readonly firstBirth: `${number}-${number}`; readonly monthsOfBirth: number; readonly monthsAtMost: number };

/**
 * The numbers of the decision of the Standing Committee of the National People's Congress on the gradual rise of the
 * statutory retirement age (渐进式延迟法定退休年龄), in force from 2025-01-01.
 * @basis 《全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定》
 */
const RISES: Readonly<Record<RetirementCourse, Rise>> = {
  men60: { years: 60, firstBirth: '1965-01', monthsOfBirth: 4, monthsAtMost: 36 },
  women55: { years: 55, firstBirth: '1970-01', monthsOfBirth: 4, monthsAtMost: 36 },
  women50: { years: 50, firstBirth: '1975-01', monthsOfBirth: 2, monthsAtMost: 60 },
};

/** By which course somebody retires. That women who are managed as cadres retire by the one of 55 and women workers (工勤) by the one of 50 follows from the person category; it is assumed, and a person may have another one. */
export const courseOf = (sex: Sex, category: PersonCategory): RetirementCourse => (sex === 'male' ? 'men60' : category === 'worker' ? 'women50' : 'women55');

/** A statutory retirement age, in full years and the months beyond. */
export type RetirementAge = { readonly years: number; readonly months: number };

const monthsSince = (from: string, to: string): number => (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** The statutory retirement age of somebody who was born on that day: only the month counts. */
export function retirementAge(course: RetirementCourse, birthDate: Day): RetirementAge {
  const { years, firstBirth, monthsOfBirth, monthsAtMost } = RISES[course];
  const born = monthsSince(firstBirth, birthDate);
  const later = born < 0 ? 0 : Math.min(monthsAtMost, Math.floor(born / monthsOfBirth) + 1);
  return { years: years + Math.floor(later / 12), months: later % 12 };
}

/** The day on which somebody retires: the last day of the month in which he comes to his age (assumed: by that month the law counts, on its last day the offices act). */
export function retiresOn(course: RetirementCourse, birthDate: Day): Day {
  const { years, months } = retirementAge(course, birthDate);
  const month = plusMonths(`${birthDate.slice(0, 7)}-01` as Day, years * 12 + months); // every month has a first day
  return `${month.slice(0, 8)}${String(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()).padStart(2, '0')}` as Day; // the last day of that month
}
