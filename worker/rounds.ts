/** Something done again and again; `stop` lets the round that runs end first. */
export type Rounds = { readonly stop: () => Promise<void> };

/**
 * Runs `round` again and again. It says how many milliseconds to rest; where it rejects, `trouble` is told and names
 * the rest. Rounds never overlap.
 */
export function inRounds(round: () => Promise<number>, trouble: (error: unknown) => number): Rounds {
  let isStopping = false;
  let wake = (): void => undefined;
  const rest = (milliseconds: number): Promise<void> =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    while (!isStopping) {
      const pause = await round().catch(trouble);
      if (!isStopping) await rest(pause);
    }
  })();
  return {
    stop: () => {
      isStopping = true;
      wake();
      return running;
    },
  };
}
