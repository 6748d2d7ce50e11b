import { ApplicationFailure } from '@temporalio/common';
import type { AttendedVisit, ConductActivities } from '../../activities/conducting';
import { treeOf } from '../../src/editions/editions';
import { openVisits, standingAfter, visitKey, type Standing, type Step, type StageVisit } from '../../src/procedure/standing';

const DAY = 86_400_000;

/** How an effect fails: once, or until somebody repairs it. */
export type Fault = { readonly effect: string; readonly isForGood: boolean; isRepaired: boolean; failures: number };

/** A case in memory that follows the real tree, and everything that its conduct did. */
export class BookOfCase {
  readonly steps: Step[] = [];
  readonly done: string[] = [];
  readonly asked: string[] = [];
  isClosed = false;

  constructor(
    readonly edition: string,
    readonly lapsesAt: number,
    readonly fault: Fault | null = null,
    /** Whether the person stays on his quota, and a leadership post alone changes hands. */
    readonly staysInPost = false,
  ) {}

  standing(): Standing {
    return standingAfter(treeOf(this.edition), this.steps);
  }
  /** The visits that somebody is expected to settle. */
  open(): StageVisit[] {
    return openVisits(this.standing()).filter(visit => !visit.isInterruption);
  }
  isOpen(visit: StageVisit): boolean {
    return this.open().some(each => visitKey(each) === visitKey(visit));
  }
  settle({ lane, stage, visit }: StageVisit, outcome: string): void {
    this.steps.push({ number: this.steps.length + 1, lane, stage, visit, outcome });
  }
  join(lane: string): void {
    this.steps.push({ number: this.steps.length + 1, joins: lane });
  }
  /** Notes that an effect is asked for, and fails where the test wants that. */
  attempt(effect: string): void {
    if (!this.asked.includes(effect)) this.asked.push(effect);
    if (this.fault?.effect !== effect || this.fault.isRepaired) return;
    if (!this.fault.isForGood && this.fault.failures === 1) return;
    this.fault.failures += 1;
    throw this.fault.isForGood ? ApplicationFailure.nonRetryable(`${effect} fails for good`) : new Error(`${effect} fails once`);
  }
  /** Does what is keyed: a second time it is already done. */
  doOnce(effect: string): void {
    if (!this.done.includes(effect)) this.done.push(effect);
  }
}

/** The conduct's activities over books, with the same contract as those over the record. */
export function activitiesOver(bookOf: (caseNumber: string) => BookOfCase): ConductActivities {
  const letters = (book: BookOfCase, { visit }: AttendedVisit, at: number): number | null => {
    const key = visitKey(visit);
    const openedAt = assignedAt.get(book)?.get(key) ?? at;
    if (!assignedAt.has(book)) assignedAt.set(book, new Map());
    assignedAt.get(book)?.set(key, openedAt);
    for (const [effect, after] of [['assignment', 0], ['reminder', 9 * DAY], ['overdue', 11 * DAY]] as const) {
      if (at < openedAt + after) return openedAt + after;
      if (book.done.includes(`${key}/${effect}`)) continue;
      book.attempt(`${key}/${effect}`);
      book.doOnce(`${key}/${effect}`);
    }
    return null;
  };
  const assignedAt = new Map<BookOfCase, Map<string, number>>();
  return {
    newsAfter: async ({ caseNumber, seen }) => {
      const book = bookOf(caseNumber);
      book.attempt(`news after ${seen}`);
      return { edition: book.edition, steps: book.steps.filter(step => step.number > seen), upTo: book.steps.length };
    },
    writeLetters: async attended => {
      const book = bookOf(attended.caseNumber);
      return book.isOpen(attended.visit) ? letters(book, attended, attended.at) : null;
    },
    lapseForm: async ({ caseNumber, visit, at }) => {
      const book = bookOf(caseNumber);
      if (!book.isOpen(visit)) return null;
      if (at < book.lapsesAt) return book.lapsesAt;
      book.attempt('lapse');
      book.doOnce('lapse');
      book.settle(visit, 'lapsed');
      return null;
    },
    hasOtherSystem: async ({ caseNumber, visit }) => {
      const book = bookOf(caseNumber);
      book.attempt(`${visitKey(visit)}/hasOtherSystem`);
      return book.isOpen(visit);
    },
    askOtherSystem: async ({ caseNumber, visit }) => {
      const book = bookOf(caseNumber);
      if (!book.isOpen(visit)) return;
      book.attempt(`${visitKey(visit)}/otherSystem`);
      book.doOnce(`${visitKey(visit)}/otherSystem`);
      book.settle(visit, 'done');
    },
    writeClosingLetter: async ({ caseNumber }) => {
      const book = bookOf(caseNumber);
      book.attempt('closing letter');
      book.doOnce('closing letter');
    },
    closeConduct: async ({ caseNumber }) => {
      const book = bookOf(caseNumber);
      book.attempt('close');
      book.isClosed = true;
    },
  };
}
