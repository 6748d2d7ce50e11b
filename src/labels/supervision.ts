import type { Labels } from './labels';

/** The columns of the supervisors' list as a file (督办清单), in their order. */
export const SUPERVISION_COLUMNS = ['caseNumber', 'procedure', 'institution', 'stage', 'lane', 'desk', 'waitsFor', 'officers', 'since', 'waited', 'norm', 'due', 'overdue', 'engineLag', 'troubles'] as const;
/** One of these columns. */
export type SupervisionColumn = (typeof SUPERVISION_COLUMNS)[number];
/** Their headings. */
export const supervisionColumnLabels: Labels<SupervisionColumn> = {
  zh: { caseNumber: '案号', procedure: '事项', institution: '机构', stage: '环节', lane: '人选', desk: '岗位', waitsFor: '待办单位', officers: '经办人员', since: '起始', waited: '已等工作日', norm: '时限（工作日）', due: '限期', overdue: '逾期工作日', engineLag: '流程引擎滞后项数', troubles: '受阻事项数' },
  en: { caseNumber: 'Case', procedure: 'Procedure', institution: 'Institution', stage: 'Stage', lane: 'Candidate', desk: 'Desk', waitsFor: 'Waits for', officers: 'Officers', since: 'Since', waited: 'Working days waited', norm: 'Norm (working days)', due: 'Due', overdue: 'Working days overdue', engineLag: 'Engine behind by', troubles: 'Steps in trouble' },
};
