import type { Rule } from './rule';

/**
 * Where opinions were asked for (会签), nothing is agreed to before they are there: of all, of one, or of each in his turn.
 * A dissent kills nothing: a return or a rejection stays possible, and who called the round may end it, saying why.
 * @basis practice
 */
export const countersignaturesAreComplete = {
  code: 'countersignaturesAreComplete',
  basis: 'practice',
  guards: [
    'hire.application.submit',
    'hire.exemptApplication.submit',
    'hire.staffingOfficeCheck.issue',
    'hire.nomination.submit',
    'hire.examination.approve',
    'hire.placementApplication.submit',
    'hire.placement.place',
    'hire.exemptPlacement.place',
    'hire.pay.fixPay',
    'hire.funding.addNextYearFunding',
    'hire.insurance.enroll',
    'hire.payRefixing.refixPay',
    'separation.report.submit',
    'separation.approval.approve',
    'separation.removalApplication.submit',
    'separation.removal.remove',
    'separation.fundingReduction.reduceFunding',
    'separation.insuranceChange.changeInsurance',
    'separation.payStop.stopPay',
    'separation.payRefixing.refixPay',
  ],
  unblockedBy: 'awaitTheOpinions',
  check: ({ handling: { round } }) => (round === null || round.isComplete ? null : { mode: round.mode, asked: round.asked, agreed: round.agreed, dissented: round.dissented, due: round.due.length }),
} as const satisfies Rule;
