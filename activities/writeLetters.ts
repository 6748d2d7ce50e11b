import { conductedVisit } from '../prisma/records/conduct';
import { deskOfficers, leadersInCharge, supervisorsOf, type Addressee } from '../prisma/records/conductAddressees';
import type { Writing } from '../prisma/records/mails';
import { visitKey } from '../src/procedure/standing';
import type { ConductActivities } from './conducting';
import { assumedLetterSettings, dueLetters } from './letters/dueLetters';
import { sendLetters } from './letters/sendLetters';
import { stageLetter } from '../src/labels/letters';
import { recordAt, type ConductRoom } from './room';

/**
 * The letters of a stage visit: assignment and reminder (待办、催办) to the officers of its desk, the overdue notice (超期)
 * to them and to the leader in charge, the escalation (督办) to the leader and to the supervisors.
 */
export const writeLetters =
  (room: ConductRoom): ConductActivities['writeLetters'] =>
  async ({ caseNumber, visit, at }) => {
    const record = recordAt(room, at);
    const found = await conductedVisit(record, caseNumber, visit);
    if (!found?.isOpen) return null;
    const due = dueLetters(found, record.clock.now(), { ...assumedLetterSettings, ...found.letterSettings });
    const officers = await deskOfficers(record.pool, found);
    const isLate = due.kinds.includes('overdue');
    const leaders = isLate ? await leadersInCharge(record.pool, found) : [];
    const supervisors = due.kinds.includes('escalation') ? await supervisorsOf(record.pool, found.region) : [];
    const to = { assignment: officers, reminder: officers, overdue: oncePerAccount([...officers, ...leaders]), escalation: oncePerAccount([...leaders, ...supervisors]) };
    const about = { caseNumber, stage: visit.stage, institutionName: found.institutionName, until: found.dueOn ?? (visit.stage === 'nominationPeriod' ? found.formValidUntil : null), url: `${room.publicUrl}/app/cases/${caseNumber}` };
    const writings = due.kinds.map((kind): Writing => ({ key: `${caseNumber}/${visitKey(visit)}/${kind}`, caseId: found.caseId, kind, text: stageLetter(kind, about), to: to[kind] }));
    await sendLetters(room, record, writings);
    return due.next;
  };

/** Who is an officer and a leader at once gets one copy. */
const oncePerAccount = (addressees: readonly Addressee[]): Addressee[] => [...new Map(addressees.map(each => [each.account, each])).values()];
