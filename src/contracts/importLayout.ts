import { ALLOWANCE_CAUSES, QUOTA_KINDS, STRUCTURE_DIMENSIONS, type StructureDimension } from '../establishment/codes';
import { ANNUAL_REVIEW_STATES, BLOCK_CAUSES, BODY_KINDS, INSTITUTION_GRADES, INSTITUTION_NATURES, ORGAN_KINDS, SUBORDINATIONS, SYSTEM_CATEGORIES } from '../institution/codes';
import * as zh from '../labels/importCodes.zh';
import { LEADERSHIP_POST_KINDS } from '../leadership/codes';
import { CIVIL_SERVICE_RANKS, ENTRY_MODES, PERSON_CATEGORIES, POST_LEVELS, SEXES } from '../roster/codes';
import { aDay, count, creditCode, oneOf, optional, regionCode, required, residentId, text, texts, year, yesOrNo, type Column } from './importColumn';

const itsInstitution = required('统一社会信用代码', creditCode, '所属机构的统一社会信用代码', 'the credit code of the institution');
const grade = oneOf(INSTITUTION_GRADES, zh.institutionGradeZh);
const quotaKind = oneOf(QUOTA_KINDS, zh.quotaKindZh);
const leadershipPostKind = oneOf(LEADERSHIP_POST_KINDS, zh.leadershipPostKindZh);
/** An allowance (消化额度): either all four cells are filled or none. */
const allowance = {
  allowancePosts: optional('消化额度', count, '实有数超出核定数的部分,须逐步消化', 'people in post over the approved posts, to be digested'),
  allowanceCause: optional('超编事由', oneOf(ALLOWANCE_CAUSES, zh.allowanceCauseZh), '超出的原因', 'why there are more than approved'),
  allowanceDocument: optional('消化文号', text, '准予消化的文件文号', 'the document that grants the allowance'),
  digestBy: optional('消化期限', aDay, '应当消化完毕的日期', 'the day by which the excess must be gone'),
};

/** The institutions (机构) that the import opens on the register, one a row. */
export const institutionColumns = {
  region: required('行政区划代码', regionCode, '六位区划代码;乡镇为九位', 'the six-digit region code; nine digits for a township'),
  creditCode: required('统一社会信用代码', creditCode, '十八位代码', 'the unified social credit code, 18 characters'),
  name: required('机构名称', text, '批准文件所载全称', 'the full name as the approval document has it'),
  otherNames: optional('其他名称', texts, '挂牌、合署名称,以顿号分隔', 'further names, with 、 between them'),
  organKind: required('机关类别', oneOf(ORGAN_KINDS, zh.organKindZh), '机关的类别', 'the kind of organ'),
  grade: required('机构规格', grade, '机构的规格', 'the grade of the institution'),
  nature: required('机构性质', oneOf(INSTITUTION_NATURES, zh.institutionNatureZh), '机构的性质', 'the nature of the institution'),
  subordinateTo: required('隶属关系', oneOf(SUBORDINATIONS, zh.subordinationZh), '隶属的层级', 'the level to which it is subordinate'),
  systemCategory: required('系统类别', oneOf(SYSTEM_CATEGORIES, zh.systemCategoryZh), '所属系统', 'the system to which it belongs'),
  documentNumber: required('批准文号', text, '批准设立的文件文号', 'the document that approved the institution'),
  openedOn: required('设立日期', aDay, '批准设立的日期', 'the day on which it was approved'),
  isStateSecret: required('是否涉密', yesOrNo, '机构信息是否属于国家秘密', 'whether the institution is a state secret'),
  annualReview: required('年审结果', oneOf(ANNUAL_REVIEW_STATES, zh.annualReviewStateZh), '最近一次年审的结果', 'how the last annual review ended'),
  annualReviewYear: optional('年审年度', year, '年审所属年度', 'the year of that review'),
  blockCause: optional('限制事由', oneOf(BLOCK_CAUSES, zh.blockCauseZh), '暂停核准的原因', 'why it receives no verification form'),
  blockDocument: optional('限制文号', text, '暂停核准的文件文号', 'the document that blocks it'),
  blockedOn: optional('限制日期', aDay, '暂停核准的起始日期', 'the day from which it is blocked'),
};

/** The bodies (内设、派出、直属机构) of the institutions. */
export const bodyColumns = {
  creditCode: itsInstitution,
  name: required('内设机构名称', text, '在本机构内不得重名', 'the name, unique in its institution'),
  kind: required('机构类型', oneOf(BODY_KINDS, zh.bodyKindZh), '内设、派出或者直属', 'internal, dispatched or directly affiliated'),
  grade: required('机构规格', grade, '该机构的规格', 'the grade of the body'),
  documentNumber: required('批准文号', text, '批准设立的文件文号', 'the document that approved the body'),
};

/** The quotas (编制): the posts of each kind that an institution was granted. */
export const quotaColumns = {
  creditCode: itsInstitution,
  kind: required('编制类别', quotaKind, '每一类别一行', 'one row for each kind'),
  approved: required('核定编制数', count, '核定的编制数', 'the approved posts'),
  ...allowance,
  documentNumber: required('核定文号', text, '核定编制的文件文号', 'the document that approved the posts'),
};

/** The leadership posts (领导职数), counted apart from the quotas. */
export const leadershipPostColumns = {
  creditCode: itsInstitution,
  body: optional('内设机构名称', text, '空为本机关领导职数', 'empty for the organ itself'),
  kind: required('职务类别', leadershipPostKind, '每一类别一行', 'one row for each kind'),
  approved: required('核定职数', count, '核定的领导职数', 'the approved leadership posts'),
  ...allowance,
  documentNumber: required('核定文号', text, '核定职数的文件文号', 'the document that approved them'),
};

/** The limits of the structure (结构限额): how many posts of a quota a division, a person category or a post level may take. */
export const structureLimitColumns = {
  creditCode: itsInstitution,
  quotaKind: required('编制类别', quotaKind, '限额所属的编制类别', 'the quota kind that the limit belongs to'),
  dimension: required('限额类别', oneOf(STRUCTURE_DIMENSIONS, zh.structureDimensionZh), '按内设机构、人员类别或者职务层次限定', 'what the limit counts by'),
  value: required('限额对象', text, '内设机构的名称,或者人员类别、职务层次的选项', 'the name of the body, or the person category or post level'),
  posts: required('限额数', count, '至多可以使用的编制数', 'the posts that may be taken at most'),
  documentNumber: required('核定文号', text, '核定结构的文件文号', 'the document that set the limit'),
};

/** The roster (花名册) of people in post, each on exactly one quota of one institution. */
export const rosterColumns = {
  creditCode: itsInstitution,
  body: optional('内设机构名称', text, '所在的内设、派出或者直属机构', 'the body in which the person works'),
  name: required('姓名', text, '本人姓名', 'the name of the person'),
  residentId: required('公民身份号码', residentId, '十八位号码,单元格须为文本格式', 'the resident ID, 18 characters; the cells must be formatted as text'),
  sex: required('性别', oneOf(SEXES, zh.sexZh), '须与身份号码一致', 'as the resident ID tells'),
  birthDate: required('出生日期', aDay, '须与身份号码一致', 'as the resident ID tells'),
  quotaKind: required('使用编制类别', quotaKind, '须为本机构已核定的类别', 'a kind that was granted to the institution'),
  personCategory: required('人员类别', oneOf(PERSON_CATEGORIES, zh.personCategoryZh), '管理类别', 'how the person is managed'),
  post: required('职务', text, '现任职务或者岗位', 'the post held'),
  postLevel: required('职务层次', oneOf(POST_LEVELS, zh.postLevelZh), '职务的层次', 'the level of the post'),
  civilServiceRank: optional('职级', oneOf(CIVIL_SERVICE_RANKS, zh.civilServiceRankZh), '仅公务员和参照管理人员', 'of civil servants and those managed like them only'),
  entryMode: required('进入方式', oneOf(ENTRY_MODES, zh.entryModeZh), '进入本机构的方式', 'how the person entered the institution'),
  entryDate: required('进入日期', aDay, '进入本机构的日期', 'the day of entry'),
  entryDocument: required('进入文号', text, '批准进入的文件文号', 'the document that approved the entry'),
  placedOn: required('落编日期', aDay, '列入编制的日期', 'the day of placement on the quota'),
  leadershipPostKind: optional('领导职务类别', leadershipPostKind, '占用领导职数的填写', 'filled where a leadership post is occupied'),
  leadershipBody: optional('领导职务所在机构', text, '空为本机关领导职务', 'empty for a post of the organ itself'),
  appointedOn: optional('任职日期', aDay, '任领导职务的日期', 'the day of the appointment'),
  appointmentDocument: optional('任职文号', text, '任命文件文号', 'the document of the appointment'),
};

/** The columns of a table, by their identifiers and in the order in which templates and exports have them. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The prescribed layout (规定格式): six tables, each recognized by its header row. */
export const importLayout = { institutions: institutionColumns, bodies: bodyColumns, quotas: quotaColumns, leadershipPosts: leadershipPostColumns, structureLimits: structureLimitColumns, roster: rosterColumns } as const satisfies Record<string, Columns>;
export type TableName = keyof typeof importLayout;

/** A typed row of a table. */
export type RowOf<Table extends Columns> = { readonly [Identifier in keyof Table]: Table[Identifier] extends Column<infer Value> ? Value : never };

/** What a limit of the structure counts, by its code; null where the cell names no category or level. A body is named as it is. */
export function structureValueOf({ dimension, value }: { readonly dimension: StructureDimension; readonly value: string }): string | null {
  if (dimension === 'body') return value;
  const read = importLayout.roster[dimension].read(value);
  return read.ok ? read.value : null;
}
