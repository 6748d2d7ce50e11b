import type { Day } from '../kernel/day';
import type { SealKey } from '../seal/keys';
import type { DailyRoot } from '../seal/root';
import { stageLabels } from './stages';

/** Subject and body of a letter. */
export type Text = { readonly subject: string; readonly body: string };

/** What a letter about a stage says; `until` is the due day or, for nominations, the form's last. Nothing about a candidate: mails travel over open networks. */
export type AboutStage = { readonly caseNumber: string; readonly stage: string; readonly institutionName: string; readonly until: Day | null; readonly url: string };

const OPENING = {
  assignment: '有新办件待您办理',
  reminder: '办理期限将至，请抓紧办理',
  overdue: '办件已超过办理期限，请立即办理',
  escalation: '办件超期后仍未办理，请督促办理',
  urged: '本办件已被催办，请尽快办理',
  transferred: '有办件转交您办理',
  countersign: '有办件请您会签',
  copied: '有办件抄送给您，供阅知',
  unattended: '办件的当前环节无人可办，请安排人员',
} as const;
const MARK = { assignment: '待办', reminder: '催办', overdue: '超期', escalation: '督办', urged: '催办', transferred: '转办', countersign: '会签', copied: '抄送', unattended: '无人可办' } as const;
const CLOSING_LINES = ['', '本邮件由系统自动发送，请勿回复。链接只打开页面，须登录后在页面上办理。', ''];

const written = (mark: string, about: string, opening: string, facts: readonly (readonly [name: string, value: string])[]): Text => ({
  subject: `【定编·${mark}】${about}`,
  body: [`${opening}。`, '', ...facts.map(([name, value]) => `${name}：${value}`), ...CLOSING_LINES].join('\n'),
});

/** A letter about a stage of a case, of whatever kind. `by`: the officer from whom it comes, where there is one; `standsInFor`: the absent officers in whose place the reader acts. */
export function stageLetter(kind: keyof typeof OPENING, { caseNumber, stage, institutionName, until, url, by, standsInFor = [] }: AboutStage & { readonly by?: string | undefined; readonly standsInFor?: readonly string[] }): Text {
  const names: Readonly<Record<string, string>> = stageLabels.zh;
  const name = names[stage] ?? stage;
  return written(MARK[kind], `${caseNumber} ${name}`, OPENING[kind], [['案号', caseNumber], ['环节', name], ['单位', institutionName], ['办理期限', until ?? '未设期限'], ...(by === undefined ? [] : [['来自', by] as const]), ...(standsInFor.length === 0 ? [] : [['代理', `代 ${standsInFor.join('、')} 办理`] as const]), ['查看办件', url]]);
}

const ENDING: Readonly<Record<string, string>> = { completed: '已全部办结', rejected: '未予批准，已终止', withdrawn: '已撤回' };
const PROCEDURE = { hire: '补充工作人员', separation: '减员' } as const;

/** The text of the closing letter (办结通知). */
export function closingLetter(about: { readonly caseNumber: string; readonly procedure: keyof typeof PROCEDURE; readonly institutionName: string; readonly endedAs: string; readonly url: string }): Text {
  const { caseNumber, procedure, institutionName, endedAs, url } = about;
  return written('办结', `${caseNumber} ${PROCEDURE[procedure]}`, `办件${ENDING[endedAs] ?? '已结束'}`, [['案号', caseNumber], ['事项', PROCEDURE[procedure]], ['单位', institutionName], ['查看办件', url]]);
}

/** The text for who stands in for an absent officer (代理), by the days of the absence. */
export function standInLetter({ principal, from, until, url }: { readonly principal: string; readonly from: Day; readonly until: Day; readonly url: string }): Text {
  return written('代理', `${from} 至 ${until} 代理 ${principal}`, '您受委托在以下期间代为办理', [['委托人', principal], ['起', from], ['止', until], ['查看待办', url]]);
}

/** How many numbers of cases a digest (每日汇总) names; the rest are counted. */
export const DIGEST_NAMES_AT_MOST = 20;

/** The text of the digest (每日汇总) of a day: how much waits, how much of it is overdue, and the numbers of the cases that are due first. */
export function digestLetter({ today, open, dueToday, overdue, cases, url }: { readonly today: Day; readonly open: number; readonly dueToday: number; readonly overdue: number; readonly cases: readonly { readonly caseNumber: string; readonly stage: string; readonly dueOn: Day | null }[]; readonly url: string }): Text {
  const names: Readonly<Record<string, string>> = stageLabels.zh;
  const listed = cases.slice(0, DIGEST_NAMES_AT_MOST).map(({ caseNumber, stage, dueOn }) => [caseNumber, `${names[stage] ?? stage}，${dueOn === null ? '未设期限' : `期限 ${dueOn}${dueOn < today ? '（已超期）' : ''}`}`] as const);
  const rest = open - listed.length;
  return written('每日汇总', `${today} 待办 ${open} 件，超期 ${overdue} 件`, `截至今日上班，您的岗位有待办 ${open} 件，其中今日到期 ${dueToday} 件，已超期 ${overdue} 件`, [...listed, ...(rest > 0 ? [['其余', `${rest} 件`] as const] : []), ['查看待办', url]]);
}

/** The text about people who come to their retirement day (退休预告): how many, and the first day; names stay on the page that the link opens. */
export function retirementLetter({ institutionName, people, first, url }: { readonly institutionName: string; readonly people: number; readonly first: Day; readonly url: string }): Text {
  return written('退休预告', `${institutionName} ${people} 人将到退休时间`, '以下单位有人员将到法定退休时间，请按时办理减员', [['单位', institutionName], ['人数', `${people} 人`], ['最早', first], ['查看计划减员', url]]);
}

/** The text of the root of a day (每日根), to be kept outside: what it counts, and all that a later check needs of it. */
export function rootLetter(root: DailyRoot, keys: readonly SealKey[], publicUrl: string): Text {
  const { day, institutions, entries, hash, previous, suite, key, signature, madeAt } = root;
  const trust = JSON.stringify({ format: 'dingbian/trust/1', keys, roots: [root] });
  return written('每日根', `${day} 管理证登记每日根`, '请将本邮件保存在本系统以外；日后据此可以查出管理证登记是否被改动或者截去', [
    ['日期', day], ['机构数', String(institutions)], ['登记事项数', String(entries)], ['根', hash], ['前一日根', previous ?? '无'], ['密码套件', suite], ['密钥', key], ['公钥', keys.find(each => each.id === key)?.publicKey ?? ''], ['签名', signature], ['生成时间', madeAt], ['系统', publicUrl],
    ['校验管理证时', '将本邮件存为文本文件，以 npm run verify -- 管理证文件 --trust 该文本文件 校验；程序读取的是下面一行'], ['每日根及密钥', trust],
  ]);
}
