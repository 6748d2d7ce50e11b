import { dayOf, type Day } from '../src/kernel/day';
import type { Deps } from './deps';
import { ApiProblem } from './problems';

/** The day as of which something is asked for, null where none is; what is to come is not known. */
export function pastDay({ room }: Deps, asked: Day | undefined): Day | null {
  if (asked !== undefined && asked > dayOf(room.clock.now())) throw new ApiProblem('unfit', { findings: [{ field: 'asOf', code: 'dayIsInTheFuture' }] });
  return asked ?? null;
}
