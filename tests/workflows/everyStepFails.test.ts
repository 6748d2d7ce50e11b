import { WorkflowIdReusePolicy } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { visitKey } from '../../src/procedure/standing';
import { bundleWorkflows } from '../../worker/bundle';
import { installRuntime } from '../../worker/engineLogger';
import { beginFreshHistory, somethingWasRecorded, TODAYS_CONDUCT, whereItWaits, type Waiting } from '../../workflows/messages';
import { timeSkippingEnvironment } from '../harness/timeSkipping';
import { activitiesOver, BookOfCase, type Fault } from './bookOfCase';

const TASK_QUEUE = 'every-step-fails';
const MONTH = 30 * 86_400_000;
/** The stages that other systems settle: no person acts there while those systems answer. */
const OUTSIDE = ['pay', 'funding', 'insurance', 'fundingReduction', 'insuranceChange', 'payStop', 'payRefixing'];

let environment: TestWorkflowEnvironment;
let worker: Worker;
let running: Promise<void>;
let workflowBundle: Awaited<ReturnType<typeof bundleWorkflows>>;
const books = new Map<string, BookOfCase>();

beforeAll(async () => {
  installRuntime(pino({ level: 'silent' }));
  workflowBundle = await bundleWorkflows();
}, 300_000);
// A server for each: what a failed test leaves behind would go on failing, for good, while the clock of the next one jumps.
beforeEach(async () => {
  books.clear();
  environment = await timeSkippingEnvironment();
  const activities = activitiesOver(caseNumber => books.get(caseNumber) ?? fail(caseNumber));
  worker = await Worker.create({ connection: environment.nativeConnection, taskQueue: TASK_QUEUE, workflowBundle, activities: { ...activities }, maxCachedWorkflows: 500 });
  running = worker.run();
}, 60_000);
afterEach(async () => {
  worker.shutdown();
  await running;
  await environment.teardown();
}, 60_000);

const fail = (caseNumber: string): never => {
  throw new Error(`no book of ${caseNumber}`);
};
const procedureOf = (book: BookOfCase): string => (book.edition.startsWith('separation') ? 'separation' : 'hire');
const wake = (caseNumber: string, book: BookOfCase) =>
  environment.client.workflow.signalWithStart(procedureOf(book), { taskQueue: TASK_QUEUE, workflowId: caseNumber, args: [caseNumber, TODAYS_CONDUCT], signal: somethingWasRecorded, signalArgs: [book.steps.length], workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY });
const waitingOf = (caseNumber: string): Promise<Waiting> => environment.client.workflow.getHandle(caseNumber).query(whereItWaits);
const statusOf = async (caseNumber: string): Promise<string> => (await environment.client.workflow.getHandle(caseNumber).describe()).status.name;

/** What the officers do on a day: whoever has something on his desk settles it in the best way. One post of the form stays unused. */
function officersAct(book: BookOfCase): void {
  for (const visit of book.open()) {
    if (visit.stage === 'nominationPeriod') {
      if (!book.steps.some(step => 'joins' in step)) book.join('candidate-1');
    } else if (!OUTSIDE.includes(visit.stage)) book.settle(visit, (book.staysInPost ? IN_POST[visit.stage] : undefined) ?? BEST_OUTCOME[visit.stage] ?? 'submitted');
  }
}
const BEST_OUTCOME: Readonly<Record<string, string>> = { staffingOfficeCheck: 'issued', examination: 'approved', placement: 'placed', exemptPlacement: 'placed', approval: 'approved', removal: 'removed', ...Object.fromEntries(OUTSIDE.map(stage => [stage, 'done'])) };
/** The outcomes where somebody stays on his quota and a leadership post alone changes hands. */
const IN_POST: Readonly<Record<string, string>> = { placement: 'appointed', exemptPlacement: 'appointed', removal: 'relieved' };

/** Lets time pass, with officers at work, until every case is closed or nothing has moved for two months. */
async function live(cases: ReadonlyMap<string, BookOfCase>): Promise<void> {
  const told = new Map<string, number>();
  for (let idle = 0; idle < 14 && [...cases.values()].some(book => !book.isClosed); ) {
    for (const book of cases.values()) officersAct(book);
    const moved = [...cases].filter(([caseNumber, book]) => !book.isClosed && told.get(caseNumber) !== book.steps.length);
    for (const [caseNumber, book] of moved) {
      told.set(caseNumber, book.steps.length);
      await wake(caseNumber, book);
    }
    idle = moved.length === 0 ? idle + 1 : 0;
    await environment.sleep(moved.length === 0 ? '4 days' : '6 hours');
  }
}

async function openCases(way: string, faults: readonly (Fault | null)[]): Promise<Map<string, BookOfCase>> {
  const now = await environment.currentTimeMs();
  const [edition = '', staysInPost] = way.split(' ');
  const cases = new Map(faults.map((fault, index) => [`${way.replace(' ', '-')}-${fault === null ? 'clean' : fault.isForGood ? 'for-good' : 'once'}-${index}`, new BookOfCase(edition, now + MONTH, fault, staysInPost !== undefined)]));
  for (const [caseNumber, book] of cases) {
    books.set(caseNumber, book);
    officersAct(book); // a case is opened by its first act
    await wake(caseNumber, book);
  }
  await environment.sleep('6 hours');
  return cases;
}

/** A letter to the desk of a system that may be faster than it: then it need not be written any more. */
const isLetterToASystem = (effect: string): boolean => effect.endsWith('/assignment') && OUTSIDE.some(stage => effect.includes(`/${stage}/`));

/** What must have been done in the end. */
const lastingEffects = (book: BookOfCase): string[] => book.done.filter(effect => !isLetterToASystem(effect)).sort();

/** 1 where the effect was asked for at all: two systems that answer at once may make one step of the news of two. */
const struck = (book: BookOfCase): 0 | 1 => (book.fault !== null && book.asked.includes(book.fault.effect) ? 1 : 0);

const mayBeSpared = (effect: string): boolean => effect.startsWith('news after ') || isLetterToASystem(effect);

const faultsAt = (effects: readonly string[], isForGood: boolean): Fault[] => effects.map(effect => ({ effect, isForGood, isRepaired: false, failures: 0 }));

test.each(['hire/1', 'hire/2', 'hire/2 inPost', 'exemptHire/1', 'exemptHire/1 inPost', 'separation/1', 'separation/2', 'separation/2 inPost'])(
  '%s: whatever effect fails once, the case ends right; whatever fails for good, it ends right or waits visibly until that is repaired',
  async edition => {
    const clean = await openCases(edition, [null]);
    await live(clean);
    const [[, example] = fail(edition)] = clean;
    expect(example.isClosed).toBe(true);
    const effects = example.asked;
    expect(effects.length).toBeGreaterThan(6);
    console.log(`${edition}: ${effects.length} effects, each failing once and for good`);

    const once = await openCases(edition, faultsAt(effects, false));
    const forGood = await openCases(edition, faultsAt(effects, true));
    await live(new Map([...once, ...forGood]));
    for (const [caseNumber, book] of once) {
      expect([caseNumber, book.fault?.failures, book.isClosed, book.standing().endedAs]).toEqual([caseNumber, struck(book), true, 'completed']);
      // Asked by status: to await the result would let ten years pass for the cases that wait.
      expect(await statusOf(caseNumber)).toBe('COMPLETED');
      expect(lastingEffects(book)).toEqual(lastingEffects(example));
    }
    const all = [...once.values(), ...forGood.values()];
    expect(all.filter(book => struck(book) === 0 && !mayBeSpared(book.fault?.effect ?? '')).map(book => book.fault?.effect)).toEqual([]);
    expect(all.filter(book => struck(book) === 1).length).toBeGreaterThan(all.length / 2);
    for (const [caseNumber, book] of forGood) if (!book.isClosed) await isSeenAndRepaired(caseNumber, book);
    // A signal beside the end of a history is settled by a real server; the one that skips time may lose the next task over it.
    await environment.sleep('6 hours');
    await live(forGood);
    for (const [caseNumber, book] of forGood) {
      expect([caseNumber, book.fault?.effect, book.isClosed, book.standing().endedAs]).toEqual([caseNumber, book.fault?.effect, true, 'completed']);
      expect(new Set(book.steps.map(step => ('joins' in step ? step.joins : 'undoes' in step ? step.undoes : visitKey(step)))).size).toBe(book.steps.length);
    }
  },
  180_000,
);

/** Whoever looks sees that the case waits for a repair: it says what it is stuck at, or has failed. Then it is repaired. */
async function isSeenAndRepaired(caseNumber: string, book: BookOfCase): Promise<void> {
  const fault = book.fault ?? fail(caseNumber);
  expect(fault.failures, caseNumber).toBeGreaterThan(0);
  const status = await statusOf(caseNumber);
  if (status === 'RUNNING') expect((await waitingOf(caseNumber)).stuck, `${caseNumber} ${fault.effect}`).toHaveLength(1);
  else expect(status, `${caseNumber} ${fault.effect}`).toBe('FAILED');
  fault.isRepaired = true;
  if (status === 'RUNNING') await environment.client.workflow.getHandle(caseNumber).signal(beginFreshHistory);
  else await wake(caseNumber, book);
}
