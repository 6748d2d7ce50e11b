import type { Day } from '../kernel/day';
import type { BodyId, FormId, LeadershipPostId, QuotaId } from '../kernel/ids';

/**
 * One line of an application: so many equal posts that the institution asks to fill. A line without a quota asks for
 * leadership posts only, to which people are appointed who are in post already.
 */
export type Ask = {
  readonly line: number;
  readonly quota: QuotaId | null;
  readonly quotaKind: string | null;
  /** The line of leadership posts (领导职数) that each of them fills too; null where none is filled. */
  readonly leadershipPost: LeadershipPostId | null;
  readonly body: BodyId | null;
  readonly personCategory: string;
  readonly post: string;
  readonly postLevel: string;
  readonly posts: number;
};

/** One line of the form: what was asked, what the staffing office granted, and what became of it. */
export type FormPost = Ask & { readonly granted: number; readonly placed: number; readonly released: number };

/** How the form stands: its posts are reserved while it is open. */
export type FormState = 'open' | 'usedUp' | 'lapsed' | 'relinquished' | 'void';

/**
 * The verification form 《人员编制和领导职数核定单》: the staffing office's signed statement of the vacant posts
 * that this institution may now fill (§5.1). Issuing it reserves them.
 */
export type VerificationForm = { readonly id: FormId; readonly issuedOn: Day; readonly validUntil: Day; readonly state: FormState; readonly isExtended: boolean; readonly posts: readonly FormPost[] };

/** Posts of a line that are still reserved: granted, not yet placed, not released. */
export const postsLeft = (post: FormPost): number => post.granted - post.placed - post.released;

/** Whether candidates may be approved within the form on that day. Judged by date, not by whether a timer has fired. */
export const isValidOn = (form: VerificationForm, today: Day): boolean => form.state === 'open' && today <= form.validUntil;
