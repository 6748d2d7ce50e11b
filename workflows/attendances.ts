import { sleep } from '@temporalio/workflow';
import type { AttendedVisit } from '../activities/conducting';
import type { Effects } from './effects';

/**
 * What the conduct does while a stage visit is open, beside waiting for its desk. It runs in the visit's own
 * cancellation scope: when the visit is settled, its timers and calls end with it.
 */
export type Attendance = { readonly name: string; readonly attend: (attended: AttendedVisit, effects: Effects) => Promise<void> };

/** The attendances special to stages of a procedure; letters go with every stage. */
export type Attendances<Stages extends Record<string, string>> = { readonly [Stage in keyof Stages]?: readonly Attendance[] };

/**
 * Does an effect, and again at each instant that it names, until it names none. The effect judges by the record and
 * the office's calendar whether its time has come, so a due day that moved meanwhile is heeded.
 */
async function untilDone(effect: (at: number) => Promise<number | null>): Promise<void> {
  for (let next = await effect(Date.now()); next !== null; next = await effect(Date.now())) {
    await sleep(Math.max(next - Date.now(), 1000)); // an effect that is due at once still never spins
  }
}

/** Assignment at once, a reminder before the due day, an overdue notice after it (催办). */
export const lettersAreWritten: Attendance = { name: 'letters', attend: (attended, { office }) => untilDone(at => office.writeLetters({ ...attended, at })) };

/** The form (核定单) lapses on the day after its last: the record then ends the nomination period and every candidacy that is not approved. */
export const formLapses: Attendance = { name: 'lapse', attend: (attended, { office }) => untilDone(at => office.lapseForm({ ...attended, at })) };

/** The office's own system, where it has one, is asked to settle the visit; a person at the desk may still be faster. */
export const otherSystemIsAsked: Attendance = {
  name: 'otherSystem',
  attend: async (attended, { edition, record, outside }) => {
    if (edition === 1 || (await record.hasOtherSystem({ ...attended, at: Date.now() }))) await outside.askOtherSystem({ ...attended, at: Date.now() });
  },
};
