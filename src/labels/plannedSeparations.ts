import type { RetirementCourse } from '../retirement/statutoryAge';
import type { Labels } from './labels';

/** How it stands with a planned separation (计划减员状态). */
export const plannedStateLabels: Labels<'toCome' | 'due' | 'overdue' | 'reported'> = {
  zh: { toCome: '未到', due: '已到，待报', overdue: '逾期未报', reported: '已报减员' },
  en: { toCome: 'to come', due: 'to be reported', overdue: 'overdue', reported: 'reported' },
};
/** By which course somebody retires (延迟退休类别). */
export const retirementCourseLabels: Labels<RetirementCourse> = {
  zh: { men60: '男，原六十周岁', women55: '女，原五十五周岁（推定）', women50: '女工勤，原五十周岁（推定）' },
  en: { men60: 'man, from 60', women55: 'woman, from 55 (assumed)', women50: 'woman worker, from 50 (assumed)' },
};
/** The columns of the list as a file. */
export const PLANNED_COLUMNS = ['institution', 'name', 'post', 'retiresOn', 'reportBy', 'course', 'state', 'caseNumber'] as const;
export type PlannedColumn = (typeof PLANNED_COLUMNS)[number];
/** Their headings. */
export const plannedColumnLabels: Labels<PlannedColumn> = {
  zh: { institution: '单位', name: '姓名', post: '职务', retiresOn: '退休日期（推定）', reportBy: '最迟报送', course: '类别', state: '状态', caseNumber: '案号' },
  en: { institution: 'Institution', name: 'Name', post: 'Post', retiresOn: 'Retires on (assumed)', reportBy: 'Reported by', course: 'Course', state: 'State', caseNumber: 'Case' },
};
