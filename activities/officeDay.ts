import { announceRetirements } from '../prisma/records/announceRetirements';
import { calendarOf } from '../prisma/records/calendarYears';
import { inTransaction } from '../prisma/records/database';
import { writeDigests } from '../prisma/records/digests';
import { recountDueDays } from '../prisma/records/dueDays';
import { planSeparations } from '../prisma/records/plannedSeparations';
import type { OfficeActivities } from './conducting';
import { recordAt, type ConductRoom } from './room';

/** What is done once a day for the office as a whole. Each is keyed by the day or by what it tells of: doing it twice is harmless. */
export const createOfficeActivities = (room: ConductRoom): OfficeActivities => ({
  recountDays: async ({ at }) => {
    const record = recordAt(room, at);
    const { later, earlier } = await inTransaction(record.pool, async client => recountDueDays(client, record, await calendarOf(record)));
    return later + earlier;
  },
  planSeparations: ({ at }) => planSeparations(recordAt(room, at)),
  announceRetirements: ({ at }) => announceRetirements(recordAt(room, at), room.publicUrl),
  writeDigests: ({ at }) => writeDigests(recordAt(room, at), room.publicUrl),
});
