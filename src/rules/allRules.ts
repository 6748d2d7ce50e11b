import { actorHoldsTheDesk } from './actorHoldsTheDesk';
import { anotherOfficerHandlesIt } from './anotherOfficerHandlesIt';
import { approverHasAuthority } from './approverHasAuthority';
import { arrangementIsTheirsToAnswer } from './arrangementIsTheirsToAnswer';
import { calledOfficerIsEligible } from './calledOfficerIsEligible';
import { candidateFitsFormStructure } from './candidateFitsFormStructure';
import { countersignaturesAreComplete } from './countersignaturesAreComplete';
import { formerPostIsRelievedOrCounted } from './formerPostIsRelievedOrCounted';
import { formIsExtendedOnce } from './formIsExtendedOnce';
import { fundingNeedsPlacement } from './fundingNeedsPlacement';
import { handlerPreparesSignerDecides } from './handlerPreparesSignerDecides';
import { hireNeedsVerificationForm } from './hireNeedsVerificationForm';
import { institutionIsNotBlocked } from './institutionIsNotBlocked';
import { insuranceNeedsPlacement } from './insuranceNeedsPlacement';
import { leadershipPostIsVacant } from './leadershipPostIsVacant';
import { nobodyDecidesHisOwnCase } from './nobodyDecidesHisOwnCase';
import { noHireWhileOverEstablishment } from './noHireWhileOverEstablishment';
import { onePersonOnePost } from './onePersonOnePost';
import { payNeedsPlacement } from './payNeedsPlacement';
import { personHasOneSeparationAtATime } from './personHasOneSeparationAtATime';
import { personIsInPost } from './personIsInPost';
import { placementNeedsApproval } from './placementNeedsApproval';
import { quotaHasVacancy } from './quotaHasVacancy';
import { quotaKindsAreNotMixed } from './quotaKindsAreNotMixed';
import { quotaStructureHasRoom } from './quotaStructureHasRoom';
import { registerIsNotFrozen } from './registerIsNotFrozen';
import { removalNeedsApproval } from './removalNeedsApproval';
import { separationHasItsPapers } from './separationHasItsPapers';
import { stageIsOpen } from './stageIsOpen';
import { supplementsAreAskedForOnce } from './supplementsAreAskedForOnce';
import { takeBackComesTooLate } from './takeBackComesTooLate';
import { takeBackIsOfOnesOwn } from './takeBackIsOfOnesOwn';
import type { Numbers, Rule, RuleFacts, Unblocker } from './rule';

/**
 * Every rule in order of precedence: an act that breaks several is refused by the first. Who may act at all comes
 * first, then the entries and approvals on which the notice builds, then the order of stages, then the numbers.
 */
export const allRules = [
  approverHasAuthority,
  actorHoldsTheDesk,
  nobodyDecidesHisOwnCase,
  hireNeedsVerificationForm,
  placementNeedsApproval,
  removalNeedsApproval,
  payNeedsPlacement,
  fundingNeedsPlacement,
  insuranceNeedsPlacement,
  stageIsOpen,
  takeBackIsOfOnesOwn,
  takeBackComesTooLate,
  anotherOfficerHandlesIt,
  arrangementIsTheirsToAnswer,
  calledOfficerIsEligible,
  countersignaturesAreComplete,
  handlerPreparesSignerDecides,
  supplementsAreAskedForOnce,
  formIsExtendedOnce,
  institutionIsNotBlocked,
  registerIsNotFrozen,
  noHireWhileOverEstablishment,
  quotaHasVacancy,
  leadershipPostIsVacant,
  quotaStructureHasRoom,
  candidateFitsFormStructure,
  quotaKindsAreNotMixed,
  onePersonOnePost,
  personIsInPost,
  formerPostIsRelievedOrCounted,
  personHasOneSeparationAtATime,
  separationHasItsPapers,
] as const;
export type RuleCode = (typeof allRules)[number]['code'];

/** These guard every act of both procedures. */
const GUARDS_EVERYTHING: readonly string[] = [actorHoldsTheDesk.code, stageIsOpen.code, anotherOfficerHandlesIt.code] satisfies RuleCode[];

/** A refusal by rule (不予办理): a first-class fact with its numbers, its clause and what would free the way. */
export type Refusal = { readonly rule: RuleCode; readonly basis: string; readonly numbers: Numbers; readonly unblockedBy: Unblocker };

/** The name under which rules guard an arrangement: the same at every stage. */
const arrangementOf = (act: string): string => `arrangement.${act.split('.')[2] ?? ''}`;

/** The rules that look at who acts: by them it is judged who could attend to a stage, whatever else stands in its way. */
export const rulesOnWhoActs = [approverHasAuthority, actorHoldsTheDesk, nobodyDecidesHisOwnCase, anotherOfficerHandlesIt, handlerPreparesSignerDecides, arrangementIsTheirsToAnswer] as const satisfies readonly Rule[];

/** The first rule that refuses the act, or null where all pass. */
export function refusalOf(facts: RuleFacts, rules: readonly (typeof allRules)[number][] = allRules): Refusal | null {
  for (const rule of rules) {
    const guards: readonly string[] = rule.guards;
    if (!GUARDS_EVERYTHING.includes(rule.code) && !guards.includes(facts.act) && !guards.includes(arrangementOf(facts.act))) continue;
    const { check, unblockedBy }: Rule = rule; // widened: each rule's own literal type differs
    const numbers = check(facts);
    if (numbers) return { rule: rule.code, basis: rule.basis, numbers, unblockedBy: typeof unblockedBy === 'string' ? unblockedBy : unblockedBy[facts.act.startsWith('hire.') ? 'hire' : 'separation'] };
  }
  return null;
}

/** What the freeze says to an entry that no procedure makes: the acceptance of a filing (报送接收); null where the register is not frozen. */
export function refusalInFreeze(facts: Pick<RuleFacts, 'freeze' | 'today'>): Refusal | null {
  const { code: rule, basis, unblockedBy, check } = registerIsNotFrozen;
  const numbers = check(facts);
  return numbers && { rule, basis, numbers, unblockedBy };
}
