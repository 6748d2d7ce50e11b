import { conductedVisit } from '../prisma/records/conduct';
import { deskOfficers, supervisorsOf } from '../prisma/records/conductAddressees';
import { visitKey } from '../src/procedure/standing';
import type { ConductActivities } from './conducting';
import { dueLetters } from './letters/dueLetters';
import { sendLetters, type Writing } from './letters/sendLetters';
import { stageLetter } from './letters/texts';
import { recordAt, type ConductRoom } from './room';

/** The letters of a stage visit (待办、催办、超期): to the officers of its desk and, once it is overdue, to the supervisors as well. */
export const writeLetters =
  (room: ConductRoom): ConductActivities['writeLetters'] =>
  async ({ caseNumber, visit, at }) => {
    const record = recordAt(room, at);
    const found = await conductedVisit(record, caseNumber, visit);
    if (!found?.isOpen) return null;
    const due = dueLetters(found, record.clock.now());
    const officers = await deskOfficers(record.pool, found);
    const supervisors = due.kinds.includes('overdue') ? await supervisorsOf(record.pool, found.region) : [];
    const everyone = [...officers, ...supervisors.filter(each => officers.every(officer => officer.account !== each.account))];
    const about = { caseNumber, stage: visit.stage, institutionName: found.institutionName, until: found.dueOn ?? (visit.stage === 'nominationPeriod' ? found.formValidUntil : null), url: `${room.publicUrl}/#cases/${caseNumber}` };
    const writings = due.kinds.map((kind): Writing => ({ key: `${caseNumber}/${visitKey(visit)}/${kind}`, caseId: found.caseId, kind, text: stageLetter(kind, about), to: kind === 'overdue' ? everyone : officers }));
    await sendLetters(room, record, writings);
    return due.next;
  };
