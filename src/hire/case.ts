import { impossible } from '../kernel/result';
import type { Recorded } from '../procedure/recorded';
import { postsLeft, type Ask, type FormPost, type VerificationForm } from '../verificationForm/form';
import type { Approval } from '../certificate/approval';
import type { HireEvent, Nomination, Placing, WayOfFilling } from './events';

/** One candidate's life within a hire (提名人选): each state has only what it can have. */
export type Candidacy =
  | { readonly state: 'nominated'; readonly nomination: Nomination }
  | { readonly state: 'approved'; readonly nomination: Nomination; readonly approval: Approval }
  | { readonly state: 'placed'; readonly nomination: Nomination; readonly approval: Approval; readonly placing: Placing }
  | { readonly state: 'over'; readonly nomination: Nomination; readonly as: 'rejected' | 'withdrawn' | 'lapsed' };

/** What the institution applied for (用编申请): how it will fill the posts, why, and the lines. */
export type Application = { readonly wayOfFilling: WayOfFilling; readonly reason: string; readonly asks: readonly Ask[] };

/** A hire (补充工作人员) as its events tell it. */
export type HireCase =
  | { readonly state: 'requested'; readonly application: Application }
  | { readonly state: 'formIssued'; readonly application: Application; readonly form: VerificationForm; readonly candidacies: Readonly<Record<string, Candidacy>> };

/** The form of the case, null before it is issued. */
export const formOf = (hire: HireCase | null): VerificationForm | null => (hire?.state === 'formIssued' ? hire.form : null);
/** The candidacy in a lane, null where there is none. */
export const candidacyIn = (hire: HireCase | null, lane: string): Candidacy | null => (hire?.state === 'formIssued' && Object.hasOwn(hire.candidacies, lane) ? (hire.candidacies[lane] ?? null) : null);
/** The line of the form that a nomination is for. */
export const lineOf = (form: VerificationForm, line: number): FormPost | undefined => form.posts.find(post => post.line === line);
/** Posts of a line that no living candidacy and no placement has taken: as many may still be nominated for. */
export function postsToNominateFor(hire: HireCase & { state: 'formIssued' }, line: number): number {
  const post = lineOf(hire.form, line);
  const living = Object.values(hire.candidacies).filter(each => each.nomination.line === line && (each.state === 'nominated' || each.state === 'approved'));
  return post ? post.granted - post.placed - post.released - living.length : 0;
}

/** The case after one more event. Throws where the record could not have allowed the event. */
export function hireAfter(hire: HireCase | null, recorded: Recorded<HireEvent>): HireCase {
  const { event, lane } = recorded;
  if (event.type === 'applied') return { state: 'requested', application: { wayOfFilling: event.wayOfFilling, reason: event.reason, asks: event.asks } };
  if (hire === null) return impossible(`event ${recorded.number}: ${event.type} before the application`);
  if (event.type === 'formIssued') {
    const posts = hire.application.asks.map(ask => ({ ...ask, granted: event.granted.find(each => each.line === ask.line)?.posts ?? 0, placed: 0, released: 0 }));
    return { state: 'formIssued', application: hire.application, form: { id: event.form, issuedOn: event.issuedOn, validUntil: event.validUntil, state: 'open', posts }, candidacies: {} };
  }
  if (hire.state === 'requested') return hire;
  if (event.type === 'formClosed') return { ...hire, form: { ...releasing(hire.form, event.released), state: event.as } };
  if (event.type === 'postReleased') return { ...hire, form: releasing(hire.form, [{ line: event.line, posts: 1 }]) };
  if (event.type === 'nominated') return withCandidacy(hire, lane, { state: 'nominated', nomination: event.nomination });
  const candidacy = hire.candidacies[lane];
  if (candidacy === undefined || candidacy.state === 'over') return hire;
  const { nomination } = candidacy;
  switch (event.type) {
    case 'approved':
      return withCandidacy(hire, lane, { state: 'approved', nomination, approval: event.approval });
    case 'placed': {
      const approval = candidacy.state === 'approved' ? candidacy.approval : impossible(`event ${recorded.number}: placed without approval`);
      const posts = hire.form.posts.map(post => (post.line === nomination.line ? { ...post, placed: post.placed + 1 } : post));
      return withCandidacy({ ...hire, form: { ...hire.form, posts } }, lane, { state: 'placed', nomination, approval, placing: event.placing });
    }
    case 'returned':
      // A return to the examination undoes the approval; one to the placement application leaves it.
      return recorded.settles?.outcome === 'returnedToExamination' ? withCandidacy(hire, lane, { state: 'nominated', nomination }) : hire;
    case 'rejected':
    case 'withdrawn':
      return withCandidacy(hire, lane, { state: 'over', nomination, as: event.type });
    case 'candidacyLapsed':
      return withCandidacy(hire, lane, { state: 'over', nomination, as: 'lapsed' });
    case 'placementRequested':
    case 'payFixed':
    case 'fundingAdded':
    case 'insuranceEnrolled':
    case 'couldNotAct':
    case 'corrected':
    case 'resubmitted':
      return hire;
  }
}

const withCandidacy = (hire: HireCase & { state: 'formIssued' }, lane: string, candidacy: Candidacy): HireCase => ({ ...hire, candidacies: { ...hire.candidacies, [lane]: candidacy } });

/** The form with so many more posts of some lines released. */
function releasing(form: VerificationForm, released: readonly { readonly line: number; readonly posts: number }[]): VerificationForm {
  const posts = form.posts.map(post => ({ ...post, released: post.released + (released.find(each => each.line === post.line)?.posts ?? 0) }));
  return { ...form, posts };
}

/**
 * The event that closes the form: what nobody holds any more becomes vacant again. A candidate who is approved keeps
 * his post until he is placed or his candidacy ends.
 */
export function closing(hire: HireCase & { state: 'formIssued' }, as: 'usedUp' | 'lapsed' | 'relinquished'): HireEvent {
  const approved = Object.values(hire.candidacies).filter(each => each.state === 'approved');
  const released = hire.form.posts
    .map(post => ({ line: post.line, posts: postsLeft(post) - approved.filter(each => each.nomination.line === post.line).length }))
    .filter(each => each.posts > 0);
  return { type: 'formClosed', form: hire.form.id, as, released };
}
