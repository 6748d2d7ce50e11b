import type { Day } from '../../src/kernel/day';
import { separating, hiring, type DeskAct } from '../activities/desks';
import type { County } from '../activities/county';

/** A work item as the record lists it. */
export type Item = { readonly lane: string; readonly stage: string; readonly isInterruption: boolean };

const missing = (): unknown => ({ note: '材料不全', missing: ['说明'] });
const note = (): unknown => ({ note: '' });
const at = (desk: DeskAct['at'], act: string, input: (today: Day) => unknown = note): ((lane: string) => DeskAct) => lane => ({ at: desk, lane, act, input });

/** Every act that may settle a stage, by stage; the first leads on. `county` says what to apply for, `person` who leaves. */
export function actsAt({ stage, lane }: Item, county: County, person: string | null): DeskAct[] {
  const organization = 'organizationDepartment';
  const byStage: Readonly<Record<string, readonly ((lane: string) => DeskAct)[]>> = {
    application: [() => hiring.resubmit(county.quota, 2)],
    staffingOfficeCheck: [() => hiring.issue(2), () => hiring.returnApplication, () => hiring.rejectApplication],
    caseWithdrawal: [() => hiring.withdraw],
    nominationPeriod: [() => hiring.nominate(), () => hiring.relinquish],
    nomination: [hiring.renominate],
    examination: [hiring.approve, hiring.returnNomination, hiring.rejectCandidate],
    placementApplication: [hiring.requestPlacement],
    placement: [hiring.place, hiring.returnPlacement, at('staffingOffice', 'placement.returnToExamination', missing), at('staffingOffice', 'placement.reject')],
    candidateWithdrawal: [at('institution', 'candidateWithdrawal.withdraw')],
    pay: [hiring.fixPay, hiring.cannotFixPay],
    payCorrection: [hiring.correctPay],
    funding: [hiring.addFunding, at('financeDepartment', 'funding.cannotAct')],
    fundingCorrection: [at('institution', 'fundingCorrection.correct')],
    insurance: [hiring.enroll, at('socialInsuranceAgency', 'insurance.cannotAct')],
    insuranceCorrection: [at('institution', 'insuranceCorrection.correct')],
    payRefixing: [hiring.refixPay, hiring.cannotRefixPay],
    payRefixingCorrection: [hiring.correctRefixing],
    report: person === null ? [] : [() => separating.resubmit(person)],
    approval: [() => separating.approve, () => separating.returnReport, at(organization, 'approval.reject')],
    reportWithdrawal: [() => separating.withdraw],
    removalApplication: [() => separating.requestRemoval],
    removal: [() => separating.remove, () => separating.returnRemoval, at('staffingOffice', 'removal.returnToApproval', missing)],
    fundingReduction: [() => separating.reduceFunding, () => separating.cannotReduceFunding],
    fundingReductionCorrection: [() => separating.correctFunding],
    insuranceChange: [() => separating.changeInsurance, at('socialInsuranceAgency', 'insuranceChange.cannotAct')],
    insuranceChangeCorrection: [at('institution', 'insuranceChangeCorrection.correct')],
    payStop: [() => separating.stopPay, at('personnelDepartment', 'payStop.cannotAct')],
    payStopCorrection: [at('institution', 'payStopCorrection.correct')],
  };
  return (byStage[stage] ?? []).map(make => make(lane));
}

