import { diceFrom as rollsFrom } from '../procedure/walk';

/** Dice that fall the same for the same seed. */
export type Dice = { readonly below: (limit: number) => number; readonly pick: <Each>(all: readonly Each[]) => Each; /** Two different numbers below the limit, the smaller first. */ readonly two: (limit: number) => [number, number] };

/** Dice from a seed. */
export function diceFrom(seed: number): Dice {
  const next = rollsFrom(seed);
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
