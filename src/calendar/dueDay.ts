import type { Day } from '../kernel/day';
import type { WorkingCalendar } from './workingCalendar';
import { addWorkingDays, workingDaysBetween } from './workingDays';

/** The days on which an earlier visit of the same stage was opened and returned for supplement. */
export type EarlierVisit = { readonly openedOn: Day; readonly returnedOn: Day };

/** The day (到期日) by which a stage is to be settled: its norm in working days after it was opened, less what was used of it before a supplement was asked for (补正期间不计入办理时限), and one at least. */
export function dueDay(calendar: WorkingCalendar, openedOn: Day, norm: number, earlier: readonly EarlierVisit[]): Day {
  const used = earlier.reduce((sum, each) => sum + workingDaysBetween(calendar, each.openedOn, each.returnedOn), 0);
  return addWorkingDays(calendar, openedOn, Math.max(1, norm - used));
}
