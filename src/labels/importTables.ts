import type { TableName } from '../contracts/importLayout';
import type { Labels } from './labels';

/** What the tables of the prescribed layout (规定格式) are called, and their sheets in a workbook. */
export const importTableLabels: Labels<TableName> = {
  zh: { institutions: '机构', bodies: '内设机构', quotas: '编制', leadershipPosts: '领导职数', structureLimits: '结构限额', roster: '花名册' },
  en: { institutions: 'institutions', bodies: 'bodies', quotas: 'quotas', leadershipPosts: 'leadership posts', structureLimits: 'structure limits', roster: 'roster' },
};
