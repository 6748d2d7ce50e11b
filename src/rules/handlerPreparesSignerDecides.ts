import type { Rule } from './rule';

/**
 * Two people a stage (经办、签批): one officer prepares, another signs. An office that is too small for that may be
 * configured to take one; an office's own system answers for the office. Who stands in for another counts as both.
 * @basis practice (assumed, configurable by office)
 */
export const handlerPreparesSignerDecides = {
  code: 'handlerPreparesSignerDecides',
  basis: 'practice',
  guards: [
    'hire.staffingOfficeCheck.issue',
    'hire.staffingOfficeCheck.reject',
    'hire.examination.approve',
    'hire.examination.reject',
    'hire.placement.place',
    'hire.placement.reject',
    'hire.exemptPlacement.place',
    'hire.exemptPlacement.reject',
    'hire.pay.fixPay',
    'hire.funding.addNextYearFunding',
    'hire.insurance.enroll',
    'hire.payRefixing.refixPay',
    'separation.approval.approve',
    'separation.approval.reject',
    'separation.removal.remove',
    'separation.fundingReduction.reduceFunding',
    'separation.insuranceChange.changeInsurance',
    'separation.payStop.stopPay',
    'separation.payRefixing.refixPay',
  ],
  unblockedBy: 'letAnotherPrepare',
  check: ({ actor, office: { peopleAStage, preparedBy, preparedFor = null } }) => {
    if (peopleAStage < 2 || actor.isMachine) return null;
    const isByAnother = preparedBy !== null && ![preparedBy, preparedFor].some(each => each !== null && actor.people.includes(each));
    return actor.signs && isByAnother ? null : { peopleAStage, isPrepared: preparedBy !== null, isPreparedByAnother: isByAnother, signs: actor.signs };
  },
} as const satisfies Rule;
