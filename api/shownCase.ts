import type { z } from 'zod';
import type { caseView } from '../prisma/views/caseView';
import type { PaperRow } from '../prisma/views/papers';
import type { UrgingsOfCase } from '../prisma/views/urgings';
import { sitsAt, type Actor } from '../src/access/actor';
import { READERS } from '../src/access/reading';
import type { caseAnswer } from '../src/contracts/answers/cases';
import type { Language } from '../src/labels/labels';
import { problemTitles } from '../src/labels/problems';
import type { Desk } from '../src/procedure/desk';
import type { Attended } from '../src/decision/eligible';
import { attendLabels, unattendedLabels } from '../src/labels/absence';
import { visitKey } from '../src/procedure/standing';
import type { ActAllowed } from './actsAllowed';

type View = NonNullable<Awaited<ReturnType<typeof caseView>>>;
type Shown = z.output<typeof caseAnswer>;
type Beside = { readonly actor: Actor; readonly acts: readonly ActAllowed[]; readonly handling: ReadonlyMap<string, Shown['open'][number]['handling']>; readonly papers: readonly PaperRow[]; readonly urgings: UrgingsOfCase; readonly language: Language; readonly workingDaysLeft: (dueOn: string) => number; readonly attended: readonly Attended[] };

/** What is entered because of something else, by whoever did that. */
const CONSEQUENCES: readonly string[] = ['formClosed', 'postReleased', 'candidacyLapsed', 'nothingToReverse'];

/** How a visit was urged (催办), and whether the reader may, or why not. */
function urgedOf(visit: Omit<View['visits'][number], 'isInterruption'>, { log, whyNot }: UrgingsOfCase, language: Language) {
  const urged = log.filter(each => each.lane === visit.lane && each.stage === visit.stage && each.visit === visit.visit);
  const why = whyNot(visit);
  return { urged: urged.length, urgedAt: urged[0]?.urgedAt ?? null, urge: { isAllowed: why === null, whyNot: why && { code: why.obstacle, label: problemTitles[language][why.obstacle], possibleOn: why.possibleOn } } };
}

/** A visit that was opened between the two looks at the case, or of an office whose inner work the reader does not see. */
const NOBODYS: Shown['open'][number]['handling'] = { inHandOf: null, from: null, cameBy: null, isDelegated: false, isWithMe: false, round: null, copies: [], acts: [] };
/** Whether a visit is with nobody else. */
const isFree = (handling: Shown['open'][number]['handling']): boolean => handling.inHandOf === null || handling.isWithMe;

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
export function shownCase({ visits, events, form, asks, isInside, ...view }: View, { actor, acts, handling, papers, urgings, language, workingDaysLeft, attended }: Beside): Shown {
  const attendedAt = new Map(attended.map(each => [visitKey(each.visit), each]));
  const handlingAt = ({ lane, stage, office }: Pick<View['visits'][number], 'lane' | 'stage' | 'office'>): Shown['open'][number]['handling'] => (office === null || isInside ? handling.get(`${lane}/${stage}`) : undefined) ?? NOBODYS;
  const open = visits
    .filter(visit => !visit.isInterruption)
    .map(({ office, isInterruption: _, ...visit }) => ({
      ...visit,
      ...urgedOf({ ...visit, office }, urgings, language),
      workingDaysLeft: visit.dueOn === null ? null : workingDaysLeft(visit.dueOn),
      handling: handlingAt({ ...visit, office }),
      isMine: isFree(handlingAt({ ...visit, office })) && sitsAt(actor, { desk: visit.desk as Desk, institution: view.institution, office }, ['handler', 'signer']), // the record names desks only
      ...shownAttendance(attendedAt.get(visitKey(visit)), seesOfficers(actor, office), language),
    }));
  const lanes = [{ lane: 'case', state: view.endedAs ?? 'open' }, ...view.candidates.map(({ lane, state }) => ({ lane, state }))];
  const told = events.map(event => ({ ...event, isOfSystem: event.actor === '' || CONSEQUENCES.includes(event.type) }));
  // Dates become texts on the way out; the answer's schema is checked against what is really sent.
  return { ...view, lanes, open, acts, asks, form, papers, urgings: urgings.log, events: told } as unknown as Shown;
}
