import type { Desk } from '../../src/procedure/desk';
import type { PlannedCandidate, PlannedHire, PlannedSeparation } from './plannedCases';

/** An act of the plan: so many working days before the telling, at which desk, in which candidate's lane (by his place in the plan; null: the case itself). */
export type ScheduledAct = { readonly daysBefore: number; readonly desk: Desk | 'examiningDepartment'; readonly candidate: number | null; readonly act: string };

type Act = Pick<ScheduledAct, 'desk' | 'act'>;
const at = (desk: ScheduledAct['desk'], act: string): Act => ({ desk, act });

const nominate = at('institution', 'nominationPeriod.nominate');
const untilPlaced = [nominate, at('examiningDepartment', 'examination.approve'), at('institution', 'placementApplication.submit'), at('staffingOffice', 'placement.place')];
const afterPlacement = [at('personnelDepartment', 'pay.fixPay'), at('financeDepartment', 'funding.addNextYearFunding'), at('socialInsuranceAgency', 'insurance.enroll')];
const untilRemoved = [at('institution', 'report.submit'), at('examiningDepartment', 'approval.approve'), at('institution', 'removalApplication.submit'), at('staffingOffice', 'removal.remove')];
const afterRemoval = [at('financeDepartment', 'fundingReduction.reduceFunding'), at('socialInsuranceAgency', 'insuranceChange.changeInsurance'), at('personnelDepartment', 'payStop.stopPay')];

/** What the stages side by side have come to: those named before are done, and one may say that it cannot act. */
function sideBySide(reached: string, stages: readonly Act[]): Act[] {
  const index = stages.findIndex(each => reached.startsWith(each.act.split('.')[0] ?? ''));
  if (reached.endsWith('.done')) return stages.slice(0, index + 1);
  const [stage = ''] = stages[index]?.act.split('.') ?? [];
  return reached === `${stage}Correction` && stages[index] ? [...stages.slice(0, index), at(stages[index].desk, `${stage}.cannotAct`)] : stages.slice(0, index);
}

function ofCandidate(reached: string): { readonly before: readonly Act[]; readonly together: readonly Act[] } {
  const upTo = (count: number, ...more: readonly Act[]) => ({ before: [...untilPlaced.slice(0, count), ...more], together: [] });
  switch (reached) {
    case 'examination':
    case 'nominationLapse.lapsed':
      return upTo(1);
    case 'nomination':
      return upTo(1, at('examiningDepartment', 'examination.return'));
    case 'examination.rejected':
      return upTo(1, at('examiningDepartment', 'examination.reject'));
    case 'candidateWithdrawal.withdrawn':
      return upTo(1, at('institution', 'candidateWithdrawal.withdraw'));
    case 'placementApplication':
      return upTo(2);
    case 'placement':
      return upTo(3);
    case 'placement.rejected':
      return upTo(3, at('staffingOffice', 'placement.reject'));
    default:
      return { before: untilPlaced, together: sideBySide(reached, afterPlacement) };
  }
}

function ofSeparation(reached: string): { readonly before: readonly Act[]; readonly together: readonly Act[] } {
  const upTo = (count: number, ...more: readonly Act[]) => ({ before: [...untilRemoved.slice(0, count), ...more], together: [] });
  switch (reached) {
    case 'approval':
      return upTo(1);
    case 'report':
      return upTo(1, at('examiningDepartment', 'approval.return'));
    case 'approval.rejected':
      return upTo(1, at('examiningDepartment', 'approval.reject'));
    case 'reportWithdrawal.withdrawn':
      return upTo(1, at('institution', 'reportWithdrawal.withdraw'));
    case 'removalApplication':
      return upTo(2);
    case 'removal':
      return upTo(3);
    default:
      return { before: untilRemoved, together: sideBySide(reached, afterRemoval) };
  }
}

/** Spreads acts evenly from one day to another; what goes side by side is done on the last. */
function spread({ before, together }: { readonly before: readonly Act[]; readonly together: readonly Act[] }, from: number, to: number, candidate: number | null): ScheduledAct[] {
  const steps = Math.max(1, before.length - 1);
  const days = before.map((_, index) => (before.length === 1 ? to : Math.round(from - (index * (from - to)) / steps)));
  return [...before.map((act, index) => ({ ...act, candidate, daysBefore: days[index] ?? to })), ...together.map(act => ({ ...act, candidate, daysBefore: to }))];
}

const IN_CASE: Readonly<Record<string, readonly Act[]>> = {
  staffingOfficeCheck: [],
  application: [at('staffingOffice', 'staffingOfficeCheck.return')],
  'staffingOfficeCheck.rejected': [at('staffingOffice', 'staffingOfficeCheck.reject')],
  'caseWithdrawal.withdrawn': [at('institution', 'caseWithdrawal.withdraw')],
};

function ofHire({ opened, lastAct, reached, candidates }: PlannedHire): ScheduledAct[] {
  const apply = { ...at('institution', 'application.submit'), candidate: null, daysBefore: opened };
  const early = IN_CASE[reached];
  if (early) return [apply, ...early.map(act => ({ ...act, candidate: null, daysBefore: lastAct }))];
  const issuedOn = Math.max(lastAct, opened - 4); // within the norm of the check
  const issue = { ...at('staffingOffice', 'staffingOfficeCheck.issue'), candidate: null, daysBefore: issuedOn };
  const ending: Readonly<Record<string, Act>> = { 'nominationPeriod.relinquished': at('institution', 'nominationPeriod.relinquish'), 'nominationPeriod.lapsed': at('officeClock', 'nominationPeriod.lapse') };
  const end = ending[reached];
  const ofLane = ({ reached: how, lastAct: to }: PlannedCandidate, index: number): ScheduledAct[] => spread(ofCandidate(how), Math.max(to, Math.min(issuedOn - 1, to + 30)), how === 'nominationLapse.lapsed' ? to + 40 : to, index);
  return [apply, issue, ...candidates.flatMap(ofLane), ...(end ? [{ ...end, candidate: null, daysBefore: lastAct }] : [])];
}

/** The acts of a planned case, in the order in which they happen. */
export function scheduleOf(planned: PlannedHire | PlannedSeparation): ScheduledAct[] {
  const acts = planned.procedure === 'hire' ? ofHire(planned) : spread(ofSeparation(planned.reached), planned.opened, planned.lastAct, null);
  return acts.map((act, index) => ({ act, index })).sort((one, other) => other.act.daysBefore - one.act.daysBefore || one.index - other.index).map(each => each.act);
}
