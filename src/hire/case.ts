import type { Approval } from '../certificate/approval';
import { impossible } from '../kernel/result';
import { CASE_LANE } from '../procedure/position';
import type { Recorded } from '../procedure/recorded';
import { postsLeft, type Ask, type FormPost, type VerificationForm } from '../verificationForm/form';
import type { ExemptionBasis, HireEvent, Nomination, PolicyBasis, WayOfFilling } from './events';

/** One candidate's life within a hire (提名人选): each state has only what it can have. Who is placed is on the certificate, on a quota or in a leadership post. */
export type Candidacy =
  | { readonly state: 'nominated'; readonly nomination: Nomination }
  | { readonly state: 'approved'; readonly nomination: Nomination; readonly approval: Approval }
  | { readonly state: 'placed'; readonly nomination: Nomination; readonly approval: Approval }
  | { readonly state: 'over'; readonly nomination: Nomination; readonly as: 'rejected' | 'withdrawn' | 'lapsed' | 'voided' | 'reversed' };

/** What the institution applied for (用编申请): how it will fill the posts, why, the lines, and the document of a policy placement. */
export type Application = { readonly wayOfFilling: WayOfFilling; readonly reason: string; readonly asks: readonly Ask[]; readonly policy: PolicyBasis | null };

/** A hire (补充工作人员) as its events tell it. One without a form has its one candidate in the lane of the case. */
export type HireCase =
  | { readonly state: 'requested'; readonly application: Application }
  | { readonly state: 'formIssued'; readonly application: Application; readonly form: VerificationForm; readonly candidacies: Readonly<Record<string, Candidacy>> }
  | { readonly state: 'exempt'; readonly application: Application; readonly basis: ExemptionBasis; readonly candidacies: Readonly<Record<string, Candidacy>> };
/** A hire that has candidates. */
type WithCandidacies = Extract<HireCase, { readonly candidacies: object }>;

/** The form of the case, null before it is issued and where none is needed. */
export const formOf = (hire: HireCase | null): VerificationForm | null => (hire?.state === 'formIssued' ? hire.form : null);
/** The candidacies of the case, by lane. */
export const candidaciesOf = (hire: HireCase | null): Readonly<Record<string, Candidacy>> => (hire && 'candidacies' in hire ? hire.candidacies : {});
/** The candidacy in a lane, null where there is none. */
export const candidacyIn = (hire: HireCase | null, lane: string): Candidacy | null => (Object.hasOwn(candidaciesOf(hire), lane) ? (candidaciesOf(hire)[lane] ?? null) : null);
/** The line of the form that a nomination is for. */
export const lineOf = (form: VerificationForm, line: number): FormPost | undefined => form.posts.find(post => post.line === line);
/** The line that the institution asked for under that number. */
export const askOf = (hire: HireCase | null, line: number): Ask | undefined => hire?.application.asks.find(ask => ask.line === line);
/** Posts of a line that no living candidacy and no placement has taken: as many may still be nominated for. */
export function postsToNominateFor(hire: HireCase & { state: 'formIssued' }, line: number): number {
  const post = lineOf(hire.form, line);
  const living = Object.values(hire.candidacies).filter(each => each.nomination.line === line && (each.state === 'nominated' || each.state === 'approved'));
  return post ? post.granted - post.placed - post.released - living.length : 0;
}

/** The case after one more event. Throws where the record could not have allowed the event. */
export function hireAfter(hire: HireCase | null, recorded: Recorded<HireEvent>): HireCase {
  const { event } = recorded;
  if (event.type === 'applied') return { state: 'requested', application: { wayOfFilling: event.wayOfFilling, reason: event.reason, asks: event.asks, policy: event.policy ?? null } };
  if (event.type === 'exemptApplied') return exempt(event);
  if (hire === null) return impossible(`event ${recorded.number}: ${event.type} before the application`);
  if (event.type === 'formIssued') {
    const posts = hire.application.asks.map(ask => ({ ...ask, granted: event.granted.find(each => each.line === ask.line)?.posts ?? 0, placed: 0, released: 0 }));
    return { state: 'formIssued', application: hire.application, form: { id: event.form, issuedOn: event.issuedOn, validUntil: event.validUntil, state: 'open', isExtended: false, posts }, candidacies: {} };
  }
  if (hire.state === 'requested') return hire;
  return hire.state === 'formIssued' ? withinForm(hire, recorded) : withCandidateAfter(hire, recorded);
}

/** Who is entered without a form has his approval in the document that appointed him. */
function exempt({ basis, wayOfFilling, reason, ask, nomination }: HireEvent & { type: 'exemptApplied' }): HireCase {
  const approval: Approval = { department: 'organizationDepartment', documentNumber: basis.documentNumber, approvedOn: basis.decidedOn };
  return { state: 'exempt', application: { wayOfFilling, reason, asks: [ask], policy: null }, basis, candidacies: { [CASE_LANE]: { state: 'approved', nomination, approval } } };
}

function withinForm(hire: HireCase & { state: 'formIssued' }, recorded: Recorded<HireEvent>): HireCase {
  const { event, lane } = recorded;
  switch (event.type) {
    case 'formExtended':
      return { ...hire, form: { ...hire.form, validUntil: event.validUntil, isExtended: true } };
    case 'formClosed':
      return { ...hire, form: { ...releasing(hire.form, event.released), state: event.as } };
    case 'postReleased':
      return { ...hire, form: releasing(hire.form, [{ line: event.line, posts: 1 }]) };
    case 'nominated':
      return withCandidacy(hire, lane, { state: 'nominated', nomination: event.nomination });
    case 'placed':
    case 'appointed': {
      const posts = hire.form.posts.map(post => (post.line === event.nomination.line ? { ...post, placed: post.placed + 1 } : post));
      return withCandidateAfter({ ...hire, form: { ...hire.form, posts } }, recorded);
    }
    case 'placementReversed': {
      const posts = hire.form.posts.map(post => (post.line === event.line ? { ...post, placed: post.placed - 1, released: post.released + 1 } : post));
      return withCandidateAfter({ ...hire, form: { ...hire.form, posts } }, recorded);
    }
    default:
      return withCandidateAfter(hire, recorded);
  }
}

/** What an event makes of the candidate in whose lane it happened. */
function withCandidateAfter(hire: WithCandidacies, { event, lane, number, settles }: Recorded<HireEvent>): HireCase {
  const candidacy = candidacyIn(hire, lane);
  if (candidacy === null || candidacy.state === 'over') return hire;
  const { nomination } = candidacy;
  switch (event.type) {
    case 'approved':
      return withCandidacy(hire, lane, { state: 'approved', nomination, approval: event.approval });
    case 'placed':
    case 'appointed':
      return withCandidacy(hire, lane, { state: 'placed', nomination, approval: candidacy.state === 'approved' ? candidacy.approval : impossible(`event ${number}: placed without approval`) });
    case 'returned':
      // A return to the examination undoes the approval; one to the placement application leaves it.
      return settles?.outcome === 'returnedToExamination' ? withCandidacy(hire, lane, { state: 'nominated', nomination }) : hire;
    case 'rejected':
    case 'withdrawn':
      return withCandidacy(hire, lane, { state: 'over', nomination, as: event.type });
    case 'candidacyLapsed':
      return withCandidacy(hire, lane, { state: 'over', nomination, as: 'lapsed' });
    case 'candidacyVoided':
      return withCandidacy(hire, lane, { state: 'over', nomination, as: 'voided' });
    case 'placementReversed':
      return withCandidacy(hire, lane, { state: 'over', nomination, as: 'reversed' });
    default:
      return hire; // what departments and handlers did concerns neither form nor candidacy
  }
}

const withCandidacy = <Hire extends WithCandidacies>(hire: Hire, lane: string, candidacy: Candidacy): Hire => ({ ...hire, candidacies: { ...hire.candidacies, [lane]: candidacy } });

/** The form with so many more posts of some lines released. */
function releasing(form: VerificationForm, released: readonly { readonly line: number; readonly posts: number }[]): VerificationForm {
  const posts = form.posts.map(post => ({ ...post, released: post.released + (released.find(each => each.line === post.line)?.posts ?? 0) }));
  return { ...form, posts };
}

/**
 * The posts that become vacant when the form closes: what nobody holds any more. A candidate who is approved keeps his
 * post until he is placed or his candidacy ends.
 */
export function postsFreedByClosing(hire: HireCase & { state: 'formIssued' }): { readonly line: number; readonly posts: number }[] {
  const approved = Object.values(hire.candidacies).filter(each => each.state === 'approved');
  return hire.form.posts
    .map(post => ({ line: post.line, posts: postsLeft(post) - approved.filter(each => each.nomination.line === post.line).length }))
    .filter(each => each.posts > 0);
}
