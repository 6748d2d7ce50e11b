import type { Day } from '../kernel/day';
import type { BodyId, InstitutionId, LeadershipPostId, PersonKey, QuotaId } from '../kernel/ids';

/** A person in post (在编人员): the one post of the one quota that he occupies, and the leadership posts that he fills. */
export type Holding = {
  readonly person: PersonKey;
  readonly institution: InstitutionId;
  readonly quota: QuotaId;
  readonly quotaKind: string;
  readonly body: BodyId | null;
  readonly personCategory: string;
  readonly post: string;
  readonly postLevel: string;
  readonly placedOn: Day;
  readonly leadershipPosts: readonly LeadershipPostId[];
  /** The day of the latest of these appointments, null where he fills no leadership post. */
  readonly appointedOn: Day | null;
};
