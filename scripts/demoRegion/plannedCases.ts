import type { QuotaKind } from '../../src/establishment/codes';
import type { WayOfFilling } from '../../src/hire/events';
import type { HireStages } from '../../src/hire/procedure';
import type { LeadershipPostKind } from '../../src/leadership/codes';
import type { PersonCategory, PostLevel } from '../../src/roster/codes';
import type { SeparationReason } from '../../src/separation/events';
import type { SeparationStages } from '../../src/separation/procedure';

/** The stages of a hire that belong to the case; all others belong to one candidate. */
type CaseStage = 'application' | 'staffingOfficeCheck' | 'caseWithdrawal' | 'nominationPeriod';
type Stages<Of, Names extends keyof Of = keyof Of> = { [Stage in Names & string]: Stage | `${Stage}.${Of[Stage] & string}` }[Names & string];

/**
 * How far something has come: the stage at which it waits, or `stage.outcome` by which it ended. Of stages that go side by
 * side, those that the procedure names before are done and those after it wait too; `insurance.done` and `payStop.done`
 * mean that all three are done. `application`, `nomination` and `report` mean that it came back for correction.
 */
export type HireReached = Stages<HireStages, CaseStage>;
/** How far one candidate of a hire has come. */
export type CandidateReached = Stages<HireStages, Exclude<keyof HireStages, CaseStage>>;
/** How far a separation has come. */
export type SeparationReached = Stages<SeparationStages>;

/**
 * Days are working days before the day of the telling: when the case was opened, and when the last act was done, since
 * which it waits. What goes side by side is done on the day of the placement or removal that opened it.
 */
type Told = { readonly institution: string; readonly opened: number; readonly lastAct: number };

/** A candidate who is not yet in post; nobody of this name and number exists in the roster. */
export type PlannedCandidate = { readonly name: string; readonly residentId: string; readonly reached: CandidateReached; readonly lastAct: number };

/** A hire of the plan: an application for equal posts, all of which the form grants, and its candidates. */
export type PlannedHire = Told & {
  readonly procedure: 'hire'; readonly wayOfFilling: WayOfFilling; readonly reason: string;
  readonly post: { readonly quotaKind: QuotaKind; readonly body: string | null; readonly leadershipPost: LeadershipPostKind | null; readonly personCategory: PersonCategory; readonly post: string; readonly postLevel: PostLevel; readonly posts: number };
  readonly reached: HireReached; readonly candidates: readonly PlannedCandidate[];
};

/** A separation of the plan: somebody of the roster, by the name that nobody else has. It happened on the day on which it was reported. */
export type PlannedSeparation = Told & { readonly procedure: 'separation'; readonly person: string; readonly reason: SeparationReason; readonly reached: SeparationReached };
