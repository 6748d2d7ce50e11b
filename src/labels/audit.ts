import { actLabels } from './acts';
import { handlingActLabels } from './handling';
import type { Labels, Language } from './labels';
import { procedureLabels } from './register';

/** What stands in the audit (审计动作) beside the acts in cases. */
export const auditActionLabels: Labels<
  | 'signIn' | 'signIn.barred' | 'refusal' | 'paper.add' | 'document.issued' | 'document.reprinted' | 'document.voided' | 'document.read' | 'copy.read' | 'paper.infected' | 'batch.sign' | 'case.urge' | 'case.comment' | 'case.withdrawComment' | 'conduct.retry' | 'certificate.read' | 'certificate.check' | 'certificate.export' | 'certificate.issue' | 'certificate.replace' | 'certificate.cancel' | 'certificate.review' | 'certificate.correct' | 'register.exported' | 'institution.opened' | 'roster.registered' | 'filing.file' | 'filing.read' | 'filing.accepted' | 'filing.returned' | 'filing.withdrawn' | 'filing.accept.refused'
  | 'account.open' | 'account.grant' | 'account.withdraw' | 'account.disable' | 'account.enable' | 'account.unlock' | 'account.reset' | 'account.changePassword' | 'account.handOver' | 'setting.norm' | 'setting.number' | 'setting.freeze' | 'setting.peopleAStage' | 'setting.calendarYear' | 'setting.networkGrade'
  | 'absence.enter' | 'absence.substitute' | 'absence.end' | 'disclosure.propose' | 'disclosure.publish' | 'disclosure.decline' | 'disclosure.withdraw' | 'sealedTotal.enter' | 'sealedTotal.read' | 'certificate.view' | 'certificate.print'
> = {
  zh: {
    signIn: '登录', 'signIn.barred': '多次登录失败，暂停登录', refusal: '不予办理', 'paper.add': '添加材料', 'document.issued': '签发文书', 'document.reprinted': '补打文书', 'document.voided': '作废文书', 'document.read': '下载文书', 'copy.read': '阅读抄送件', 'paper.infected': '材料含有病毒，未接收', 'batch.sign': '批量签批', 'case.urge': '催办', 'case.comment': '留言', 'case.withdrawComment': '撤回留言', 'conduct.retry': '重试受阻事项', 'certificate.read': '查阅管理证', 'certificate.check': '校验管理证', 'certificate.export': '导出管理证', 'certificate.issue': '核发管理证', 'certificate.replace': '换发管理证', 'certificate.cancel': '注销管理证', 'certificate.review': '登记年审结果', 'certificate.correct': '更正登记事项', 'register.exported': '导出登记簿', 'institution.opened': '机构入库', 'roster.registered': '人员入库', 'filing.file': '报送', 'filing.read': '查阅报送', 'filing.accepted': '接收报送', 'filing.returned': '退回报送', 'filing.withdrawn': '撤回报送', 'filing.accept.refused': '接收报送未成',
    'account.open': '开立账号', 'account.grant': '授予岗位', 'account.withdraw': '收回岗位', 'account.disable': '停用账号', 'account.enable': '启用账号', 'account.unlock': '解除锁定', 'account.reset': '重置密码', 'account.changePassword': '修改密码', 'account.handOver': '离岗交接', 'setting.norm': '设定办理时限', 'setting.number': '修改设置', 'setting.freeze': '设定或者解除冻结', 'setting.peopleAStage': '设定办理人数', 'setting.calendarYear': '录入工作日历', 'absence.enter': '登记请假', 'absence.substitute': '指定代理', 'absence.end': '终止请假', 'setting.networkGrade': '声明网络密级',
    'disclosure.propose': '拟公开', 'disclosure.publish': '公开', 'disclosure.decline': '不予公开', 'disclosure.withdraw': '撤下公开', 'sealedTotal.enter': '录入密封合计', 'sealedTotal.read': '查阅密封合计', 'certificate.view': '说明查阅管理证的事由', 'certificate.print': '打印管理证',
  },
  en: {
    signIn: 'signed in', 'signIn.barred': 'was barred after wrong sign-ins', refusal: 'was refused', 'paper.add': 'added a paper', 'document.issued': 'issued a document', 'document.reprinted': 'printed a document again', 'document.voided': 'declared a document void', 'document.read': 'carried a document away', 'copy.read': 'read a copy', 'paper.infected': 'handed in an infected paper, which was not taken', 'batch.sign': 'signed drafts together', 'case.urge': 'urged', 'case.comment': 'commented', 'case.withdrawComment': 'withdrew a comment', 'conduct.retry': 'tried again what was in trouble', 'certificate.read': 'read a certificate', 'certificate.check': 'checked a certificate', 'certificate.export': 'exported a certificate', 'certificate.issue': 'issued a certificate', 'certificate.replace': 'replaced a certificate', 'certificate.cancel': 'cancelled a certificate', 'certificate.review': 'entered an annual review', 'certificate.correct': 'corrected an entry', 'register.exported': 'exported the register', 'institution.opened': 'entered an institution', 'roster.registered': 'entered a roster', 'filing.file': 'filed', 'filing.read': 'read a filing', 'filing.accepted': 'accepted a filing', 'filing.returned': 'returned a filing', 'filing.withdrawn': 'took a filing back', 'filing.accept.refused': 'could not accept a filing',
    'account.open': 'opened an account', 'account.grant': 'granted a seat', 'account.withdraw': 'withdrew a seat', 'account.disable': 'disabled an account', 'account.enable': 'enabled an account', 'account.unlock': 'unlocked an account', 'account.reset': 'reset a password', 'account.changePassword': 'changed his password', 'account.handOver': 'handed over what was with an account', 'setting.norm': 'set a norm', 'setting.number': 'changed a setting', 'setting.freeze': 'set or lifted a freeze', 'setting.peopleAStage': 'set the people a stage', 'setting.calendarYear': 'entered a year of the calendar', 'absence.enter': 'entered an absence', 'absence.substitute': 'named who stands in', 'absence.end': 'ended an absence', 'setting.networkGrade': 'declared the grade of the network',
    'disclosure.propose': 'proposed a disclosure', 'disclosure.publish': 'published', 'disclosure.decline': 'declined a disclosure', 'disclosure.withdraw': 'withdrew a disclosure', 'sealedTotal.enter': 'entered a sealed total', 'sealedTotal.read': 'read the sealed totals', 'certificate.view': 'said why a certificate is looked at', 'certificate.print': 'printed a certificate',
  },
};

/** What an audit entry says of what was done, beside its action; what is kept there and has no words here is not shown. */
export const auditDetailLabels: Labels<'entry' | 'fact' | 'role' | 'place' | 'region' | 'reason' | 'from' | 'procedure' | 'stage' | 'workingDays' | 'effectiveFrom' | 'documentNumber' | 'setting' | 'value' | 'freezeFrom' | 'freezeUntil' | 'office' | 'peopleAStage' | 'before' | 'onBehalfOf' | 'substitute' | 'absentFrom' | 'absentUntil' | 'year' | 'later' | 'earlier'> = {
  zh: { entry: '登记序号', fact: '更正内容', role: '角色', place: '所在', region: '行政区划', reason: '原因', from: '来自', procedure: '办理程序', stage: '环节', workingDays: '工作日数', effectiveFrom: '起效日期', documentNumber: '文号', setting: '设置项', value: '数值', freezeFrom: '冻结自', freezeUntil: '冻结至', office: '部门', peopleAStage: '每环节办理人数', before: '原为', year: '年度', later: '到期日推后的环节', earlier: '到期日提前的环节', onBehalfOf: '代', substitute: '代理人', absentFrom: '请假自', absentUntil: '请假至' },
  en: { entry: 'entry', fact: 'corrected', role: 'role', place: 'at', region: 'region', reason: 'reason', from: 'from', procedure: 'procedure', stage: 'stage', workingDays: 'working days', effectiveFrom: 'effective from', documentNumber: 'document', setting: 'setting', value: 'value', freezeFrom: 'frozen from', freezeUntil: 'frozen until', office: 'office', peopleAStage: 'people a stage', before: 'before', year: 'year', later: 'due days moved later', earlier: 'due days moved earlier', onBehalfOf: 'for', substitute: 'stood in for by', absentFrom: 'away from', absentUntil: 'away until' },
};

/** The groups of actions that the audit can be narrowed to (审计类别), each with the words that its actions begin with. */
export const AUDIT_KINDS = { accounts: ['account.'], absences: ['absence.'], settings: ['setting.'], signIns: ['signIn'], cases: ['hire.', 'separation.', 'refusal', 'paper.', 'document.', 'case.', 'batch.', 'conduct.'], register: ['certificate.', 'register.', 'institution.', 'roster.', 'filing.'], disclosure: ['disclosure.', 'sealedTotal.'] } as const;
/** One of these groups. */
export type AuditKind = keyof typeof AUDIT_KINDS;
/** The words of the groups. */
export const auditKindLabels: Labels<AuditKind> = {
  zh: { accounts: '账号', absences: '请假和代理', settings: '期限与设置', signIns: '登录', cases: '办件', register: '登记簿和报送', disclosure: '公开' },
  en: { accounts: 'accounts', absences: 'absences and proxies', settings: 'norms and settings', signIns: 'sign-ins', cases: 'cases', register: 'register and filings', disclosure: 'disclosure' },
};

/** An action in words: of the audit itself, or an act in a case with its procedure. */
export function auditActionLabel(action: string, language: Language): string {
  const own = new Map<string, string>(Object.entries(auditActionLabels[language])).get(action);
  if (own !== undefined) return own;
  const [procedure = '', ...act] = action.split('.');
  const words = new Map<string, string>([...Object.entries(actLabels[language]), ...Object.entries(procedureLabels[language])]);
  return `${words.get(procedure) ?? procedure} · ${words.get(act.join('.')) ?? new Map<string, string>(Object.entries(handlingActLabels[language])).get(act[1] ?? '') ?? act.join('.')}`;
}
