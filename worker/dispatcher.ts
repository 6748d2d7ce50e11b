import type { Logger } from 'pino';
import type { Pool } from 'pg';
import { deliverOutbox, type Delivery, type DeliveryTrouble } from '../prisma/records/outbox';
import { inRounds, type Rounds } from './rounds';
import { beginAnew, reasonOf, wake, type Engine } from './wake';

const EVERY_MS = 200;
/** With much to tell it rests longer, up to a second: what is recorded of a case meanwhile becomes one signal. */
const REST_PER_ROW_MS = 25;
const FULL_REST_MS = 1_000;
const ROWS_AT_ONCE = 200;
const LONGEST_REST_MS = 5_000;
const UNREAD_REST_MS = 1_000;

/**
 * Carries what was recorded to the engine: every outbox row becomes a signal to its case, several at once become one.
 * Any number of dispatchers may run beside each other; each takes rows that no other holds.
 */
export function startDispatcher(pool: Pool, engine: Engine, log: Logger): Rounds {
  let setbacks = 0;
  return inRounds(
    async () => {
      let troubles: readonly string[] = [];
      const taken = await deliverOutbox(pool, ROWS_AT_ONCE, async deliveries => {
        const results = await Promise.all(deliveries.map(delivery => deliver(engine, delivery)));
        troubles = results.flatMap(({ trouble }) => (trouble === null ? [] : [trouble]));
        return results;
      });
      if (troubles.length === 0) {
        if (setbacks > 0) log.info({ setbacks }, 'the engine is reached again');
        setbacks = 0;
        return taken === ROWS_AT_ONCE ? 0 : Math.min(FULL_REST_MS, Math.max(EVERY_MS, taken * REST_PER_ROW_MS));
      }
      setbacks += 1;
      if (setbacks === 1 || setbacks % 20 === 0) log.warn({ troubles: troubles.length, trouble: troubles[0], setbacks }, 'the engine could not be told; it is tried again');
      return Math.min(LONGEST_REST_MS, EVERY_MS * 2 ** Math.min(setbacks, 10));
    },
    error => {
      log.error({ trouble: reasonOf(error) }, 'the outbox could not be read; it is tried again');
      return UNREAD_REST_MS;
    },
  );
}

/** Delivers to one case. A conduct that is over needs no signal, provided that the record says so too. */
async function deliver(engine: Engine, delivery: Delivery): Promise<DeliveryTrouble> {
  try {
    const became = await (delivery.beginsAnew ? beginAnew : wake)(engine, delivery);
    return { delivery, trouble: became === 'over' && !delivery.isClosed ? 'the conduct is over, yet the record has not closed it' : null };
  } catch (error) {
    return { delivery, trouble: reasonOf(error) };
  }
}
