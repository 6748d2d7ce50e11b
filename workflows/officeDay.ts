import { proxyActivities } from '@temporalio/workflow';
import type { OfficeActivities } from '../activities/conducting';

/** What a morning did: how many due days moved, how many plans changed, how many retirements were told of, how many digests were queued. */
export type Morning = { readonly days: number; readonly plans: number; readonly retirements: number; readonly digests: number };

// Tried until the day is nearly over: the next morning begins with its own.
const office = proxyActivities<OfficeActivities>({ startToCloseTimeout: '10 minutes', scheduleToCloseTimeout: '12 hours', retry: { initialInterval: '1 second', maximumInterval: '1 minute' } });

/**
 * The office's morning (每日汇总、计划减员), begun by a schedule when offices open. The days come first, since plans and
 * digests go by them. Whether it is a working day is judged by the record's calendar, not by the schedule.
 */
export async function officeDay(): Promise<Morning> {
  const at = Date.now();
  const days = await office.recountDays({ at });
  const plans = await office.planSeparations({ at });
  const retirements = await office.announceRetirements({ at });
  const digests = await office.writeDigests({ at });
  return { days, plans, retirements, digests };
}
