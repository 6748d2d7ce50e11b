import type { HireEvent } from '../hire/events';
import type { HireStages } from '../hire/procedure';
import type { SeparationEvent } from '../separation/events';
import type { SeparationStages } from '../separation/procedure';
import type { FormState } from '../verificationForm/form';
import type { Labels } from './labels';

/** How a stage can be settled; `passedBy` where the procedure went on without it, `takenBack` where what had opened it was taken back. */
export type OutcomeCode = HireStages[keyof HireStages] | SeparationStages[keyof SeparationStages] | 'passedBy' | 'takenBack';

/** How stages are settled (办理结果). */
export const outcomeLabels: Labels<OutcomeCode> = {
  zh: {
    submitted: '已提交', issued: '已核发核定单', returned: '已退回补正', rejected: '不予办理', withdrawn: '已撤回', usedUp: '核定单已用完', lapsed: '已失效', relinquished: '已放弃',
    approved: '已同意', placed: '已落编', returnedToExamination: '已退回重新审批', done: '已办理', cannotAct: '无法办理', corrected: '已更正', removed: '已出编', returnedToApproval: '已退回重新审批', passedBy: '未使用',
    appointed: '已任职', relieved: '已免职', voided: '已作废', reversed: '已撤销', undone: '已恢复', nothingDone: '无需恢复', takenBack: '已收回',
  },
  en: {
    submitted: 'submitted', issued: 'form issued', returned: 'returned for supplement', rejected: 'rejected', withdrawn: 'withdrawn', usedUp: 'form used up', lapsed: 'lapsed', relinquished: 'relinquished',
    approved: 'approved', placed: 'placed', returnedToExamination: 'returned to the examination', done: 'done', cannotAct: 'could not act', corrected: 'corrected', removed: 'removed', returnedToApproval: 'returned to the approval', passedBy: 'not used',
    appointed: 'appointed', relieved: 'relieved', voided: 'void', reversed: 'reversed', undone: 'undone', nothingDone: 'nothing to undo', takenBack: 'taken back',
  },
};

/** How a case or a candidate's lane ended (办结方式), and that a case is open. */
export type StateCode = 'open' | 'completed' | 'withdrawn' | 'rejected';
/** States of a case (办件状态). */
export const caseStateLabels: Labels<StateCode> = {
  zh: { open: '办理中', completed: '已办结', withdrawn: '已撤回', rejected: '不予办理' },
  en: { open: 'open', completed: 'completed', withdrawn: 'withdrawn', rejected: 'rejected' },
};

/** States of a candidate (提名人选状态). */
export const candidateStateLabels: Labels<'nominated' | 'approved' | 'placed' | 'rejected' | 'withdrawn' | 'lapsed' | 'voided' | 'reversed'> = {
  zh: { nominated: '已提名', approved: '已批准', placed: '已落编', rejected: '未通过', withdrawn: '已撤回', lapsed: '已失效', voided: '已作废', reversed: '已撤销' },
  en: { nominated: 'nominated', approved: 'approved', placed: 'placed', rejected: 'rejected', withdrawn: 'withdrawn', lapsed: 'lapsed', voided: 'void', reversed: 'reversed' },
};

/** States of a verification form (核定单状态). */
export const formStateLabels: Labels<FormState> = {
  zh: { open: '有效', usedUp: '已用完', lapsed: '已逾期', relinquished: '已放弃', void: '已作废' },
  en: { open: 'valid', usedUp: 'used up', lapsed: 'lapsed', relinquished: 'relinquished', void: 'void' },
};

/** What happened, as the timeline (流转记录) tells it. */
export const eventLabels: Labels<HireEvent['type'] | SeparationEvent['type']> = {
  zh: {
    applied: '提交用编申请', formIssued: '核发核定单', formClosed: '核定单关闭', postReleased: '释放占用编制', nominated: '提名人选', approved: '批准人选', placementRequested: '申请落编', placed: '落编',
    payFixed: '核定工资', fundingAdded: '增核经费', insuranceEnrolled: '办理参保', couldNotAct: '无法办理', corrected: '已更正', resubmitted: '重新报送', returned: '退回补正', rejected: '不予办理', withdrawn: '撤回', candidacyLapsed: '提名失效',
    separationReported: '报告减员', separationApproved: '批准减员', removalRequested: '申请出编', removed: '出编', fundingReduced: '核减经费', insuranceChanged: '社保变更', payStopped: '停发工资',
    prepared: '经办拟办', arranged: '办理安排', formExtended: '核定单延期', exemptApplied: '提交免核定单落编申请', appointed: '任职', relieved: '免职', payRefixed: '重新核定工资', candidacyVoided: '人选作废', placementReversed: '撤销落编', reversalConfirmed: '确认恢复', nothingToReverse: '无需恢复', takenBack: '收回',
  },
  en: {
    applied: 'application submitted', formIssued: 'verification form issued', formClosed: 'form closed', postReleased: 'reserved post released', nominated: 'candidate nominated', approved: 'candidate approved', placementRequested: 'placement applied for', placed: 'placed on the establishment',
    payFixed: 'pay fixed', fundingAdded: 'funding added', insuranceEnrolled: 'insurance enrolled', couldNotAct: 'could not act', corrected: 'corrected', resubmitted: 'submitted again', returned: 'returned for supplement', rejected: 'rejected', withdrawn: 'withdrawn', candidacyLapsed: 'candidacy lapsed',
    separationReported: 'separation reported', separationApproved: 'separation approved', removalRequested: 'removal applied for', removed: 'removed from the establishment', fundingReduced: 'funding reduced', insuranceChanged: 'insurance changed', payStopped: 'pay stopped',
    prepared: 'draft prepared', arranged: 'arranged', formExtended: 'form extended', exemptApplied: 'placement without a form applied for', appointed: 'appointed', relieved: 'relieved of leadership posts', payRefixed: 'pay fixed anew', candidacyVoided: 'candidacy void', placementReversed: 'placement reversed', reversalConfirmed: 'reversal confirmed', nothingToReverse: 'nothing to undo', takenBack: 'taken back',
  },
};
