import { asyncLocalStorage } from '@temporalio/activity';
import { clearTrouble, noteTrouble } from '../prisma/records/conductTrouble';
import { recordAt, type ConductRoom } from './room';

type Asked = { readonly caseNumber: string; readonly at: number };

/** How often the engine has tried this; 1 where an activity is called directly. */
const attempt = (): number => asyncLocalStorage.getStore()?.info.attempt ?? 1;

const BEATS_EVERY_MS = 2_000;
/** While an effect lasts, the engine hears every few seconds that its worker lives: an effect whose worker died is taken up again soon, and not when its whole time is over. */
async function beating<Result>(effect: () => Promise<Result>): Promise<Result> {
  const context = asyncLocalStorage.getStore();
  if (context === undefined || context.info.isLocal) return effect(); // the workflow's task beats for it
  const beats = setInterval(() => context.heartbeat(), BEATS_EVERY_MS);
  try {
    return await effect();
  } finally {
    clearInterval(beats);
  }
}

/**
 * Wraps an effect so that its failure stands in the list of troubles (督办事项) until it succeeds: what waits then waits
 * visibly. The failure itself goes on to the engine, which tries again.
 */
export function listingTroubles(room: ConductRoom) {
  return <Argument extends Asked, Result>(effectOf: (argument: Argument) => string, effect: (argument: Argument) => Promise<Result>) =>
    async (argument: Argument): Promise<Result> => {
      const { caseNumber, at } = argument;
      try {
        const result = await beating(() => effect(argument));
        await clearTrouble(recordAt(room, at), caseNumber, effectOf(argument));
        return result;
      } catch (error) {
        const what = error instanceof Error ? error.message : 'unknown trouble';
        // Where the record itself cannot be reached, only the engine knows of the trouble.
        await noteTrouble(recordAt(room, at), { caseNumber, effect: effectOf(argument), attempts: attempt(), what }).catch(() => undefined);
        throw error;
      }
    };
}
