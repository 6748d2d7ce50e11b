import { anyone } from '../procedure/acts';
import type { Act } from '../procedure/desk';
import type { RoundMode } from './arrangement';

type Note = { readonly note: string };

/** What each arrangement must say (办理安排). The accounts are ids; whether they may be asked is the rules' to say. */
export type HandlingInputs = {
  transfer: { readonly to: string } & Note;
  delegate: { readonly to: string } & Note;
  report: Note;
  recall: Note;
  call: { readonly mode: RoundMode; readonly to: readonly string[] } & Note;
  endorse: { readonly agrees: boolean } & Note;
  dismiss: Note;
  copy: { readonly to: readonly string[] } & Note;
  /** To nobody: back to everybody at the desk. */
  reassign: { readonly to: string | null } & Note;
  handOver: { readonly from: string; readonly to: string | null } & Note;
};
/** The name of such an act. */
export type HandlingAct = keyof HandlingInputs;

const within: Act = { outcome: null, by: anyone };

/**
 * The acts that every stage has whose desk is one of people, beside those of its own table: 转办, 委派, 报告, 收回, 会签,
 * 表示意见, 终止会签, 抄送, 改派, 离岗交接. None of them settles anything.
 */
export const handlingActs: Readonly<Record<HandlingAct, Act>> = { transfer: within, delegate: within, report: within, recall: within, call: within, endorse: within, dismiss: within, copy: within, reassign: within, handOver: within };

/** Whether that is the name of such an act. */
export const isHandlingAct = (act: string): act is HandlingAct => Object.hasOwn(handlingActs, act);

/** The arrangements of one visit, in the order in which a screen offers them; a hand-over is of all that is with somebody, and goes its own way. */
export const HANDLED_BY_NAME = ['transfer', 'delegate', 'report', 'recall', 'call', 'endorse', 'dismiss', 'copy', 'reassign'] as const satisfies readonly HandlingAct[];

/** An arrangement that is asked for, at a stage in a lane. */
export type HandlingCommand = { [Name in HandlingAct]: { readonly name: Name; readonly stage: string; readonly lane: string; readonly input: HandlingInputs[Name] } }[HandlingAct];

/** The accounts that such an act names. */
export function accountsNamed(input: object | null): readonly string[] {
  const named: readonly unknown[] = input === null ? [] : ['to' in input ? input.to : null, 'from' in input ? input.from : null].flat();
  return named.filter(each => typeof each === 'string');
}
