import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { DataConverter } from '@temporalio/common';
import type { Logger } from 'pino';
import type { ConductActivities, OfficeActivities } from '../activities/conducting';
import { reasonOf } from './wake';

/** What a worker runs, and where. */
export type Conducting = {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly workflowBundle: WorkflowBundleOption;
  readonly activities: ConductActivities & Partial<OfficeActivities>;
  readonly dataConverter: DataConverter;
};

/** Activities at once: fewer than the record's connections, so that none waits for one. */
export const ACTIVITIES_AT_ONCE = 8;
const CACHED_WORKFLOWS = 500;
const LONGEST_REST_MS = 10_000;

/** Runs workflows and activities until it is stopped. Where the engine cannot be reached it keeps trying, and says so. */
export function startConducting(what: Conducting, log: Logger): { readonly stop: () => Promise<void>; readonly state: () => string } {
  let worker: Worker | null = null;
  let isStopping = false;
  let endRest = (): void => undefined;
  const rest = (milliseconds: number): Promise<void> =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const running = (async () => {
    for (let failures = 0; !isStopping; ) {
      try {
        const connection = await NativeConnection.connect({ address: what.address });
        try {
          worker = await Worker.create({ ...optionsOf(what), connection });
          log.info({ address: what.address, taskQueue: what.taskQueue }, 'conducting');
          failures = 0;
          if (!isStopping) await worker.run();
        } finally {
          worker = null;
          await connection.close();
        }
      } catch (error) {
        failures += 1;
        log.warn({ address: what.address, failures, trouble: reasonOf(error) }, 'the engine cannot be reached; it is tried again');
        if (!isStopping) await rest(Math.min(LONGEST_REST_MS, 500 * 2 ** Math.min(failures, 6)));
      }
    }
  })();

  return {
    state: () => worker?.getState() ?? 'UNREACHABLE',
    stop: () => {
      isStopping = true;
      endRest();
      if (worker?.getState() === 'RUNNING') worker.shutdown();
      return running;
    },
  };
}

const optionsOf = ({ namespace, taskQueue, workflowBundle, activities, dataConverter }: Conducting) => ({
  namespace,
  taskQueue,
  workflowBundle,
  activities: { ...activities },
  dataConverter,
  shutdownGraceTime: '30 seconds',
  maxCachedWorkflows: CACHED_WORKFLOWS,
  maxConcurrentActivityTaskExecutions: ACTIVITIES_AT_ONCE,
} as const);
