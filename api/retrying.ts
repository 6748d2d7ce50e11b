import { askRetry, type Retry } from '../prisma/records/conductRetry';
import type { Once } from '../prisma/records/keyedRequests';
import type { RecordRoom } from '../prisma/records/record';
import { isSupervised } from '../prisma/views/troubles';
import type { Actor } from '../src/access/actor';
import { asRetrying } from '../src/access/retrying';
import { ApiProblem } from './problems';
import { seatThrough } from './seatThrough';

/** Asks that everything which the conduct of a case could not do is tried again; throws the problem that stands in the way. */
export async function retryCase(room: RecordRoom, { actor, key, caseNumber }: { readonly actor: Actor; readonly key: string; readonly caseNumber: string }): Promise<Extract<Once<Retry>, { kind: 'done' }>> {
  if (!(await isSupervised(room, actor, caseNumber))) throw new ApiProblem('notFound');
  const seat = await seatThrough(asRetrying(actor), one => isSupervised(room, one, caseNumber));
  if (!seat) throw new ApiProblem('notYoursToDo');
  const asked = await askRetry(room, { account: actor.account, seat, key, caseNumber });
  if (asked === null) throw new ApiProblem('nothingToRetry');
  if (asked.kind === 'keyReused') throw new ApiProblem('keyReused');
  return asked;
}
