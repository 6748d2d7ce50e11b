import type { CalledOfficer, Numbers, Rule } from './rule';

/** What can be wrong with an officer who is asked. */
export type UnfitOfficer = keyof CalledOfficer;

/** What of the numbers of a refusal by this rule stands in the way, the first of it. */
export function unfitBy({ mustDecide, ...officer }: Numbers): UnfitOfficer | null {
  const isWrong = (fact: UnfitOfficer): boolean => (fact === 'isEnabled' || fact === 'sitsThere' ? officer[fact] === false : fact === 'signs' ? mustDecide === true && officer[fact] === false : (fact !== 'hasPrepared' || mustDecide === true) && officer[fact] === true);
  return (['isOneself', 'isEnabled', 'sitsThere', 'isApplicant', 'isPersonConcerned', 'hasPrepared', 'signs'] as const).find(isWrong) ?? null;
}

/**
 * A stage goes only to an officer who is there and could do what he is asked: at the desk (for an opinion, at any office that
 * serves the case), not oneself, not who applied or is concerned (回避), and where a draft lies before the signer, one who signs
 * and has not prepared it. Who is told (抄送) may read the case.
 * @basis §4.1
 */
export const calledOfficerIsEligible = {
  code: 'calledOfficerIsEligible',
  basis: '§4.1',
  guards: ['arrangement.transfer', 'arrangement.delegate', 'arrangement.call', 'arrangement.copy', 'arrangement.reassign', 'arrangement.handOver'],
  unblockedBy: 'chooseAnotherOfficer',
  check: ({ act, handling: { called, mustDecide } }) => {
    const isOnlyTold = act.endsWith('.copy');
    const decides = mustDecide && !act.endsWith('.delegate') && !act.endsWith('.call') && !isOnlyTold;
    const isFit = ({ isEnabled, sitsThere, signs, isOneself, isApplicant, isPersonConcerned, hasPrepared }: CalledOfficer): boolean =>
      isEnabled && sitsThere && !isOneself && (isOnlyTold || (!isApplicant && !isPersonConcerned)) && (!decides || (signs && !hasPrepared));
    const index = called.findIndex(each => !isFit(each));
    const unfit = called[index];
    return unfit === undefined ? null : { officer: index + 1, ...unfit, mustDecide: decides };
  },
} as const satisfies Rule;
