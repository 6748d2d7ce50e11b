import type { RecordRoom } from './record';

const turns = new WeakMap<RecordRoom, Map<string, Promise<unknown>>>();

/**
 * Does what concerns one case one after the other, within this process: two who load the same case at once would
 * decide on the same version, and one of them in vain. It spares work; what decides is the version in the database.
 */
export async function inTurn<Done>(room: RecordRoom, caseNumber: string, work: () => Promise<Done>): Promise<Done> {
  const waiting = turns.get(room) ?? new Map<string, Promise<unknown>>();
  turns.set(room, waiting);
  const mine = (waiting.get(caseNumber) ?? Promise.resolve()).then(work, work);
  waiting.set(caseNumber, mine);
  try {
    return await mine;
  } finally {
    if (waiting.get(caseNumber) === mine) waiting.delete(caseNumber);
  }
}
