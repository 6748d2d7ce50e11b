import { calendarOf } from '../prisma/records/calendarYears';
import { conductedVisit } from '../prisma/records/conduct';
import { deskOfficers, leadersInCharge, supervisorsOf, type Addressee, type DeskOfficer } from '../prisma/records/conductAddressees';
import type { Writing } from '../prisma/records/mails';
import { dayOf } from '../src/kernel/day';
import { visitKey } from '../src/procedure/standing';
import type { ConductActivities } from './conducting';
import { assumedLetterSettings, dueLetters } from '../src/calendar/dueLetters';
import { sendLetters } from './letters/sendLetters';
import { stageLetter } from '../src/labels/letters';
import { recordAt, type ConductRoom } from './room';

/**
 * The letters of a stage visit: assignment and reminder (待办、催办) to the officers of its desk or, where one of them has it in hand, to him, the overdue notice (超期)
 * to them and to the leader in charge, the escalation (督办) to the leader and to the supervisors.
 */
export const writeLetters =
  (room: ConductRoom): ConductActivities['writeLetters'] =>
  async ({ caseNumber, visit, at }) => {
    const record = recordAt(room, at);
    const found = await conductedVisit(record, caseNumber, visit);
    if (!found?.isOpen) return null;
    const due = dueLetters(await calendarOf(record), found, record.clock.now(), { ...assumedLetterSettings, ...found.letterSettings });
    const atDesk = await deskOfficers(record.pool, found, dayOf(record.clock.now()));
    const holder = atDesk.filter(each => each.account === found.inHandOf || (found.inHandOf !== null && each.inPlaceOf.includes(found.inHandOf)));
    const officers = holder.length === 0 ? atDesk : holder; // of somebody who has left it is everybody's again
    const isLate = due.kinds.includes('overdue');
    const leaders = isLate ? await leadersInCharge(record.pool, found) : [];
    const supervisors = due.kinds.includes('escalation') ? await supervisorsOf(record.pool, found.region) : [];
    const to = { assignment: officers, reminder: officers, overdue: oncePerAccount([...officers, ...leaders]), escalation: oncePerAccount([...leaders, ...supervisors]) };
    const about = { caseNumber, stage: visit.stage, institutionName: found.institutionName, until: found.dueOn ?? (visit.stage === 'nominationPeriod' ? found.formValidUntil : null), url: `${room.publicUrl}/app/cases/${caseNumber}` };
    const writings = due.kinds.flatMap(kind =>
      byStandIn(to[kind]).map(({ standsInFor, to: some }): Writing => ({ key: `${caseNumber}/${visitKey(visit)}/${kind}`, caseId: found.caseId, kind, text: stageLetter(kind, { ...about, standsInFor }), to: some })),
    );
    await sendLetters(room, record, writings);
    return due.next;
  };

/** Who is an officer and a leader at once gets one copy. */
const oncePerAccount = (addressees: readonly Addressee[]): Addressee[] => [...new Map(addressees.toReversed().map(each => [each.account, each])).values()].toReversed();

/** The same letter tells each reader in whose place he acts: those who act in nobody's get one text, the others each his own. */
function byStandIn(addressees: readonly (Addressee | DeskOfficer)[]): { readonly standsInFor: readonly string[]; readonly to: readonly Addressee[] }[] {
  const standing = addressees.filter((each): each is DeskOfficer => 'standsInFor' in each && each.standsInFor.length > 0);
  return [{ standsInFor: [], to: addressees.filter(each => !standing.some(one => one.account === each.account)) }, ...standing.map(each => ({ standsInFor: each.standsInFor, to: [each] }))];
}
