import { canonical } from './canonical';
import type { Suite } from './suite';

/** How far an institution's chain had come: its last sealed entry, and the hash of it. */
export type Head = { readonly institution: string; readonly number: number; readonly hash: string };
/** One step from a head up to the top of the tree: the hash beside it, and on which side that stands. */
export type ProofStep = { readonly side: 'left' | 'right'; readonly hash: string };

/** The hash of a head, as the tree carries it at its bottom. */
export const leafOf = (suite: Suite, { institution, number, hash }: Head): string => suite.digest(`leaf\n${canonical({ institution, number, hash })}`);
const joined = (suite: Suite, left: string, right: string): string => suite.digest(`node\n${left}\n${right}`);

/** The next row of the tree; one that is left over goes up as it is. */
function above(suite: Suite, row: readonly string[]): string[] {
  const next: string[] = [];
  for (let at = 0; at < row.length; at += 2) {
    const [left = '', right] = [row[at], row[at + 1]];
    next.push(right === undefined ? left : joined(suite, left, right));
  }
  return next;
}

/** The top of the tree over these leaves, in their order; the hash of nothing where there are none. */
export function topOf(suite: Suite, leaves: readonly string[]): string {
  let row = [...leaves];
  while (row.length > 1) row = above(suite, row);
  return row[0] ?? suite.digest('none');
}

/** The steps by which the leaf at a place leads to the top. */
export function proofOf(suite: Suite, leaves: readonly string[], place: number): ProofStep[] {
  const steps: ProofStep[] = [];
  let at = place;
  for (let row = [...leaves]; row.length > 1; row = above(suite, row)) {
    const beside = row[at ^ 1];
    if (beside !== undefined) steps.push({ side: at % 2 === 0 ? 'right' : 'left', hash: beside });
    at = Math.floor(at / 2);
  }
  return steps;
}

/**
 * The place of a leaf that these steps lead up from, in a tree of so many leaves; null where no leaf has such steps. The
 * sides and the number of leaves leave one place only, so that two leaves can be shown to stand side by side.
 */
export function placeOf(steps: readonly ProofStep[], leaves: number): number | null {
  const widths: number[] = [];
  for (let width = leaves; width > 1; width = Math.ceil(width / 2)) widths.push(width);
  let place = 0;
  let left = steps.length;
  for (const width of widths.reverse()) {
    const isLeftOver = 2 * place + 1 >= width; // it came up as it is, without a step
    place = 2 * place + (!isLeftOver && steps[(left -= 1)]?.side === 'left' ? 1 : 0);
  }
  return left === 0 && leaves > 0 ? place : null;
}

/** Where these steps lead from a leaf. */
export const ledTo = (suite: Suite, leaf: string, steps: readonly ProofStep[]): string => steps.reduce((at, { side, hash }) => (side === 'left' ? joined(suite, hash, at) : joined(suite, at, hash)), leaf);
