import type { TableName } from '../contracts/importLayout';
import type { Labels } from './labels';

/** What the tables of the prescribed layout (规定格式) are called, and their sheets in a workbook. */
export const importTableLabels: Labels<TableName> = {
  zh: { institutions: '机构', bodies: '内设机构', quotas: '编制', leadershipPosts: '领导职数', structureLimits: '结构限额', roster: '花名册' },
  en: { institutions: 'institutions', bodies: 'bodies', quotas: 'quotas', leadershipPosts: 'leadership posts', structureLimits: 'structure limits', roster: 'roster' },
};

/** What is filed (报送种类). */
export const filingKindLabels: Labels<'opening' | 'roster'> = { zh: { opening: '新设机构入库', roster: '人员入库' }, en: { opening: 'new institutions', roster: 'first roster' } };
/** Where a filing stands (报送状态). */
export const filingStateLabels: Labels<'filed' | 'accepted' | 'returned' | 'withdrawn'> = { zh: { filed: '待审核', accepted: '已接收', returned: '已退回', withdrawn: '已撤回' }, en: { filed: 'waits for the signer', accepted: 'accepted', returned: 'returned', withdrawn: 'taken back' } };
/** How a row of the files differs from the register (差异). */
export const differenceLabels: Labels<'added' | 'missing' | 'changed'> = { zh: { added: '新增', missing: '登记簿有而文件没有', changed: '内容不同' }, en: { added: 'only in the files', missing: 'only on the register', changed: 'told otherwise' } };

/** The words of a workbook beside its tables: they are what an import finds again, hence Chinese in every language. */
export const workbookWords = {
  guide: '填表说明',
  codes: '代码',
  guideHeader: ['表', '栏目', '必填', '说明', '选项'],
  isRequired: '是',
  chooseFromList: '请从下拉列表中选择',
  eighteenCharacters: '应为18位,单元格须为文本格式',
} as const;

/** What a table of the register is called where it is checked together with files. */
export const registerFileName = (table: TableName): string => `登记簿[${importTableLabels.zh[table]}]`;
