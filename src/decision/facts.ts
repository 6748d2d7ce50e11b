import type { Actor } from '../access/actor';
import type { Balance } from '../establishment/balance';
import type { StructureDimension } from '../establishment/codes';
import type { Day } from '../kernel/day';
import type { OfficeDesk } from '../procedure/desk';
import type { Recorded } from '../procedure/recorded';
import type { Holding } from '../roster/holding';
import type { HireEvent } from '../hire/events';
import type { SeparationEvent } from '../separation/events';

/** A quota of the institution (编制) with its balance. */
export type QuotaFacts = { readonly id: string; readonly kind: string; readonly balance: Balance };
/** A line of leadership posts (领导职数) with its balance; `body` is null for the institution's own. */
export type LeadershipPostFacts = { readonly id: string; readonly body: string | null; readonly kind: string; readonly balance: Balance };
/** What blocks the institution from new forms, by which document and since when. */
export type BlockFacts = { readonly cause: string; readonly documentNumber: string; readonly blockedOn: Day };

/** A limit of the structure (结构限额) of one quota, with what fills it; `dimension` is body, personCategory or postLevel. */
export type StructureFacts = { readonly quota: string; readonly dimension: StructureDimension; readonly value: string; readonly limit: number; readonly placed: number; readonly reserved: number };

/** The institution of the case with its balances, as they stand at the moment of the decision. */
export type InstitutionFacts = {
  readonly id: string;
  readonly region: string;
  readonly blocks: readonly BlockFacts[];
  /** Separations that are overdue: removals not applied for and retirements not reported; `overdueRetirements`: how many of them are retirements. */
  readonly overdueSeparations: number;
  readonly overdueRetirements: number;
  readonly bodies: readonly string[];
  readonly quotas: readonly QuotaFacts[];
  readonly leadershipPosts: readonly LeadershipPostFacts[];
  readonly structure: readonly StructureFacts[];
};

/** What a decision looks at beside the events of its case. Loaded in one statement, decided on in pure code. */
export type Surroundings = {
  readonly today: Day;
  readonly actor: Actor;
  /** Whoever applied, nominated, reported or corrected anything in the case for the institution. */
  readonly applicants: readonly string[];
  readonly institution: InstitutionFacts;
  /** The offices that serve the institution's region. */
  readonly offices: Readonly<Partial<Record<OfficeDesk, string>>>;
  /** What the persons of the case (and of the command) hold now, by person key. */
  readonly holdings: Readonly<Record<string, Holding>>;
  readonly papers: readonly string[];
  readonly freeze: { readonly from: Day; readonly until: Day } | null;
  /** Months for which a form is good (assumed 12). */
  readonly formMonths: number;
  /** Months by which a form may be extended once (assumed 6). */
  readonly extensionMonths: number;
  /** How many people each office takes for a stage: two, or one where it is configured so. */
  readonly peopleAStage: Readonly<Partial<Record<OfficeDesk, number>>>;
  /** Separations that are open and have not reached the certificate yet, by the person whom they concern: case numbers. */
  readonly otherSeparations: Readonly<Record<string, readonly string[]>>;
  /** The officers whom arrangements of the case, or the act at hand, name, by account: those who are enabled, with their seats. */
  readonly officers: Readonly<Record<string, Actor>>;
};

/** What can happen in a case of either procedure. */
export type CaseEvent = HireEvent | SeparationEvent;
/** A case with its events in order; `events` is empty for one that is being opened. */
export type CaseFacts =
  | { readonly procedure: 'hire'; readonly edition: string; readonly events: readonly Recorded<HireEvent>[] }
  | { readonly procedure: 'separation'; readonly edition: string; readonly events: readonly Recorded<SeparationEvent>[] };
