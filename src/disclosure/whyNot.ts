import type { DisclosureItem, DisclosureMode, DisclosureState } from './codes';
import { isEmpty, names, type DisclosedContent } from './content';

/** Why something is not proposed, shown or withdrawn (不予公开). */
export type DisclosureObstacle = 'notYoursToDo' | 'secretStaysSealed' | 'basicsFirst' | 'disclosureWaits' | 'disclosureDecided' | 'notByWhoProposed' | 'nothingToDisclose' | 'namesWhatIsSealed';

/** The versions of an institution that stand: those that are shown, and those that wait. */
export type StandingVersion = { readonly item: DisclosureItem; readonly mode: DisclosureMode; readonly state: DisclosureState };
/** What a proposal or a decision is judged on. `sealedNames`: the secret institutions that the office serves. */
export type DisclosureGround = { readonly isStateSecret: boolean; readonly standing: readonly StandingVersion[]; readonly sealedNames: readonly string[]; readonly content: DisclosedContent; readonly item: DisclosureItem; readonly mode: DisclosureMode };

/** What stands against showing it at all, whoever asks. Everything else of an institution is shown to the public only once its name is. */
function whyNotShown({ isStateSecret, standing, sealedNames, content, item, mode }: DisclosureGround): DisclosureObstacle | null {
  if (isStateSecret) return 'secretStaysSealed';
  if (mode === 'public' && item !== 'basics' && !standing.some(each => each.item === 'basics' && each.mode === 'public' && each.state === 'published')) return 'basicsFirst';
  if (isEmpty(content)) return 'nothingToDisclose';
  return names(content, sealedNames) ? 'namesWhatIsSealed' : null;
}

/** Whether what else the public is shown of an institution is withdrawn with it (一并撤下): of whose name is not shown any more, nothing is. */
export const takesAllAlong = ({ item, mode }: Pick<StandingVersion, 'item' | 'mode'>): boolean => item === 'basics' && mode === 'public';

/** Why it is not proposed (拟公开); null where it may be. */
export function whyNotProposed(ground: DisclosureGround): DisclosureObstacle | null {
  const waits = ground.standing.some(each => each.item === ground.item && each.mode === ground.mode && each.state === 'proposed');
  return ground.isStateSecret ? 'secretStaysSealed' : waits ? 'disclosureWaits' : whyNotShown(ground);
}

/** A version that somebody decides on. */
export type Proposal = { readonly state: DisclosureState; readonly proposedBy: string; readonly peopleAStage: number };

/** Why it is not shown as it was proposed (公开); null where it may be. Where the office takes two people, who proposes does not publish. */
export function whyNotPublished(proposal: Proposal, account: string, ground: DisclosureGround): DisclosureObstacle | null {
  if (proposal.state !== 'proposed') return 'disclosureDecided';
  if (proposal.peopleAStage === 2 && proposal.proposedBy === account) return 'notByWhoProposed';
  return whyNotShown(ground);
}
