import { TestWorkflowEnvironment } from '@temporalio/testing';
import { timeSkippingServer } from './timeSkippingServer';

/** A server of its own whose time jumps over every wait; one a test file, torn down by the file. */
export const timeSkippingEnvironment = (): Promise<TestWorkflowEnvironment> =>
  TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path: timeSkippingServer() } } });
