import type { Approval } from '../certificate/approval';
import type { Balance, BalanceRef } from '../establishment/balance';
import type { HandlingAct } from '../handling/acts';
import type { Day } from '../kernel/day';
import type { Holding } from '../roster/holding';
import type { FormPost, VerificationForm } from '../verificationForm/form';

/** An act by its full name: procedure.stage.act, as the act tables write it. */
export type ActName = `${'hire' | 'separation'}.${string}.${string}`;

/** A balance from which the act takes posts, as it stands before the act. `fromReservation`: the posts are already reserved by the form; `comesWithAllowance`: a policy placement brings the allowance for what is wanting. */
export type Wanted = { readonly ref: BalanceRef; readonly kind: string; readonly balance: Balance; readonly posts: number; readonly fromReservation: boolean; readonly comesWithAllowance: boolean };

/** The candidate whom the act concerns, and the line of the form that he is for (absent where the form has no such line). `keepsQuota`: he is in post already, and is appointed to a leadership post only. */
export type Nominee = { readonly quotaKind: string; readonly personCategory: string; readonly postLevel: string; readonly post: FormPost | null; readonly postsToNominateFor: number; readonly keepsQuota: boolean };

/** A limit of the establishment's structure (结构限额) that an act touches: posts allowed for a division, category or level of one quota, and how many the act would take. */
export type StructureRoom = { readonly dimension: string; readonly value: string; readonly limit: number; readonly placed: number; readonly reserved: number; readonly wanted: number; readonly fromReservation: boolean };

/** An arrangement (办理安排) as rules name it: it is the same at every stage. */
export type ArrangementName = `arrangement.${HandlingAct}`;

/** One whom an arrangement would go to, as far as the rules ask: whether he is there and could do what he is asked. */
export type CalledOfficer = { readonly isEnabled: boolean; readonly sitsThere: boolean; readonly signs: boolean; readonly isOneself: boolean; readonly isApplicant: boolean; readonly isPersonConcerned: boolean; readonly hasPrepared: boolean };

/** How the visit is handled (办理安排), as it stands with the officers who are there. */
export type HandlingFacts = {
  /** Whether the act is of the visit's own desk and done by people: the clock, an office's own system and other desks are not bound by who has it in hand. */
  readonly isBound: boolean;
  readonly holder: string | null;
  readonly delegation: { readonly by: string; readonly to: string } | null;
  readonly round: { readonly by: string; readonly isCallerThere: boolean; readonly mode: string; readonly asked: number; readonly agreed: number; readonly dissented: number; readonly due: readonly string[]; readonly isComplete: boolean } | null;
  /** What is with the account that a hand-over names. */
  readonly withLeaver: { readonly account: string; readonly parts: number; /** Whether the actor puts it right from above. */ readonly isFromAbove: boolean } | null;
  /** Whom the act would go to; `mustDecide`: a draft lies before the signer, and who gets it decides on it. */
  readonly called: readonly CalledOfficer[];
  readonly mustDecide: boolean;
};

/** What the rules look at. Nothing else decides: the same facts give the same answer on the screen, in the API and in the record. */
export type RuleFacts = {
  readonly today: Day;
  readonly act: ActName;
  readonly desk: string;
  /** Who acts; `people`: the account and, where it stands in for an absent officer, that officer too. What is forbidden to one of them is forbidden to both. */
  readonly actor: { readonly account: string; readonly people: readonly string[]; readonly holdsDesk: boolean; readonly signs: boolean; readonly isMachine: boolean; readonly isApplicant: boolean; readonly isPersonConcerned: boolean };
  /** How many people the office takes for a stage (经办、签批), who prepared this visit of it, if anybody, and for which absent officer. */
  readonly office: { readonly peopleAStage: number; readonly preparedBy: string | null; readonly preparedFor?: string | null };
  readonly handling: HandlingFacts;
  /** Whether the stage is open, and if it was settled before, how and when (milliseconds since 1970). */
  readonly stage: { readonly isOpen: boolean; readonly settledAs: string | null; readonly settledAt: number | null };
  /** Where somebody takes back how he settled a stage: whether it was he, whether it is entered in the ledger or ended something, and what rests on it since. Null for other acts, and where the stage was never settled. */
  readonly takingBack: { readonly isOwn: boolean; readonly isEntered: boolean; readonly actedSince: string | null; readonly actedAt: number | null } | null;
  readonly institution: {
    readonly id: string;
    readonly blocks: readonly { readonly cause: string; readonly documentNumber: string; readonly blockedOn: Day }[];
    readonly overdueSeparations: number;
    readonly overdueRetirements: number;
    readonly quotas: readonly { readonly kind: string; readonly balance: Balance }[];
  };
  readonly form: VerificationForm | null;
  readonly approval: Approval | null;
  /** Whether the certificate carries the entry on which this act would build. */
  readonly isOnCertificate: boolean;
  /** Whether the form, or the application for it, rests on a document of policy placement (政策性安置). */
  readonly isPolicyPlacement: boolean;
  readonly wanted: readonly Wanted[];
  readonly structure: readonly StructureRoom[];
  readonly nominee: Nominee | null;
  /** The post that the person concerned holds now; null where he holds none or nobody is concerned. */
  readonly holding: Holding | null;
  readonly concernsPerson: boolean;
  /** What an appointment says of the leadership posts that the person fills already; null where the act is no appointment. */
  readonly formerPosts: { readonly said: 'relieved' | 'counted' | null } | null;
  /** Other separations of the person that are open and have not reached the certificate yet. */
  readonly otherSeparations: readonly string[];
  /** What a return asks for, and what was asked for at this stage before; null where nothing was. */
  readonly supplement: { readonly asks: readonly string[]; readonly askedBefore: readonly string[] | null };
  readonly papers: { readonly attached: readonly string[]; readonly needed: readonly string[] };
  /** The year-end statistics freeze, where the region sets one. */
  readonly freeze: { readonly from: Day; readonly until: Day } | null;
};

/** The numbers a rule looked at when it refused: they are recorded with the refusal. */
export type Numbers = Readonly<Record<string, string | number | boolean | null>>;

/** What would free the way again, in a word that the labels spell out. */
export const UNBLOCKERS = ['signInAtTheDesk', 'askTheManagingDepartment', 'applyForAForm', 'obtainTheApproval', 'awaitThePlacement', 'awaitTheRemoval', 'awaitTheStage', 'liftTheBlock', 'digestTheExcess', 'awaitTheThaw', 'awaitAVacancy', 'nominateWithinTheForm', 'removeFromTheFormerPost', 'correctThePerson', 'attachThePapers', 'adjustTheStructure', 'sayWhatBecomesOfTheFormerPost', 'letAnotherPrepare', 'applyForANewForm', 'decideOnWhatIsThere', 'finishTheOtherSeparation', 'askWhoActed', 'askForAReturn', 'letWhoHasItInHand', 'askWhoIsConcerned', 'chooseAnotherOfficer', 'awaitTheOpinions'] as const;
export type Unblocker = (typeof UNBLOCKERS)[number];

/** One official rule: which acts it guards, the clause it rests on, and what it looks at. */
export type Rule = {
  readonly code: string;
  /** Clause of the notice (§), or "assumed" / "practice" where the notice is silent. */
  readonly basis: string;
  readonly guards: readonly (ActName | ArrangementName)[];
  /** What would free the way; a rule that guards both procedures may say it for each. */
  readonly unblockedBy: Unblocker | { readonly hire: Unblocker; readonly separation: Unblocker };
  /** null: pass. Otherwise the numbers on which it refuses. */
  readonly check: (facts: RuleFacts) => Numbers | null;
};
