import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type BundleOptions, type WorkflowBundle } from '@temporalio/worker';
import { FAILURE_CONVERTER } from './codec';

const quiet = { log: () => undefined, trace: () => undefined, debug: () => undefined, info: () => undefined, warn: () => undefined, error: console.error };

/** Bundles the workflows for a worker; done once at build, since it takes seconds. The failure converter becomes part of the bundle. */
export const bundleWorkflows = (options: Pick<BundleOptions, 'webpackConfigHook'> = {}): Promise<WorkflowBundle> =>
  bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)), failureConverterPath: FAILURE_CONVERTER, logger: quiet, ...options });
