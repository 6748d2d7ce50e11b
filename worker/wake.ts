import { isGrpcServiceError, WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import { beginFreshHistory, somethingWasRecorded, TODAYS_CONDUCT, type ConductEdition } from '../workflows/messages';

/** Where conducts run. */
export type Engine = { readonly client: Client; readonly taskQueue: string };
/** A case whose conduct is woken, by the number of its last event. */
export type Woken = { readonly caseNumber: string; readonly procedure: 'hire' | 'separation'; readonly eventNumber: number };

/** How long one call to the engine may take. */
export const PATIENCE_MS = 10_000;

/**
 * Tells the conduct of a case that something was recorded, and starts it where it does not run: the first time, or
 * after it was terminated. `over` where it has come to its end before.
 */
export const wake = (engine: Engine, woken: Woken): Promise<'woken' | 'over'> => signal(engine, woken, { signal: somethingWasRecorded, signalArgs: [woken.eventNumber] });

/** Has the conduct of a case begin anew from the record, so that whatever it waits to try again is tried now; it is started where it does not run. */
export const beginAnew = (engine: Engine, woken: Woken): Promise<'woken' | 'over'> => signal(engine, woken, { signal: beginFreshHistory, signalArgs: [] });

type Signal = { readonly signal: typeof somethingWasRecorded; readonly signalArgs: [number] } | { readonly signal: typeof beginFreshHistory; readonly signalArgs: [] };
async function signal({ client, taskQueue }: Engine, { caseNumber, procedure }: Woken, what: Signal): Promise<'woken' | 'over'> {
  const options = {
    taskQueue,
    workflowId: caseNumber,
    args: [caseNumber, TODAYS_CONDUCT] as [string, ConductEdition],
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    staticSummary: `${procedure} ${caseNumber}`,
  };
  try {
    await client.withDeadline(Date.now() + PATIENCE_MS, () => client.workflow.signalWithStart(procedure, { ...options, signal: what.signal as typeof somethingWasRecorded, signalArgs: what.signalArgs as [number] })); // the union keeps signal and arguments together
    return 'woken';
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'over';
    throw error;
  }
}

const UNREACHABLE: readonly number[] = [4, 14]; // gRPC: deadline exceeded, unavailable
/** Whether the engine as a whole cannot be reached, rather than refuse something about one case. */
export function isUnreachable(error: unknown): boolean {
  if (isGrpcServiceError(error)) return UNREACHABLE.includes(error.code);
  return error instanceof Error && error.cause !== undefined && isUnreachable(error.cause);
}

/** What to say of a failure of the engine's client: its own message is often in the cause. */
export function reasonOf(error: unknown): string {
  if (isGrpcServiceError(error)) return error.details;
  if (!(error instanceof Error)) return 'unknown trouble';
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
