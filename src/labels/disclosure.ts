import type { DisclosureItem, DisclosureMode, DisclosureState, NetworkGrade } from '../disclosure/codes';
import type { Labels } from './labels';

/** What is disclosed (公开事项). */
export const disclosureItemLabels: Labels<DisclosureItem> = {
  zh: { basics: '名称和规格', duties: '主要职责', divisions: '内设机构', establishment: '编制核定数和实有数', leadership: '领导职数', people: '姓名和职务' },
  en: { basics: 'Name and grade', duties: 'Duties', divisions: 'Divisions', establishment: 'Establishment, approved and in post', leadership: 'Leadership posts', people: 'Names and posts' },
};
/** To whom (公开方式). */
export const disclosureModeLabels: Labels<DisclosureMode> = { zh: { organ: '机关内部公开', public: '向社会公开' }, en: { organ: 'inside the organ', public: 'to the public' } };
/** How far a version is (公开状态). */
export const disclosureStateLabels: Labels<DisclosureState> = {
  zh: { proposed: '待审核', declined: '不予公开', published: '公开中', superseded: '已由新版代替', withdrawn: '已撤下' },
  en: { proposed: 'waits for review', declined: 'declined', published: 'shown', superseded: 'replaced by a later version', withdrawn: 'withdrawn' },
};
/** What is done with a version (公开审核). */
export const disclosureActLabels: Labels<'propose' | 'publish' | 'decline' | 'withdraw'> = { zh: { propose: '拟公开', publish: '审核同意，公开', decline: '不予公开', withdraw: '撤下' }, en: { propose: 'Propose', publish: 'Publish', decline: 'Decline', withdraw: 'Withdraw' } };
/** Grades of a network (网络密级). */
export const networkGradeLabels: Labels<NetworkGrade> = { zh: { none: '非涉密', internal: '内部', secret: '秘密', confidential: '机密' }, en: { none: 'not graded', internal: 'internal', secret: 'secret', confidential: 'confidential' } };

/** The words of the public pages. */
export type PortalWord =
  | 'title' | 'product' | 'skip' | 'otherLanguage' | 'larger' | 'usual' | 'search' | 'name' | 'region' | 'everywhere' | 'grade' | 'totals' | 'approved' | 'inPost' | 'kind' | 'division' | 'post' | 'person' | 'shown' | 'notShown' | 'publishedOn' | 'next' | 'first' | 'back' | 'asCsv' | 'asJson' | 'none' | 'noneAtAll'
  | 'reviewed' | 'totalsAre' | 'organItself' | 'found' | 'numbersOf' | 'numbers' | 'signIn';

/** These words (公开页面). */
export const portalLabels: Labels<PortalWord> = {
  zh: {
    title: '机构编制公开', product: '定编 · 机构编制实名制管理', skip: '跳到正文', otherLanguage: 'English', larger: '大字', usual: '标准字号', search: '查询', name: '机构名称', region: '行政区划', everywhere: '全部', grade: '规格', totals: '已公开机构合计', approved: '核定', inPost: '实有', kind: '类别', division: '内设机构', post: '职务', person: '姓名', shown: '已公开机构', notShown: '未公开',
    publishedOn: '公开日期', next: '下一页', first: '回到第一页', back: '返回查询', asCsv: '下载 CSV', asJson: '下载 JSON', none: '没有符合条件的已公开机构。请减少条件，或者换一个行政区划。', noneAtAll: '还没有公开的机构。', reviewed: '本页内容经机构编制部门审核公开，以公开当日登记为准。', totalsAre: '合计只包括已向社会公开编制数的机构，不是该行政区划的全部编制。', organItself: '本机关', found: '查询结果', numbersOf: '其中公开编制数的', numbers: '编制', signIn: '登录',
  },
  en: {
    title: 'Establishment, disclosed', product: 'Dingbian · Real-name establishment management', skip: 'Skip to the content', otherLanguage: '中文', larger: 'Larger text', usual: 'Usual text', search: 'Search', name: 'Name of the institution', region: 'Region', everywhere: 'Everywhere', grade: 'Grade', totals: 'Totals of the institutions shown', approved: 'Approved', inPost: 'In post', kind: 'Kind', division: 'Division', post: 'Post', person: 'Name', shown: 'Institutions shown', notShown: 'not disclosed',
    publishedOn: 'Published on', next: 'Next page', first: 'Back to the first page', back: 'Back to the search', asCsv: 'Download CSV', asJson: 'Download JSON', none: 'No institution that is shown fits. Ask for less, or for another region.', noneAtAll: 'No institution is shown yet.', reviewed: 'Reviewed by the staffing office; as the register stood on the day of publication.', totalsAre: 'The totals count institutions whose numbers are shown to the public, and are not the whole establishment of the region.', organItself: 'the organ itself', found: 'What was found', numbersOf: 'with numbers', numbers: 'Establishment', signIn: 'Sign in',
  },
};
