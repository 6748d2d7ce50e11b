import type { Labels } from './labels';

/** Words of the pages that explain problems, rules and the API to people. */
export type ReferenceWord =
  | 'product' | 'arrangement' | 'skip' | 'otherLanguage' | 'reference' | 'problems' | 'rules' | 'api' | 'problemsAre' | 'rulesAre' | 'code' | 'title' | 'status' | 'meaning' | 'refusals' | 'rulesOfProblem' | 'saysWhy' | 'basis' | 'precedence' | 'guards' | 'guardsAll' | 'unblock' | 'answeredAs' | 'asJson' | 'about' | 'bearer' | 'cookie' | 'mayAsk' | 'anyone' | 'signedIn' | 'inScope'
  | 'apiTitle' | 'machineReadable' | 'contents' | 'schemas' | 'parameters' | 'name' | 'where' | 'needed' | 'required' | 'optional' | 'meaningOf' | 'body' | 'answers' | 'example';

/** The words of those pages (说明页文字). */
export const referenceLabels: Labels<ReferenceWord> = {
  zh: {
    product: '定编 · 机构编制实名制管理', skip: '跳到正文', otherLanguage: 'English', reference: '接口说明', problems: '问题类型', rules: '办理规则', api: '接口',
    problemsAre: '接口的每个错误都是问题文档（RFC 9457），其 type 指向下列页面，code 供程序识别。', rulesAre: '按优先次序排列：一项办理违反多条规则时，以最先的一条不予办理。',
    code: '代码', title: '标题', status: '状态码', meaning: '含义和处理办法', refusals: '按规则不予办理：问题文档写明规则、依据、核对的数字以及如何解除，见各规则页面。', rulesOfProblem: '以此类型答复的规则',
    arrangement: '办理安排', saysWhy: '不予办理的情形', basis: '依据', precedence: '优先次序', guards: '适用的办理', guardsAll: '适用于两个程序的全部办理', unblock: '如何解除', answeredAs: '答复类型', asJson: '以 Accept: application/json 请求本页，得到同样内容的 JSON。',
    about: '机构编制实名制管理的补充工作人员和减员。每个错误都是问题文档；不予办理的，写明规则、依据以及如何解除。办理的填报内容见名为 procedure.stage.act 的结构。', bearer: 'POST /session 答复的令牌', cookie: '同一令牌，由浏览器发送；https 下名为 __Host-session',
    mayAsk: '谁可以请求', anyone: '任何人，无须登录', signedIn: '已登录的任何人', inScope: '各在其范围之内',
    apiTitle: '接口', machineReadable: '供程序读取的说明（OpenAPI 3.1）：', contents: '目录', schemas: '数据结构', parameters: '参数', name: '名称', where: '位置', needed: '是否必填', required: '必填', optional: '选填', meaningOf: '说明', body: '请求正文', answers: '答复', example: '示例',
  },
  en: {
    product: 'Dingbian · Real-name establishment management', skip: 'Skip to the content', otherLanguage: '中文', reference: 'Reference', problems: 'Problems', rules: 'Rules', api: 'API',
    problemsAre: 'Every error of the API is a problem document (RFC 9457). Its type leads to one of these pages; its code is for programs.', rulesAre: 'In order of precedence: an act that breaks several rules is refused by the first.',
    code: 'Code', title: 'Title', status: 'Status', meaning: 'What it means and what to do', refusals: 'Refused by a rule: the problem document names the rule, its clause, the numbers that it looked at and what would free the way. See the page of each rule.', rulesOfProblem: 'Rules that are answered so',
    arrangement: 'Arrangement', saysWhy: 'It refuses where', basis: 'Rests on', precedence: 'Precedence', guards: 'Acts that it guards', guardsAll: 'Every act of both procedures', unblock: 'What frees the way', answeredAs: 'Answered as', asJson: 'Ask for this page with Accept: application/json to get the same as JSON.',
    about: 'Hire and separation under real-name establishment management. Every error is a problem document; a refusal names its rule, its clause and what would free the way. The input of a decision is the schema named procedure.stage.act.', bearer: 'the token that POST /session answers', cookie: 'the same token as browsers send it; named __Host-session over https',
    mayAsk: 'Who may ask', anyone: 'anyone, without signing in', signedIn: 'whoever is signed in', inScope: 'each within his scope',
    apiTitle: 'API', machineReadable: 'The same for programs (OpenAPI 3.1):', contents: 'Contents', schemas: 'Schemas', parameters: 'Parameters', name: 'Name', where: 'In', needed: 'Needed', required: 'required', optional: 'optional', meaningOf: 'What it is', body: 'Request body', answers: 'Answers', example: 'Example',
  },
};

/** The chapters of the API (接口分类). */
export const tagLabels: Labels<'session' | 'cases' | 'papers' | 'documents' | 'register' | 'exchange' | 'oversight' | 'absences' | 'administration' | 'disclosure' | 'operation' | 'reference'> = {
  zh: { session: '登录', cases: '办件', papers: '材料', documents: '文书', register: '登记簿', exchange: '报送与导出', oversight: '监督', absences: '请假和代理', administration: '系统管理', disclosure: '公开', operation: '运行', reference: '说明' },
  en: { session: 'Session', cases: 'Cases', papers: 'Papers', documents: 'Documents', register: 'Register', exchange: 'Filing and export', oversight: 'Oversight', absences: 'Absences and proxies', administration: 'Administration', disclosure: 'Disclosure', operation: 'Operation', reference: 'Reference' },
};
