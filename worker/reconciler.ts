import { WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from 'pino';
import { clearTrouble, noteTrouble } from '../prisma/records/conductTrouble';
import { casesBehind, casesToConduct, casesTroubledBy, type WatchedCase } from '../prisma/records/conductWatch';
import type { RecordRoom } from '../prisma/records/record';
import { inRounds, type Rounds } from './rounds';
import { casesToRetry, retryBegun } from '../prisma/records/conductRetry';
import { beginAnew, isUnreachable, PATIENCE_MS, reasonOf, wake, type Engine } from './wake';

const EVERY_MS = 10_000;
/** A conduct that is further behind than this is woken again. */
const LAG_MS = 10_000;
const CASES_AT_ONCE = 200;
/** A workflow task that failed so often in a row needs a person: the code, or the case, is wrong. */
const FAILING_TASKS = 5;
/** The name of this trouble among the troubles of a case. */
const CONDUCT = 'conduct';

/**
 * Compares the cases that must be conducted with the conducts that run: wakes what is behind, starts anew what was
 * terminated or failed, and puts what it cannot heal into the list of troubles. It goes round in batches.
 */
export function startReconciler(record: RecordRoom, engine: Engine, log: Logger, every = EVERY_MS): Rounds {
  let after = 0;
  return inRounds(
    async () => {
      after = await reconcileOnce(record, engine, log, after);
      return every;
    },
    error => {
      log.warn({ trouble: reasonOf(error) }, 'cases and conducts could not be compared; it is tried again');
      return every;
    },
  );
}

/** One round; gives the case after which the next begins. */
export async function reconcileOnce(record: RecordRoom, engine: Engine, log: Logger, after: number): Promise<number> {
  await retryAsked(record, engine, log);
  const behind = await casesBehind(record, LAG_MS, CASES_AT_ONCE);
  const batch = await casesToConduct(record, after, LAG_MS, CASES_AT_ONCE);
  const troubled = new Set(await casesTroubledBy(record.pool, CONDUCT));
  const cases = new Map([...behind, ...batch].map(each => [each.id, each]));
  for (const each of cases.values()) {
    const trouble = await healed(engine, log, each);
    if (trouble !== null) await noteTrouble(record, { caseNumber: each.caseNumber, effect: CONDUCT, attempts: 1, what: trouble });
    else if (troubled.has(each.caseNumber) && !each.isBehind) await clearTrouble(record, each.caseNumber, CONDUCT);
  }
  return batch.at(-1)?.id ?? 0;
}

/** Does what supervisors asked for: the conduct begins anew from the record, ended first where its own program fails. */
async function retryAsked(record: RecordRoom, engine: Engine, log: Logger): Promise<void> {
  for (const each of await casesToRetry(record)) {
    const state = await stateOf(engine, each.caseNumber);
    if (isFailing(state)) await engine.client.withDeadline(Date.now() + PATIENCE_MS, () => engine.client.workflow.getHandle(each.caseNumber).terminate('a supervisor asked to begin anew'));
    await beginAnew(engine, each);
    await retryBegun(record, each.caseNumber);
    log.info({ case: each.caseNumber, state }, 'a conduct began anew because somebody asked for it');
  }
}

/** Wakes or re-creates the conduct of a case where that is needed; what stands in the way, or null. */
async function healed(engine: Engine, log: Logger, watched: WatchedCase): Promise<string | null> {
  try {
    const { caseNumber } = watched;
    const state = await stateOf(engine, caseNumber);
    if (state === 'running' && !watched.isBehind) return null;
    if (isFailing(state)) return state;
    const became = await wake(engine, watched);
    log.info({ case: caseNumber, state }, 'a conduct was woken that was missing, stopped or behind');
    return became === 'over' ? 'the conduct is over, yet the record has not closed it' : null;
  } catch (error) {
    if (isUnreachable(error)) throw error; // then no case has a trouble of its own; the round is over
    return reasonOf(error);
  }
}

const isFailing = (state: string): boolean => !['running', 'missing', 'stopped'].includes(state);
/** How the conduct of a case does in the engine; in words where it is stuck. */
async function stateOf({ client }: Engine, caseNumber: string): Promise<string> {
  try {
    const described = await client.withDeadline(Date.now() + PATIENCE_MS, () => client.workflow.getHandle(caseNumber).describe());
    if (described.status.name !== 'RUNNING') return 'stopped';
    const attempt = described.raw.pendingWorkflowTask?.attempt ?? 0;
    return attempt >= FAILING_TASKS ? `its workflow task failed ${attempt - 1} times in a row` : 'running';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'missing';
    throw error;
  }
}
