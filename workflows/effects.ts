import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { ConductActivities } from '../activities/conducting';
import type { ConductEdition } from './messages';

type OfTheRecord = Pick<ConductActivities, 'newsAfter' | 'closeConduct' | 'hasOtherSystem'>;
type OfTheOffice = Pick<ConductActivities, 'writeLetters' | 'writeClosingLetter' | 'lapseForm'>;
type OfOthers = Pick<ConductActivities, 'askOtherSystem'>;

/** What a conduct asks for, by who does it: the record, the office with its post and its clock, other offices' systems. */
export type Effects = { readonly edition: ConductEdition; readonly record: OfTheRecord; readonly office: OfTheOffice; readonly outside: OfOthers };

// Every effect is tried for as long as it takes: what cannot be done stands in the list of troubles meanwhile.
// The longest pauses keep the catching up after an outage of the record or the post below a minute.
const record = { startToCloseTimeout: '30 seconds', retry: { initialInterval: '200 milliseconds', maximumInterval: '20 seconds' } } as const;
const office = { startToCloseTimeout: '2 minutes', retry: { initialInterval: '200 milliseconds', maximumInterval: '45 seconds' } } as const;
/** A pause longer than this is a timer in the history, and not a worker that waits. */
const localRetryThreshold = '5 seconds';
/** An effect whose worker was killed, or whose task was lost on its way to one, is noticed by the missing heartbeat; one within a workflow task by that task's own end. */
const heartbeatTimeout = '8 seconds';

/** Other offices' systems: they get more time to recover between two calls, and any worker may go on with one. */
const outside = proxyActivities<OfOthers>({ startToCloseTimeout: '30 seconds', heartbeatTimeout, retry: { maximumInterval: '5 minutes' } });

/** The effects as a conduct of that edition calls them. Those of the second are done within its workflow task: a wake-up is one task, and not four. */
export const effectsOf = (edition: ConductEdition): Effects =>
  edition === 1
    ? { edition, record: proxyActivities<OfTheRecord>({ ...record, heartbeatTimeout }), office: proxyActivities<OfTheOffice>({ ...office, heartbeatTimeout }), outside }
    : { edition, record: proxyLocalActivities<OfTheRecord>({ ...record, localRetryThreshold }), office: proxyLocalActivities<OfTheOffice>({ ...office, localRetryThreshold }), outside };
