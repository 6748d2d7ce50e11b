import type { HireEvent } from '../hire/events';
import type { SeparationEvent } from '../separation/events';
import type { CaseDocumentKind, DocumentState } from './kinds';

/** What happened in a case, as far as documents are concerned. */
export type Happened = { readonly number: number; readonly type: string; readonly lane: string | null; readonly outcome: string | null; /** The event that this one takes back (收回). */ readonly takesBack: number | null };
type EventType = HireEvent['type'] | SeparationEvent['type'];

const KINDS: Readonly<Partial<Record<EventType, CaseDocumentKind>>> = {
  formIssued: 'verificationForm', formExtended: 'verificationForm', approved: 'approvalNotice', separationApproved: 'approvalNotice',
  placed: 'placementNotice', appointed: 'placementNotice', removed: 'removalNotice', relieved: 'removalNotice', returned: 'supplementNotice',
};

/** The document that may be made of an event, null where none: what happened can be put on paper, and nothing else can. What offices send back to each other is no notice to an institution. */
function documentOf({ type, outcome }: Happened): CaseDocumentKind | null {
  if (type === 'returned' && outcome !== 'returned') return null;
  return new Map<string, CaseDocumentKind>(Object.entries(KINDS)).get(type) ?? null;
}

const OVERTAKING: Readonly<Record<CaseDocumentKind, readonly EventType[]>> = {
  verificationForm: ['formExtended', 'formClosed'],
  approvalNotice: ['rejected', 'withdrawn', 'candidacyLapsed', 'candidacyVoided', 'placementReversed'],
  placementNotice: ['placementReversed'],
  removalNotice: [],
  supplementNotice: [],
};
const SENT_BACK = ['returnedToExamination', 'returnedToApproval'];

/** The later event of its case that overtakes a document: a form that was extended or closed, an approval that was sent back or came to nothing, a placement that was reversed. */
export function overtakenBy(kind: CaseDocumentKind, of: Happened, events: readonly Happened[]): Happened | null {
  const overtakes = ({ number, type, lane, outcome, takesBack }: Happened): boolean =>
    takesBack === of.number || (number > of.number && lane === of.lane && ((OVERTAKING[kind] as readonly string[]).includes(type) || (kind === 'approvalNotice' && SENT_BACK.includes(outcome ?? ''))));
  return events.find(overtakes) ?? null;
}

/** The acts of a case that can be put on paper: those that have a document, and hold. A form that is used up or has lapsed goes to the archives. */
export const documentedIn = (events: readonly Happened[]): { readonly event: Happened; readonly kind: CaseDocumentKind }[] =>
  events.flatMap(event => {
    const kind = documentOf(event);
    const by = kind === null ? null : overtakenBy(kind, event, events);
    return kind === null || (by !== null && by.type !== 'formClosed') ? [] : [{ event, kind }];
  });

/** How a document stands. */
export const stateOf = ({ isVoid, isOvertaken }: { readonly isVoid: boolean; readonly isOvertaken: boolean }): DocumentState => (isVoid ? 'void' : isOvertaken ? 'superseded' : 'valid');
