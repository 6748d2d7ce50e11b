/** Dice that fall the same for the same seed. */
export type Dice = { readonly below: (limit: number) => number; readonly pick: <Each>(all: readonly Each[]) => Each; /** Two different numbers below the limit, the smaller first. */ readonly two: (limit: number) => [number, number] };

/** Dice from a seed (mulberry32). */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: all => all[below(all.length)]!,
    two: limit => {
      const one = below(limit);
      const two = (one + 1 + below(limit - 1)) % limit;
      return one < two ? [one, two] : [two, one];
    },
  };
}
