import { sealSome, type SealRoom } from './sealing';
import { sealLag } from './lag';

/** How many entries are sealed in one transaction: some tenths of a second in the slower suite. */
const AT_ONCE = 200;

/** Seals until nothing waits any more, telling how many are done of how many; certificates whose entries do not go on from what is sealed are left alone and named. */
export async function untilSealed(room: SealRoom, onProgress: (done: number, total: number) => void = () => undefined, goesOn: () => boolean = () => true): Promise<{ readonly sealed: number; readonly broken: readonly string[] }> {
  const { waiting } = await sealLag(room.record.pool);
  const broken = new Set<string>();
  let sealed = 0;
  while (sealed < waiting && goesOn()) {
    const round = await sealSome(room, AT_ONCE, [...broken]);
    for (const institution of round.broken) broken.add(institution);
    sealed += round.sealed;
    if (round.sealed === 0 && round.broken.length === 0) break; // another one is at the rest
    onProgress(sealed, waiting);
    await new Promise(resolve => setImmediate(resolve)); // whatever else this process does goes on between two transactions
  }
  return { sealed, broken: [...broken] };
}
