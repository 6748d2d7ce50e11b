import type { StuckKind } from '../decision/stuck';
import type { Labels } from './labels';

/** The columns of the supervisors' list as a file (督办清单), in their order. */
export const SUPERVISION_COLUMNS = ['caseNumber', 'procedure', 'institution', 'stage', 'lane', 'desk', 'waitsFor', 'officers', 'since', 'waited', 'norm', 'due', 'overdue', 'engineLag', 'troubles', 'stuck'] as const;
/** One of these columns. */
export type SupervisionColumn = (typeof SUPERVISION_COLUMNS)[number];
/** Their headings. */
export const supervisionColumnLabels: Labels<SupervisionColumn> = {
  zh: { caseNumber: '案号', procedure: '事项', institution: '机构', stage: '环节', lane: '人选', desk: '岗位', waitsFor: '待办单位', officers: '经办人员', since: '起始', waited: '已等工作日', norm: '时限（工作日）', due: '限期', overdue: '逾期工作日', engineLag: '流程引擎滞后项数', troubles: '受阻事项数', stuck: '停滞原因' },
  en: { caseNumber: 'Case', procedure: 'Procedure', institution: 'Institution', stage: 'Stage', lane: 'Candidate', desk: 'Desk', waitsFor: 'Waits for', officers: 'Officers', since: 'Since', waited: 'Working days waited', norm: 'Norm (working days)', due: 'Due', overdue: 'Working days overdue', engineLag: 'Engine behind by', troubles: 'Steps in trouble', stuck: 'Stuck by' },
};

/** Why a stage is stuck (停滞原因). */
export const stuckLabels: Labels<StuckKind> = {
  zh: { overdue: '已逾期', unattended: '无人可办', stepFailed: '步骤受阻', engineBehind: '流程引擎滞后' },
  en: { overdue: 'overdue', unattended: 'nobody can act', stepFailed: 'a step failed', engineBehind: 'engine behind' },
};

/** The columns of how long stages took (各环节办理用时) as a file. */
export const STAGE_COLUMNS = ['procedure', 'stage', 'settled', 'mean', 'p90', 'norm', 'late', 'share'] as const;
/** Their headings. */
export const stageColumnLabels: Labels<(typeof STAGE_COLUMNS)[number]> = {
  zh: { procedure: '事项', stage: '环节', settled: '办结次数', mean: '平均工作日', p90: '九成在此工作日内', norm: '时限（工作日）', late: '超时次数', share: '占用时（%）' },
  en: { procedure: 'Procedure', stage: 'Stage', settled: 'Settled', mean: 'Mean working days', p90: 'Nine in ten within', norm: 'Norm (working days)', late: 'Later than the norm', share: 'Share of time (%)' },
};
/** The columns of the loads of officers (办理人员负荷) as a file. */
export const OFFICER_COLUMNS = ['officer', 'place', 'waiting', 'overdue', 'settled', 'mean', 'late'] as const;
/** Their headings. */
export const officerColumnLabels: Labels<(typeof OFFICER_COLUMNS)[number]> = {
  zh: { officer: '办理人员', place: '单位', waiting: '岗位待办', overdue: '其中逾期', settled: '期间办结', mean: '平均工作日', late: '超时次数' },
  en: { officer: 'Officer', place: 'Office', waiting: 'Waits at the desk', overdue: 'of it overdue', settled: 'Settled in the period', mean: 'Mean working days', late: 'Later than the norm' },
};
