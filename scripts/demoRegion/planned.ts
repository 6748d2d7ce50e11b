import type { ImportedAllowance } from '../../src/contracts/importBatch';
import type { QuotaKind, StructureDimension } from '../../src/establishment/codes';
import type { BlockCause, OrganKind, SystemCategory } from '../../src/institution/codes';
import type { Day } from '../../src/kernel/day';
import type { LeadershipPostKind } from '../../src/leadership/codes';
import type { Sex } from '../../src/roster/codes';
import type { PlannedGrade } from './standing';

/** A quota (编制) of the plan: approved posts and people in post. */
export type PlannedQuota = { readonly kind: QuotaKind; readonly approved: number; readonly inPost: number; readonly allowance?: ImportedAllowance };
/** The leading posts of the organ: what its principal and deputies are called, and how many deputies are approved and filled. */
export type PlannedLeaders = { readonly principal: string; readonly deputy: string; readonly approved: number; readonly filled: number; readonly allowance?: ImportedAllowance };
/** A leadership post of the organ beside its principal and deputies, for instance the chief accountant; one is approved. */
export type PlannedSpecialPost = { readonly kind: Exclude<LeadershipPostKind, 'principal' | 'deputy'>; readonly post: string; readonly isFilled: boolean };
/** People whose birth date the demo needs: they are near retirement (退休). `as` says whether one leads the organ, heads a division or does neither. */
export type PlannedRetirement = { readonly as: 'leader' | 'divisionHead' | 'staff'; readonly sex: Sex; readonly birthDate: Day };

/** An institution of the demo region before its people have names. The first quota is the one on which its leaders are. */
export type PlannedInstitution = {
  readonly region: string;
  /** The character with which the region's documents begin (发文字号). */
  readonly documentMark: string;
  readonly name: string; readonly otherNames?: readonly string[]; readonly organKind: OrganKind;
  /** An organ of section level unless it is said otherwise. */
  readonly grade?: PlannedGrade;
  readonly isManagedUnderCivilServantLaw?: true; readonly isStateSecret?: true;
  readonly systemCategory: SystemCategory; readonly openedOn: Day; readonly documentNumber: string; readonly block?: { readonly cause: BlockCause; readonly documentNumber: string; readonly blockedOn: Day };
  readonly quotas: readonly PlannedQuota[]; readonly leaders: PlannedLeaders; readonly specialPosts?: readonly PlannedSpecialPost[];
  /** The years of birth of its leaders. */
  readonly leadersBorn?: readonly [number, number];
  readonly bodies: readonly string[]; readonly affiliated?: string; readonly headTitle: string;
  /** What the heads of single bodies are called, where it is not the usual title. */
  readonly headTitles?: Readonly<Record<string, string>>;
  /** What the staff are called, in turn. */
  readonly staffPosts?: readonly string[];
  /** How many people of the first quota each body has, its head included, in the order of `bodies`; without it they are spread evenly. */
  readonly strengths?: readonly number[];
  /** Limits of the structure (结构限额); the value as a cell writes it. */
  readonly structureLimits?: readonly { readonly quotaKind: QuotaKind; readonly dimension: StructureDimension; readonly value: string; readonly posts: number }[];
  readonly headless?: string; readonly retirements?: readonly PlannedRetirement[];
};
