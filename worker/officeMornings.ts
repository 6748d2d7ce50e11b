import { ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import type { Logger } from 'pino';
import { OFFICE_OPENS } from '../src/calendar/workingCalendar';
import { inRounds, type Rounds } from './rounds';
import { PATIENCE_MS, reasonOf, type Engine } from './wake';

/** The name of the schedule, and what the names of its workflows begin with. */
export const OFFICE_MORNINGS = 'office-mornings';
const AGAIN_MS = 10_000;
const SETTLED_MS = 3_600_000;

/** Has the engine begin the office's morning every day when offices open (Asia/Shanghai); harmless where it does so already. A morning that the engine missed is made up on the same day. */
export async function scheduleMornings({ client, taskQueue }: Engine): Promise<'created' | 'there'> {
  try {
    await client.withDeadline(Date.now() + PATIENCE_MS, () => client.schedule.create({
      scheduleId: OFFICE_MORNINGS,
      spec: { calendars: [{ hour: OFFICE_OPENS, minute: 0, second: 0 }], timezone: 'Asia/Shanghai' },
      action: { type: 'startWorkflow', workflowType: 'officeDay', workflowId: OFFICE_MORNINGS, taskQueue, args: [] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '8 hours' },
    }));
    return 'created';
  } catch (error) {
    if (error instanceof ScheduleAlreadyRunning) return 'there';
    throw error;
  }
}

/** Sees to it that the mornings are scheduled, as soon as the engine can be reached, and looks again from hour to hour. */
export const keepMornings = (engine: Engine, log: Logger): Rounds =>
  inRounds(
    async () => {
      if ((await scheduleMornings(engine)) === 'created') log.info({ schedule: OFFICE_MORNINGS }, 'the office mornings are scheduled');
      return SETTLED_MS;
    },
    error => {
      log.warn({ trouble: reasonOf(error) }, 'the office mornings could not be scheduled; it is tried again');
      return AGAIN_MS;
    },
  );
