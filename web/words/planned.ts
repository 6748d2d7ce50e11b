import type { Words } from './pair';

/** Words of planned separations (计划减员). */
export const plannedWords = {
  title: ['计划减员', 'Planned separations'],
  hint: ['按渐进式延迟法定退休年龄推算：到龄当月的最后一日（推定）。女性适用的类别按人员类别推定。实际退休日期以批准的退休审批表为准。', 'By the gradual rise of the statutory retirement age: the last day of the month in which the age is reached (assumed). Which course a woman has is assumed by her person category. What counts in the end is the approved retirement form.'],
  until: ['退休日期至', 'Retires until'],
  onlyOverdue: ['只看逾期未报', 'Overdue only'],
  download: ['导出清单', 'Export the list'],
  retiresOn: ['退休日期', 'Retires on'],
  name: ['姓名', 'Name'],
  hidden: ['（无权查看姓名）', '(name not shown to you)'],
  institution: ['机构', 'Institution'],
  post: ['职务', 'Post'],
  course: ['类别', 'Course'],
  state: ['状态', 'State'],
  reportBy: ['{{day}} 前须报减员', 'to be reported by {{day}}'],
  report: ['减员报告', 'Report'],
  reportOf: ['报告减员：{{name}}（{{post}}）', 'Report {{name}} ({{post}})'],
  reportFrom: ['{{day}}起可以报告', 'can be reported from {{day}}'],
  empty: ['没有符合条件的计划减员。每个工作日上班时重新推算；落编和出编后立即更新。', 'There are no such planned separations. They are computed every office morning, and at once after a placement or removal.'],
} as const satisfies Words;
