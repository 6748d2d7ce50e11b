import { Connection } from '@temporalio/client';

/** How the engine stands, for operators; no request waits for it. */
export type EngineState = 'up' | 'down' | 'unknown';

const EVERY_MS = 5_000;
const PATIENCE_MS = 3_000;

/** Looks at the engine every few seconds in the background; the record works without it. */
export function watchEngine(address: string, namespace: string): { readonly state: () => EngineState; readonly stop: () => Promise<void> } {
  let state: EngineState = 'unknown';
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const connection = Connection.lazy({ address, connectTimeout: PATIENCE_MS });
  const round = async (): Promise<void> => {
    try {
      await connection.withDeadline(Date.now() + PATIENCE_MS, () => connection.workflowService.describeNamespace({ namespace }));
      state = 'up';
    } catch {
      state = 'down'; // the worker's log says why; here it is only told
    }
    if (!isStopped) timer = setTimeout(() => void round(), EVERY_MS);
  };
  void round();
  return {
    state: () => state,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await connection.close();
    },
  };
}
