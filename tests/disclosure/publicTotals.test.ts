import { expect, test } from 'vitest';
import { publicTotals, type RegionBelow, type ShownNumbers } from '../../src/disclosure/publicTotals';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
/** A dice of its own: the same seed throws the same. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return sides => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return Math.floor(((state ^ (state >>> 13)) >>> 0) / 2 ** 32 * sides);
  };
}

type Organ = { readonly id: string; readonly region: string; readonly isSecret: boolean; readonly approved: number; readonly inPost: number };
type Shown = 'nothing' | 'name' | 'numbers';

/** A region tree with organs in it, some of them secret. */
function register(roll: (sides: number) => number): { readonly regions: RegionBelow[]; readonly organs: Organ[] } {
  const regions: RegionBelow[] = [{ code: 'r0', name: '省', parent: null }];
  for (let each = 1; each < 2 + roll(6); each += 1) regions.push({ code: `r${each}`, name: `区${each}`, parent: `r${roll(each)}` });
  const organs = Array.from({ length: 3 + roll(8) }, (_, index) => ({ id: `o${index}`, region: `r${roll(regions.length)}`, isSecret: index === 0 || roll(4) === 0, approved: 5 + roll(40), inPost: roll(40) }));
  return { regions, organs };
}

/** What the public sees on a day: what is shown of each, and the totals; every figure with a name. */
function figures(regions: readonly RegionBelow[], organs: readonly Organ[], shown: ReadonlyMap<string, Shown>): Map<string, number> {
  const rows: ShownNumbers[] = organs.filter(each => !each.isSecret && shown.get(each.id) !== 'nothing').map(each => ({ institution: each.id, region: each.region, quotas: shown.get(each.id) === 'numbers' ? [{ kind: 'administrative', approved: each.approved, inPost: each.inPost }] : null }));
  const seen = new Map<string, number>();
  for (const row of rows) for (const quota of row.quotas ?? []) for (const what of ['approved', 'inPost'] as const) seen.set(`${row.institution} ${what}`, quota[what]);
  for (const total of publicTotals(regions, rows)) {
    seen.set(`${total.region} institutions`, total.institutions).set(`${total.region} withNumbers`, total.withNumbers);
    for (const quota of total.quotas) for (const what of ['approved', 'inPost'] as const) seen.set(`${total.region} ${what}`, quota[what]);
  }
  return seen;
}

/** Whether a vector is a combination of rows: exact, in fractions of whole numbers. */
function isInRowSpace(rows: readonly (readonly number[])[], target: readonly number[]): boolean {
  const rank = (matrix: readonly (readonly number[])[]): number => {
    const left = matrix.map(row => row.map(BigInt));
    let found = 0;
    for (let column = 0; column < target.length; column += 1) {
      const pivot = left.findIndex((row, index) => index >= found && row[column] !== 0n);
      if (pivot < 0) continue;
      [left[found], left[pivot]] = [left[pivot]!, left[found]!];
      const head = left[found]!;
      for (let index = found + 1; index < left.length; index += 1) {
        const row = left[index]!;
        const [mine, its] = [row[column]!, head[column]!];
        if (mine !== 0n) left[index] = row.map((value, at) => value * its - head[at]! * mine);
      }
      found += 1;
    }
    return found;
  };
  return rank(rows) === rank([...rows, target]);
}

/**
 * The attack: several days with things published, changed and withdrawn between them. How each published figure depends
 * on each organ's number is measured by changing the number; an organ that is not shown is derivable where its own
 * number is a combination of all that was published on any day.
 */
function derivable(regions: readonly RegionBelow[], organs: readonly Organ[], days: readonly ReadonlyMap<string, Shown>[], told = figures): string[] {
  const rows: number[][] = [];
  for (const day of days) {
    const base = told(regions, organs, day);
    const moved = organs.map((_, at) => told(regions, organs.map((each, index) => (index === at ? { ...each, approved: each.approved + 1_000 } : each)), day));
    for (const [name, value] of base) rows.push(moved.map(changed => ((changed.get(name) ?? value) - value) / 1_000));
  }
  const everShown = (id: string): boolean => days.some(day => day.get(id) === 'numbers');
  return organs.filter((each, at) => (each.isSecret || !everShown(each.id)) && isInRowSpace(rows, organs.map((_, index) => (index === at ? 1 : 0)))).map(each => each.id);
}

const daysOf = (organs: readonly Organ[], roll: (sides: number) => number): Map<string, Shown>[] => Array.from({ length: 4 }, () => new Map(organs.map(each => [each.id, (['nothing', 'name', 'numbers', 'numbers'] as const)[roll(4)]!])));

test(`from all that is published on any day, no sum and no difference gives the numbers of what is sealed or not shown (SEED=${SEED})`, () => {
  const roll = dice(SEED);
  const found: string[] = [];
  for (let run = 0; run < 300; run += 1) {
    const { regions, organs } = register(roll);
    found.push(...derivable(regions, organs, daysOf(organs, roll)).map(id => `run ${run}: ${id}`));
  }
  expect(found).toEqual([]);
});

test('whatever the numbers of what is sealed or not shown are, the public sees the same', () => {
  const roll = dice(SEED + 1);
  for (let run = 0; run < 300; run += 1) {
    const { regions, organs } = register(roll);
    const [day] = daysOf(organs, roll);
    const other = organs.map(each => (each.isSecret || day!.get(each.id) !== 'numbers' ? { ...each, approved: roll(1_000), inPost: roll(1_000) } : each));
    expect(figures(regions, other, day!)).toEqual(figures(regions, organs, day!));
    expect(figures(regions, organs.filter(each => !each.isSecret), day!)).toEqual(figures(regions, organs, day!)); // not even that they are there
  }
});

test('the attack finds what it looks for: totals that count everything betray the secret', () => {
  const regions: RegionBelow[] = [{ code: 'r0', name: '县', parent: null }];
  const organs: Organ[] = [{ id: 'o0', region: 'r0', isSecret: true, approved: 9, inPost: 8 }, { id: 'o1', region: 'r0', isSecret: false, approved: 20, inPost: 18 }];
  const careless: typeof figures = (of, all, day) => new Map([...figures(of, all, day), ['total', all.reduce((sum, each) => sum + each.approved, 0)]]);
  expect(derivable(regions, organs, [new Map([['o1', 'numbers']])], careless)).toEqual(['o0']);
  expect(derivable(regions, organs, [new Map([['o1', 'numbers']])])).toEqual([]);
});

test('a total is the sum of what is shown, in the region and below; what shows no numbers counts as an institution alone', () => {
  const regions: RegionBelow[] = [{ code: '1', name: '市', parent: null }, { code: '2', name: '县', parent: '1' }, { code: '3', name: '乡', parent: '2' }, { code: '4', name: '别县', parent: '1' }];
  const of = (institution: string, region: string, approved: number | null): ShownNumbers => ({ institution, region, quotas: approved === null ? null : [{ kind: 'administrative', approved, inPost: approved - 1 }] });
  expect(publicTotals(regions, [of('a', '3', 10), of('b', '2', 5), of('c', '1', null)])).toEqual([
    { region: '1', name: '市', parent: null, institutions: 3, withNumbers: 2, quotas: [{ kind: 'administrative', approved: 15, inPost: 13 }] },
    { region: '2', name: '县', parent: '1', institutions: 2, withNumbers: 2, quotas: [{ kind: 'administrative', approved: 15, inPost: 13 }] },
    { region: '3', name: '乡', parent: '2', institutions: 1, withNumbers: 1, quotas: [{ kind: 'administrative', approved: 10, inPost: 9 }] },
  ]);
});
