import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TARGETS, type Target } from './targets';

/** What all runs in one home have done so far; `counties`: one a run, `serial`: the next unused number of a person. */
export type Totals = { readonly runs: number; readonly rounds: number; readonly kills: Readonly<Record<Target, number>>; readonly keys: number; readonly readyAgain: readonly number[]; readonly closedAgain: readonly number[]; readonly counties: readonly string[]; readonly serial: number };

const NONE: Totals = { runs: 0, rounds: 0, kills: Object.fromEntries(TARGETS.map(name => [name, 0])) as Record<Target, number>, keys: 0, readyAgain: [], closedAgain: [], counties: [], serial: 500_000 }; // every target is listed

const fileIn = (home: string): string => join(home, 'totals.json');

/** The totals that earlier runs have left in the home. */
export const totalsIn = (home: string): Totals => (existsSync(fileIn(home)) ? (JSON.parse(readFileSync(fileIn(home), 'utf8')) as Totals) : NONE); // only `keepTotals` writes it

/** Keeps the totals; a kill leaves the old ones or the new ones. */
export function keepTotals(home: string, totals: Totals): void {
  writeFileSync(`${fileIn(home)}.new`, JSON.stringify(totals));
  renameSync(`${fileIn(home)}.new`, fileIn(home));
}
