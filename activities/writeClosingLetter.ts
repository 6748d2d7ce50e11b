import { endedCase } from '../prisma/records/conduct';
import { deskOfficers } from '../prisma/records/conductAddressees';
import { inTransaction } from '../prisma/records/database';
import { queueLetters } from '../prisma/records/mails';
import type { ConductActivities } from './conducting';
import { dayOf } from '../src/kernel/day';
import { closingLetter } from '../src/labels/letters';
import { recordAt, type ConductRoom } from './room';

/** The closing letter (办结通知) to the institution whose case it was: queued, for a case may end at night, as one does whose form lapses. */
export const writeClosingLetter =
  (room: ConductRoom): ConductActivities['writeClosingLetter'] =>
  async ({ caseNumber, at }) => {
    const record = recordAt(room, at);
    const ended = await endedCase(record, caseNumber);
    if (!ended) throw new Error(`${caseNumber} has not ended`);
    const to = await deskOfficers(record.pool, { office: null, ...ended }, dayOf(record.clock.now()));
    const text = closingLetter({ caseNumber, ...ended, url: `${room.publicUrl}/app/cases/${caseNumber}` });
    await inTransaction(record.pool, client => queueLetters(client, record, room.publicUrl, [{ key: `${caseNumber}/case/end/1/closing`, caseId: ended.caseId, kind: 'closing', text, to }]));
  };
