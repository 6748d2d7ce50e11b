import { proxyActivities } from '@temporalio/workflow';
import type { ConductActivities } from '../activities/conducting';

const patient = { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' } as const;

/** The record answers within seconds or is down; it is asked for as long as it takes. */
export const record = proxyActivities<Pick<ConductActivities, 'newsAfter' | 'closeConduct'>>({ startToCloseTimeout: '30 seconds', retry: patient });
/** The office's own effects: letters and the lapse of a form. */
export const office = proxyActivities<Pick<ConductActivities, 'writeLetters' | 'lapseForm' | 'writeClosingLetter'>>({ startToCloseTimeout: '1 minute', retry: patient });
/** Another system may be away for days: it is asked ever more slowly, and its failures stand on the supervisors' list. */
export const outside = proxyActivities<Pick<ConductActivities, 'askOtherSystem'>>({ startToCloseTimeout: '1 minute', retry: { ...patient, maximumInterval: '30 minutes' } });
