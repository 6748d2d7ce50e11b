import { allowanceEnding, type AllowanceChange, type Balance, type BalanceRef } from '../establishment/balance';
import type { Day } from '../kernel/day';
import { impossible } from '../kernel/result';
import type { NewEvent } from '../procedure/recorded';
import type { StageVisit } from '../procedure/standing';
import type { Holding } from '../roster/holding';
import { askOf, candidacyIn, type HireCase } from './case';
import type { HireEvent, LinePosts, Nomination } from './events';

/** Where an act of a hire is taken: the case so far, the open stages, the day, the balances, and what the person concerned holds. */
export type HireMoment = {
  readonly hire: HireCase | null;
  readonly open: readonly StageVisit[];
  readonly today: Day;
  readonly actor: string;
  /** Months for which a form is good. */
  readonly formMonths: number;
  readonly holding: Holding | null;
  readonly quotaKindOf: (quota: string) => string;
  readonly balance: (ref: BalanceRef) => Balance;
};
/** An event of a hire before the record numbers it. */
export type NewHireEvent = NewEvent<HireEvent>;

/** The nomination in a lane, which the rules have found there. */
export const nominationIn = (hire: HireCase | null, lane: string): Nomination => candidacyIn(hire, lane)?.nomination ?? impossible(`no candidate in ${lane}`);

/** Makes events that settle the open visit of a stage; `outcome` null: events that settle nothing. */
export function settling(lane: string, stage: string, outcome: string | null, { open }: HireMoment): (event: HireEvent, effectiveOn: Day) => NewHireEvent {
  const visit = open.find(each => each.lane === lane && each.stage === stage)?.visit ?? 1; // an application opens its case: visit 1
  return (event, effectiveOn) => ({ lane, settles: outcome === null ? null : { stage, visit, outcome }, effectiveOn, event });
}

/** So many posts by balance: several lines may take from one. */
export function postsByBalance(hire: HireCase | null, lines: readonly LinePosts[]): { readonly balance: BalanceRef; readonly posts: number }[] {
  const sums = new Map<string, { balance: BalanceRef; posts: number }>();
  const add = (balance: BalanceRef, posts: number): void => void sums.set(`${balance.of}/${balance.id}`, { balance, posts: posts + (sums.get(`${balance.of}/${balance.id}`)?.posts ?? 0) });
  for (const { line, posts } of lines) {
    const ask = askOf(hire, line);
    if (ask && ask.quota !== null) add({ of: 'quota', id: ask.quota }, posts);
    if (ask && ask.leadershipPost !== null) add({ of: 'leadershipPost', id: ask.leadershipPost }, posts);
  }
  return [...sums.values()].filter(each => each.posts > 0);
}

/** The allowances that end when these posts of the form come free. */
export function allowancesEnding(lines: readonly LinePosts[], { hire, balance }: HireMoment): AllowanceChange[] {
  return postsByBalance(hire, lines)
    .map(freed => ({ balance: freed.balance, posts: allowanceEnding(balance(freed.balance), freed.posts) }))
    .filter(each => each.posts > 0);
}
