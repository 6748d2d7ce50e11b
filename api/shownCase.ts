import type { z } from 'zod';
import type { caseView } from '../prisma/views/caseView';
import type { PaperRow } from '../prisma/views/papers';
import { sitsAt, type Actor } from '../src/access/actor';
import { READERS } from '../src/access/reading';
import type { caseAnswer } from '../src/contracts/answers/cases';
import type { Desk } from '../src/procedure/desk';
import type { Attended } from '../src/decision/eligible';
import { attendLabels, unattendedLabels } from '../src/labels/absence';
import type { Language } from '../src/labels/labels';
import { visitKey } from '../src/procedure/standing';
import type { ActAllowed } from './actsAllowed';

type View = NonNullable<Awaited<ReturnType<typeof caseView>>>;
type Shown = z.output<typeof caseAnswer>;
type Beside = { readonly actor: Actor; readonly acts: readonly ActAllowed[]; readonly papers: readonly PaperRow[]; readonly workingDaysLeft: (dueOn: string) => number; readonly attended: readonly Attended[]; readonly language: Language };

/** What is entered because of something else, by whoever did that. */
const CONSEQUENCES: readonly string[] = ['formClosed', 'postReleased', 'candidacyLapsed'];

/** Whose absences one sees: those of offices, for who works at one or oversees them; at the institution's own desk, for its own people too. */
const seesOfficers = ({ seats }: Actor, office: string | null): boolean =>
  seats.some(({ role }) => (READERS.caseAudit as readonly string[]).includes(role) || (office === null && (role === 'institutionHandler' || role === 'institutionSigner')));

function shownAttendance(attended: Attended | undefined, isSeen: boolean, language: Language): Pick<Shown['open'][number], 'officers' | 'unattended'> {
  const why = attended?.unattended ?? null;
  return {
    officers: isSeen ? (attended?.officers ?? []).map(({ account: _, standsInFor, ...officer }) => ({ ...officer, standsInFor: [...standsInFor] })) : [],
    unattended: why === null ? null : { why, label: unattendedLabels[language][why], unblockedByLabel: attendLabels[language][why] },
  };
}

/** The case as the screen wants it: the view of the record, what the reader may do, and how many working days are left. */
export function shownCase({ visits, events, form, asks, ...view }: View, { actor, acts, papers, workingDaysLeft, attended, language }: Beside): Shown {
  const attendedAt = new Map(attended.map(each => [visitKey(each.visit), each]));
  const open = visits
    .filter(visit => !visit.isInterruption)
    .map(({ office, isInterruption: _, ...visit }) => ({
      ...visit,
      workingDaysLeft: visit.dueOn === null ? null : workingDaysLeft(visit.dueOn),
      isMine: sitsAt(actor, { desk: visit.desk as Desk, institution: view.institution, office }, ['handler', 'signer']), // the record names desks only
      ...shownAttendance(attendedAt.get(visitKey(visit)), seesOfficers(actor, office), language),
    }));
  const lanes = [{ lane: 'case', state: view.endedAs ?? 'open' }, ...view.candidates.map(({ lane, state }) => ({ lane, state }))];
  const told = events.map(event => ({ ...event, isOfSystem: event.actor === '' || CONSEQUENCES.includes(event.type) }));
  // Dates become texts on the way out; the answer's schema is checked against what is really sent.
  return { ...view, lanes, open, acts, asks, form, papers, events: told } as unknown as Shown;
}
