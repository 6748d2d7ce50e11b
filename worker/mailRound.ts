import type { Logger } from 'pino';
import { sendPending } from '../activities/letters/sendPending';
import type { ConductRoom } from '../activities/room';
import { inRounds, type Rounds } from './rounds';
import { reasonOf } from './wake';

const EVERY_MS = 2_000;

/** Sends queued letters in rounds, in office hours; one that cannot be handed over waits with its trouble and does not hold up the others. */
export function startMailRound(room: Pick<ConductRoom, 'record' | 'post'>, log: Logger, every = EVERY_MS): Rounds {
  return inRounds(
    async () => {
      const { taken, troubles } = await sendPending(room);
      if (troubles.length > 0) log.warn({ troubles: troubles.length, trouble: troubles[0] }, 'queued letters could not be handed over; they are tried again');
      return taken > troubles.length ? 0 : every;
    },
    error => {
      log.warn({ trouble: reasonOf(error) }, 'queued letters could not be read; it is tried again');
      return every;
    },
  );
}
