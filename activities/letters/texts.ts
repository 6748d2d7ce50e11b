import type { Day } from '../../src/kernel/day';
import { stageLabels } from '../../src/labels/stages';

/** What a letter about a stage says; `until` is the due day or, for nominations, the form's last. Nothing about a candidate: mails travel over open networks. */
type AboutStage = { readonly caseNumber: string; readonly stage: string; readonly institutionName: string; readonly until: Day | null; readonly url: string; /** Which kind of seat urges, where somebody does. */ readonly urgedFrom?: string };
export type Text = { readonly subject: string; readonly body: string };

const OPENING = { assignment: '有新办件待您办理', reminder: '办理期限将至，请抓紧办理', overdue: '办件已超过办理期限，请立即办理', escalation: '办件超期后仍未办理，请督促办理', urged: '有人催办本环节，请尽快办理' } as const;
const MARK = { assignment: '待办', reminder: '催办', overdue: '超期', escalation: '督办', urged: '催办' } as const;

/** The text of an assignment (待办), reminder or urge (催办), overdue notice (超期) or escalation (督办). */
export function stageLetter(kind: keyof typeof OPENING, { caseNumber, stage, institutionName, until, url, urgedFrom }: AboutStage): Text {
  const names: Readonly<Record<string, string>> = stageLabels.zh;
  const name = names[stage] ?? stage;
  return {
    subject: `【定编·${MARK[kind]}】${caseNumber} ${name}`,
    body: [`${OPENING[kind]}。`, '', `案号：${caseNumber}`, `环节：${name}`, `单位：${institutionName}`, `办理期限：${until ?? '未设期限'}`, ...(urgedFrom === undefined ? [] : [`催办方：${urgedFrom}`]), `查看办件：${url}`, '', '本邮件由系统自动发送，请勿回复。', ''].join('\n'),
  };
}

const ENDING: Readonly<Record<string, string>> = { completed: '已全部办结', rejected: '未予批准，已终止', withdrawn: '已撤回' };
const PROCEDURE = { hire: '补充工作人员', separation: '减员' } as const;

/** The text of the closing letter (办结通知). */
export function closingLetter(about: { readonly caseNumber: string; readonly procedure: keyof typeof PROCEDURE; readonly institutionName: string; readonly endedAs: string; readonly url: string }): Text {
  const { caseNumber, procedure, institutionName, endedAs, url } = about;
  return {
    subject: `【定编·办结】${caseNumber} ${PROCEDURE[procedure]}`,
    body: [`办件${ENDING[endedAs] ?? '已结束'}。`, '', `案号：${caseNumber}`, `事项：${PROCEDURE[procedure]}`, `单位：${institutionName}`, `查看办件：${url}`, '', '本邮件由系统自动发送，请勿回复。', ''].join('\n'),
  };
}
