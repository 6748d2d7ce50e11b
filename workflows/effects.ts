import { proxyActivities } from '@temporalio/workflow';
import type { ConductActivities } from '../activities/conducting';

// Every effect is tried for as long as it takes: what cannot be done stands in the list of troubles meanwhile.
// The longest pauses keep the catching up after an outage of the record or the post below a minute.

/** The record: what happened, and that the conduct is over. */
export const record = proxyActivities<Pick<ConductActivities, 'newsAfter' | 'closeConduct'>>({ startToCloseTimeout: '30 seconds', retry: { maximumInterval: '20 seconds' } });

/** The post, and the acts of the office clock. */
export const office = proxyActivities<Pick<ConductActivities, 'writeLetters' | 'writeClosingLetter' | 'lapseForm'>>({ startToCloseTimeout: '2 minutes', retry: { maximumInterval: '45 seconds' } });

/** Other offices' systems: they get more time to recover between two calls. */
export const outside = proxyActivities<Pick<ConductActivities, 'askOtherSystem'>>({ startToCloseTimeout: '30 seconds', retry: { maximumInterval: '5 minutes' } });
