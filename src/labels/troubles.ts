import type { Labels } from './labels';

/** What the conduct does for a case. */
export const EFFECTS = ['letters', 'lapse', 'otherSystem', 'news', 'closing', 'conduct'] as const;
export type Effect = (typeof EFFECTS)[number];
/** Why it cannot be done at present. */
export const CAUSES = ['notReached', 'answeredWithFault', 'answerNotTaken', 'programFails', 'overYetOpen', 'other'] as const;
export type Cause = (typeof CAUSES)[number];

/** Names of what the conduct does (事务). */
export const effectLabels: Labels<Effect> = {
  zh: { letters: '发送通知', lapse: '核定单逾期处理', otherSystem: '询问对方业务系统', news: '读取办件记录', closing: '办结归档', conduct: '流程运行' },
  en: { letters: 'sending letters', lapse: 'letting the verification form lapse', otherSystem: 'asking the other office’s system', news: 'reading the record', closing: 'closing the case', conduct: 'conducting the case' },
};

/** Why it cannot be done, and who can help (受阻原因). */
export const causeLabels: Labels<Cause> = {
  zh: {
    notReached: '对方服务器无法连接。请确认其正在运行后重试', answeredWithFault: '对方系统答复有误。请联系对方部门后重试', answerNotTaken: '对方系统的答复不符合登记规则。请联系对方部门更正后重试',
    programFails: '流程程序连续出错。请告知系统管理员后重试', overYetOpen: '流程已结束而办件未归档。请重试', other: '技术故障，见技术说明。请告知系统管理员后重试',
  },
  en: {
    notReached: 'The server at the other end cannot be reached. Make sure that it runs, then try again', answeredWithFault: 'The other system answered with a fault. Ask its office, then try again', answerNotTaken: 'The record refuses what the other system answered. Have its office correct it, then try again',
    programFails: 'The conduct’s program fails again and again. Tell the system administrator, then try again', overYetOpen: 'The conduct is over, yet the case is not closed. Try again', other: 'A technical fault, see its own words. Tell the system administrator, then try again',
  },
};

const SAID: readonly (readonly [RegExp, Cause])[] = [
  [/record did not take/, 'answerNotTaken'],
  [/the other system/, 'answeredWithFault'],
  [/workflow task failed/, 'programFails'],
  [/conduct is over/, 'overYetOpen'],
  [/ECONN|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EAI_AGAIN|EPIPE|fetch failed|timed? ?out|Greeting never received|socket|Connection (closed|terminated)/i, 'notReached'],
];

/** The cause that the technical words of a trouble tell of. */
export const causeOf = (what: string): Cause => SAID.find(([pattern]) => pattern.test(what))?.[1] ?? 'other';

/** What an effect's name stands for: the effect itself, and the stage visit that it is for. */
export function partsOf(effect: string): { readonly effect: Effect; readonly lane: string | null; readonly stage: string | null } {
  const parts = effect.split('/');
  const name = EFFECTS.find(each => each === parts.at(-1)) ?? 'conduct';
  return parts.length === 4 ? { effect: name, lane: parts[0] ?? null, stage: parts[1] ?? null } : { effect: name, lane: null, stage: null };
}
