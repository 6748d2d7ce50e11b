import type { Labels } from './labels';

/** Words of the pages that explain problems, rules and the API to people. */
export type ReferenceWord =
  | 'skip' | 'otherLanguage' | 'reference' | 'problems' | 'rules' | 'api' | 'problemsAre' | 'rulesAre' | 'code' | 'title' | 'status' | 'meaning' | 'refusals' | 'rulesOfProblem' | 'saysWhy' | 'basis' | 'precedence' | 'guards' | 'guardsAll' | 'unblock' | 'answeredAs' | 'asJson';

/** The words of those pages (说明页文字). */
export const referenceLabels: Labels<ReferenceWord> = {
  zh: {
    skip: '跳到正文', otherLanguage: 'English', reference: '接口说明', problems: '问题类型', rules: '办理规则', api: '接口',
    problemsAre: '接口的每个错误都是问题文档（RFC 9457），其 type 指向下列页面，code 供程序识别。', rulesAre: '按优先次序排列：一项办理违反多条规则时，以最先的一条不予办理。',
    code: '代码', title: '标题', status: '状态码', meaning: '含义和处理办法', refusals: '按规则不予办理：问题文档写明规则、依据、核对的数字以及如何解除，见各规则页面。', rulesOfProblem: '以此类型答复的规则',
    saysWhy: '不予办理的情形', basis: '依据', precedence: '优先次序', guards: '适用的办理', guardsAll: '适用于两个程序的全部办理', unblock: '如何解除', answeredAs: '答复类型', asJson: '以 Accept: application/json 请求本页，得到同样内容的 JSON。',
  },
  en: {
    skip: 'Skip to the content', otherLanguage: '中文', reference: 'Reference', problems: 'Problems', rules: 'Rules', api: 'API',
    problemsAre: 'Every error of the API is a problem document (RFC 9457). Its type leads to one of these pages; its code is for programs.', rulesAre: 'In order of precedence: an act that breaks several rules is refused by the first.',
    code: 'Code', title: 'Title', status: 'Status', meaning: 'What it means and what to do', refusals: 'Refused by a rule: the problem document names the rule, its clause, the numbers that it looked at and what would free the way. See the page of each rule.', rulesOfProblem: 'Rules that are answered so',
    saysWhy: 'It refuses where', basis: 'Rests on', precedence: 'Precedence', guards: 'Acts that it guards', guardsAll: 'Every act of both procedures', unblock: 'What frees the way', answeredAs: 'Answered as', asJson: 'Ask for this page with Accept: application/json to get the same as JSON.',
  },
};
