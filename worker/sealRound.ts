import type { Logger } from 'pino';
import { makeDailyRoot, type RootMail } from '../prisma/seals/dailyRoots';
import type { SealRoom } from '../prisma/seals/sealing';
import { untilSealed } from '../prisma/seals/untilSealed';
import { inRounds, type Rounds } from './rounds';
import { reasonOf } from './wake';

const EVERY_MS = 2_000;
/** How many entries are told of at a time while a long row is sealed, as at the first start after an import. */
const TOLD_EVERY = 10_000;

/**
 * Seals what has come onto certificates, and makes the root of the day when it has begun. Any number of workers may do so
 * beside each other; one that ends in the middle leaves nothing half done.
 */
export function startSealRound(room: SealRoom, mail: RootMail, log: Logger, every = EVERY_MS): Rounds {
  let isEnding = false;
  let told = new Set<string>();
  const rounds = inRounds(
    async () => {
      let next = TOLD_EVERY;
      const { broken } = await untilSealed(room, (done, total) => {
        if (done < next) return;
        next += TOLD_EVERY;
        log.info({ done, total }, 'entries of certificates are being sealed');
      }, () => !isEnding);
      for (const institution of broken.filter(each => !told.has(each))) log.error({ institution }, 'the entries of a certificate do not go on from what is sealed: something was taken away; nothing more of it is sealed until npm run reconcile was looked at');
      told = new Set(broken);
      const root = isEnding ? null : await makeDailyRoot(room, mail);
      if (root) log.info({ day: root.day, root: root.hash, entries: root.entries }, 'the root of the day was made');
      return every;
    },
    error => {
      log.warn({ trouble: reasonOf(error) }, 'entries could not be sealed; it is tried again');
      return every;
    },
  );
  return {
    stop: () => {
      isEnding = true;
      return rounds.stop();
    },
  };
}
