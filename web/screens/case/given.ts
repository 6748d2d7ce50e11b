import type { Option } from '../../parts/fields/Choice';
import type { Value } from '../../parts/fields/schema';
import { today } from '../../words/spoken';
import { nameOf } from './actNames';
import type { Act, Case } from './useCase';

/** What may be picked in the form of an act beside what the establishment has, and what it starts with, by field. */
type Given = { readonly choices: Readonly<Record<string, readonly Option[]>>; readonly start: Readonly<Record<string, Value>> };

const lines = (of: readonly { readonly line: number; readonly post: string }[]): Option[] => of.map(({ line, post }) => ({ value: String(line), label: `${line} · ${post}` }));

/** What an institution submits again (补正后重新提交): the kind of event that holds what it said before. */
const SAID_BEFORE: Readonly<Record<string, string>> = { 'application.submit': 'applied', 'exemptApplication.submit': 'exemptApplied', 'report.submit': 'separationReported' };
/** Whether an act picks from the establishment of the institution. */
export const picksFromBoard = (act: Pick<Act, 'stage' | 'act'>): boolean => nameOf(act) in SAID_BEFORE;

/** What was said before, as far as the form asks for it again. */
function saidBefore({ events, person }: Case, type: string): Given['start'] {
  const [{ told } = { told: {} }] = events.filter(each => each.type === type).slice(-1);
  const { wayOfFilling, reason, asks, ask, basis, policy, happenedOn, relievedPosts, note } = told as Readonly<Record<string, Value>>; // what an event says is JSON
  const again = { wayOfFilling, reason, asks: Array.isArray(asks) ? asks.map(each => askedAgain(each as Value)) : undefined, ask: ask === undefined ? undefined : askedAgain(ask), basis, policy, happenedOn, relievedPosts, note, person: person?.person };
  return Object.fromEntries(Object.entries(again).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
}

/** Lines are numbered, and the kind of a quota is known, by the record. */
function askedAgain(ask: Value): Value {
  if (typeof ask !== 'object' || ask === null || Array.isArray(ask)) return ask;
  return Object.fromEntries(Object.entries(ask as Readonly<Record<string, Value>>).filter(([field]) => field !== 'line' && field !== 'quotaKind'));
}

/** The month after that of a day, yyyy-mm. */
function monthAfter(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

/** An issue starts with what was asked for, a nomination with the first post of the form, what is submitted again with what was said before, funds with the year or month that is usual. */
export function givenFor(shown: Case, act: Pick<Act, 'stage' | 'act'>): Given {
  const { asks, form } = shown;
  const before = SAID_BEFORE[nameOf(act)];
  if (before !== undefined) return { choices: {}, start: saidBefore(shown, before) };
  switch (nameOf(act)) {
    case 'staffingOfficeCheck.issue':
      return { choices: { line: lines(asks) }, start: { granted: asks.map(({ line, posts }) => ({ line, posts })) } };
    case 'nominationPeriod.nominate': {
      const posts = form?.posts ?? [];
      const first = posts.find(each => each.granted > each.placed + each.released) ?? posts[0];
      return { choices: { line: lines(posts) }, start: first === undefined ? {} : { line: first.line, quotaKind: first.quotaKind, personCategory: first.personCategory, postLevel: first.postLevel } };
    }
    case 'funding.addNextYearFunding':
      return { choices: {}, start: { budgetYear: Number(today().slice(0, 4)) + 1 } };
    case 'fundingReduction.reduceFunding':
      return { choices: {}, start: { fromMonth: monthAfter(today()) } };
    default:
      return { choices: {}, start: {} };
  }
}
