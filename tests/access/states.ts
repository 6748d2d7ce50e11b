/** How a case is brought to a state: how it is opened, which acts are taken one after the other, and what is open then by §5.1 and §5.2. */
export type State = {
  readonly name: string;
  readonly opened: 'hire' | 'hireOfWorker' | 'hireForLeadership' | 'exempt' | 'separation' | 'separationOfWorker' | 'relief';
  readonly taken: readonly string[];
  readonly open: readonly string[];
};

const state = (name: string, opened: State['opened'], taken: string, open: string): State => ({ name, opened, taken: taken.split(' ').filter(each => each !== ''), open: open.split(' ').filter(each => each !== '') });

const ISSUED = 'staffingOfficeCheck.issue';
const NOMINATED = `${ISSUED} nominationPeriod.nominate`;
const APPROVED = `${NOMINATED} examination.approve`;
const PLACING = `${APPROVED} placementApplication.submit`;
const PLACED = `${PLACING} placement.place`;
const SETTLED = `${PLACED} pay.fixPay funding.addNextYearFunding insurance.enroll`;
const ASKED = 'approval.approve removalApplication.submit';
const REMOVED = `${ASKED} removal.remove`;

/** Every state that a case can be in as far as permission goes; in a form's cases one of its two posts is left to nominate for. */
export const states: readonly State[] = [
  state('waits for the form', 'hire', '', 'staffingOfficeCheck caseWithdrawal'),
  state('application returned', 'hire', 'staffingOfficeCheck.return', 'application caseWithdrawal'),
  state('application rejected', 'hire', 'staffingOfficeCheck.reject', ''),
  state('application withdrawn', 'hire', 'caseWithdrawal.withdraw', ''),
  state('form issued', 'hire', ISSUED, 'nominationPeriod'),
  state('form given back', 'hire', `${ISSUED} nominationPeriod.relinquish`, ''),
  state('candidate nominated', 'hire', NOMINATED, 'nominationPeriod examination candidateWithdrawal'),
  state('worker nominated', 'hireOfWorker', NOMINATED, 'nominationPeriod examination candidateWithdrawal'),
  state('nomination returned', 'hire', `${NOMINATED} examination.return`, 'nominationPeriod nomination candidateWithdrawal'),
  state('candidate rejected', 'hire', `${NOMINATED} examination.reject`, 'nominationPeriod'),
  state('candidate withdrawn', 'hire', `${NOMINATED} candidateWithdrawal.withdraw`, 'nominationPeriod'),
  state('candidate approved', 'hire', APPROVED, 'nominationPeriod placementApplication candidateWithdrawal'),
  state('placement asked for', 'hire', PLACING, 'nominationPeriod placement candidateWithdrawal'),
  state('placement of a worker asked for', 'hireOfWorker', PLACING, 'nominationPeriod placement candidateWithdrawal'),
  state('placement returned', 'hire', `${PLACING} placement.return`, 'nominationPeriod placementApplication candidateWithdrawal'),
  state('back at the examination', 'hire', `${PLACING} placement.returnToExamination`, 'nominationPeriod examination candidateWithdrawal'),
  state('placement rejected', 'hire', `${PLACING} placement.reject`, 'nominationPeriod'),
  state('placed', 'hire', PLACED, 'nominationPeriod pay funding insurance placementReversal'),
  state('placed, nobody can act yet', 'hire', `${PLACED} pay.cannotAct funding.cannotAct insurance.cannotAct`, 'nominationPeriod payCorrection fundingCorrection insuranceCorrection placementReversal'),
  state('form void', 'hire', `${PLACED} nominationPeriod.void`, 'pay funding insurance placementReversal'),
  state('placement reversed', 'hire', `${PLACED} pay.fixPay placementReversal.reverse`, 'nominationPeriod payReversal'),
  state('placement reversed, all had acted but one', 'hire', `${PLACED} funding.addNextYearFunding insurance.enroll placementReversal.reverse`, 'nominationPeriod fundingReversal insuranceReversal'),
  state('placed and settled', 'hire', SETTLED, 'nominationPeriod'),
  state('hire completed', 'hire', `${SETTLED} nominationPeriod.relinquish`, ''),
  state('appointed', 'hireForLeadership', PLACED, 'nominationPeriod payRefixing'),
  state('appointed, pay cannot be fixed', 'hireForLeadership', `${PLACED} payRefixing.cannotAct`, 'nominationPeriod payRefixingCorrection'),
  state('exempt placement asked for', 'exempt', '', 'exemptPlacement caseWithdrawal'),
  state('exempt application returned', 'exempt', 'exemptPlacement.return', 'exemptApplication caseWithdrawal'),
  state('exempt application rejected', 'exempt', 'exemptPlacement.reject', ''),
  state('placed without a form', 'exempt', 'exemptPlacement.place', 'pay funding insurance placementReversal'),
  state('separation reported', 'separation', '', 'approval reportWithdrawal'),
  state('separation of a worker reported', 'separationOfWorker', '', 'approval reportWithdrawal'),
  state('report returned', 'separation', 'approval.return', 'report reportWithdrawal'),
  state('separation rejected', 'separation', 'approval.reject', ''),
  state('report withdrawn', 'separation', 'reportWithdrawal.withdraw', ''),
  state('separation approved', 'separation', 'approval.approve', 'removalApplication reportWithdrawal'),
  state('removal asked for', 'separation', ASKED, 'removal reportWithdrawal'),
  state('removal returned', 'separation', `${ASKED} removal.return`, 'removalApplication reportWithdrawal'),
  state('back at the approval', 'separation', `${ASKED} removal.returnToApproval`, 'approval reportWithdrawal'),
  state('removed', 'separation', REMOVED, 'fundingReduction insuranceChange payStop'),
  state('removed, nobody can act yet', 'separation', `${REMOVED} fundingReduction.cannotAct insuranceChange.cannotAct payStop.cannotAct`, 'fundingReductionCorrection insuranceChangeCorrection payStopCorrection'),
  state('separation completed', 'separation', `${REMOVED} fundingReduction.reduceFunding insuranceChange.changeInsurance payStop.stopPay`, ''),
  state('relieved', 'relief', REMOVED, 'payRefixing'),
  state('relieved, pay cannot be fixed', 'relief', `${REMOVED} payRefixing.cannotAct`, 'payRefixingCorrection'),
];

/** Which procedure a state belongs to. */
export const procedureOf = ({ opened }: State): 'hire' | 'separation' => (opened === 'separation' || opened === 'separationOfWorker' || opened === 'relief' ? 'separation' : 'hire');

/** Who manages the person of the case (干部管理权限, assumed): support staff belong to the personnel department, all others to the organization department. */
export const managerOf = ({ opened, taken }: State): 'organizationDepartment' | 'personnelDepartment' =>
  opened === 'separationOfWorker' || (opened === 'hireOfWorker' && taken.includes('nominationPeriod.nominate')) ? 'personnelDepartment' : 'organizationDepartment';

const OF_A_CANDIDATE = ['nomination', 'examination', 'candidateWithdrawal', 'placementApplication', 'placement', 'pay', 'payCorrection', 'funding', 'fundingCorrection', 'insurance', 'insuranceCorrection', 'payRefixing', 'payRefixingCorrection', 'placementReversal', 'payReversal', 'fundingReversal', 'insuranceReversal'];
/** In which lane a stage of the case lies: the candidate's own, where the case has a form; else the case's. */
export const laneOf = (at: State, stage: string): string => (procedureOf(at) === 'hire' && at.opened !== 'exempt' && OF_A_CANDIDATE.includes(stage) ? 'candidate-1' : 'case');
