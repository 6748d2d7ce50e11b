import { hireActs } from '../hire/acts';
import type { HireInputs } from '../hire/inputs';
import { separationActs } from '../separation/acts';
import type { SeparationInputs } from '../separation/inputs';
import type { Labels } from './labels';

/** Every act (办理动作) of both procedures, as stage.act. */
export type ActCode = keyof HireInputs | keyof SeparationInputs;

type TakeBack = Extract<ActCode, `${string}.takeBack`>;
/** Every taking back says the same: of what, the stage says. */
const takingBack = (label: string): Record<TakeBack, string> =>
  Object.fromEntries([hireActs, separationActs].flatMap(table => Object.entries(table)).flatMap(([stage, { acts }]) => ('takeBack' in acts ? [[`${stage}.takeBack`, label]] : []))) as Record<TakeBack, string>; // these are the acts of that name

/** What the button of each act says. */
export const actLabels: Labels<ActCode> = {
  zh: {
    ...takingBack('收回'), 'nominationPeriod.void': '作废核定单', 'placementReversal.reverse': '撤销落编', 'payReversal.confirmReversal': '确认已恢复', 'fundingReversal.confirmReversal': '确认已恢复', 'insuranceReversal.confirmReversal': '确认已恢复',
    'application.submit': '提交用编申请', 'staffingOfficeCheck.issue': '核发核定单', 'staffingOfficeCheck.return': '退回补正', 'staffingOfficeCheck.reject': '不予核准', 'caseWithdrawal.withdraw': '撤回申请',
    'nominationPeriod.nominate': '提名人选', 'nominationPeriod.relinquish': '放弃剩余名额', 'nominationPeriod.lapse': '核定单逾期失效', 'nomination.submit': '重新报送人选',
    'examination.approve': '同意', 'examination.return': '退回补正', 'examination.reject': '不同意', 'placementApplication.submit': '提交落编申请', 'placement.place': '落编', 'placement.return': '退回补正',
    'placement.returnToExamination': '退回重新审批', 'placement.reject': '不予落编', 'candidateWithdrawal.withdraw': '撤回人选', 'pay.fixPay': '核定工资', 'pay.cannotAct': '无法办理', 'payCorrection.correct': '已更正',
    'funding.addNextYearFunding': '增核下一财年经费', 'funding.cannotAct': '无法办理', 'fundingCorrection.correct': '已更正', 'insurance.enroll': '办理参保', 'insurance.cannotAct': '无法办理', 'insuranceCorrection.correct': '已更正',
    'report.submit': '提交减员报告', 'approval.approve': '同意', 'approval.return': '退回补正', 'approval.reject': '不同意', 'reportWithdrawal.withdraw': '撤回报告', 'removalApplication.submit': '提交出编申请',
    'removal.remove': '出编', 'removal.return': '退回补正', 'removal.returnToApproval': '退回重新审批', 'fundingReduction.reduceFunding': '核减经费', 'fundingReduction.cannotAct': '无法办理', 'fundingReductionCorrection.correct': '已更正',
    'insuranceChange.changeInsurance': '办理社保变更', 'insuranceChange.cannotAct': '无法办理', 'insuranceChangeCorrection.correct': '已更正', 'payStop.stopPay': '停发工资', 'payStop.cannotAct': '无法办理', 'payStopCorrection.correct': '已更正',
    'staffingOfficeCheck.prepare': '拟办', 'examination.prepare': '拟办', 'placement.prepare': '拟办', 'exemptPlacement.prepare': '拟办', 'pay.prepare': '拟办', 'funding.prepare': '拟办', 'insurance.prepare': '拟办', 'payRefixing.prepare': '拟办', 'approval.prepare': '拟办', 'removal.prepare': '拟办', 'fundingReduction.prepare': '拟办', 'insuranceChange.prepare': '拟办', 'payStop.prepare': '拟办', 'nominationPeriod.extend': '延长核定单有效期', 'exemptApplication.submit': '提交免核定单落编申请', 'exemptPlacement.place': '落编', 'exemptPlacement.return': '退回补正', 'exemptPlacement.reject': '不予落编', 'payRefixing.refixPay': '重新核定工资', 'payRefixing.cannotAct': '无法办理', 'payRefixingCorrection.correct': '已更正',
  },
  en: {
    ...takingBack('Take back'), 'nominationPeriod.void': 'Void the form', 'placementReversal.reverse': 'Reverse the placement', 'payReversal.confirmReversal': 'Confirm that it is undone', 'fundingReversal.confirmReversal': 'Confirm that it is undone', 'insuranceReversal.confirmReversal': 'Confirm that it is undone',
    'application.submit': 'Submit the application', 'staffingOfficeCheck.issue': 'Issue the verification form', 'staffingOfficeCheck.return': 'Return for supplement', 'staffingOfficeCheck.reject': 'Reject', 'caseWithdrawal.withdraw': 'Withdraw the application',
    'nominationPeriod.nominate': 'Nominate a candidate', 'nominationPeriod.relinquish': 'Relinquish the remaining posts', 'nominationPeriod.lapse': 'Let the form lapse', 'nomination.submit': 'Submit the candidate again',
    'examination.approve': 'Approve', 'examination.return': 'Return for supplement', 'examination.reject': 'Reject', 'placementApplication.submit': 'Apply for placement', 'placement.place': 'Place on the establishment', 'placement.return': 'Return for supplement',
    'placement.returnToExamination': 'Return to the examination', 'placement.reject': 'Refuse placement', 'candidateWithdrawal.withdraw': 'Withdraw the candidate', 'pay.fixPay': 'Fix the pay', 'pay.cannotAct': 'Cannot act', 'payCorrection.correct': 'Corrected',
    'funding.addNextYearFunding': 'Add to next year’s funds', 'funding.cannotAct': 'Cannot act', 'fundingCorrection.correct': 'Corrected', 'insurance.enroll': 'Enroll', 'insurance.cannotAct': 'Cannot act', 'insuranceCorrection.correct': 'Corrected',
    'report.submit': 'Submit the report', 'approval.approve': 'Approve', 'approval.return': 'Return for supplement', 'approval.reject': 'Reject', 'reportWithdrawal.withdraw': 'Withdraw the report', 'removalApplication.submit': 'Apply for removal',
    'removal.remove': 'Remove from the establishment', 'removal.return': 'Return for supplement', 'removal.returnToApproval': 'Return to the approval', 'fundingReduction.reduceFunding': 'Reduce the funds', 'fundingReduction.cannotAct': 'Cannot act', 'fundingReductionCorrection.correct': 'Corrected',
    'insuranceChange.changeInsurance': 'Change the insurance', 'insuranceChange.cannotAct': 'Cannot act', 'insuranceChangeCorrection.correct': 'Corrected', 'payStop.stopPay': 'Stop the pay', 'payStop.cannotAct': 'Cannot act', 'payStopCorrection.correct': 'Corrected',
    'staffingOfficeCheck.prepare': 'Prepare a draft', 'examination.prepare': 'Prepare a draft', 'placement.prepare': 'Prepare a draft', 'exemptPlacement.prepare': 'Prepare a draft', 'pay.prepare': 'Prepare a draft', 'funding.prepare': 'Prepare a draft', 'insurance.prepare': 'Prepare a draft', 'payRefixing.prepare': 'Prepare a draft', 'approval.prepare': 'Prepare a draft', 'removal.prepare': 'Prepare a draft', 'fundingReduction.prepare': 'Prepare a draft', 'insuranceChange.prepare': 'Prepare a draft', 'payStop.prepare': 'Prepare a draft', 'nominationPeriod.extend': 'Extend the form', 'exemptApplication.submit': 'Apply for placement without a form', 'exemptPlacement.place': 'Place on the establishment', 'exemptPlacement.return': 'Return for supplement', 'exemptPlacement.reject': 'Refuse placement', 'payRefixing.refixPay': 'Fix the pay anew', 'payRefixing.cannotAct': 'Cannot act', 'payRefixingCorrection.correct': 'Corrected',
  },
};
