import type { Logger } from 'pino';
import { attendanceMarks, forgetSettled, judgeAttendance } from '../prisma/records/unattended';
import type { RecordRoom } from '../prisma/records/record';
import { inRounds, type Rounds } from './rounds';
import { reasonOf } from './wake';

const EVERY_MS = 10_000;
const CASES_AT_ONCE = 200;
/** What a round works with: the record, and the address under which officers open a case. */
type Room = { readonly record: RecordRoom; readonly publicUrl: string };

/** Looks in rounds for open stages that nobody could attend to (无人可办): each case when something of it, its people or their absences has changed. */
export function startAttendanceRound(room: Room, log: Logger, every = EVERY_MS): Rounds {
  const judged = new Map<string, string>();
  return inRounds(
    async () => ((await attendanceOnce(room, judged)) === CASES_AT_ONCE ? 0 : every),
    error => {
      log.warn({ trouble: reasonOf(error) }, 'who attends to the open stages could not be judged; it is tried again');
      return every;
    },
  );
}

/** One round over the cases whose mark is another than when they were judged last, at most so many; gives how many they were. */
export async function attendanceOnce({ record, publicUrl }: Room, judged: Map<string, string>, atOnce = CASES_AT_ONCE): Promise<number> {
  await forgetSettled(record);
  const marks = await attendanceMarks(record);
  const changed = marks.filter(({ caseNumber, mark }) => judged.get(caseNumber) !== mark).slice(0, atOnce);
  for (const { caseNumber, mark } of changed) {
    await judgeAttendance(record, publicUrl, caseNumber);
    judged.set(caseNumber, mark);
  }
  const open = new Set(marks.map(each => each.caseNumber));
  for (const caseNumber of judged.keys()) if (!open.has(caseNumber)) judged.delete(caseNumber);
  return changed.length;
}
