import { describe, expect, test } from 'vitest';
import { makeKey } from '../../prisma/seals/keysFile';
import { suites } from '../../prisma/seals/suites';
import { checkExport } from '../../src/contracts/checkExport';
import { partsOf } from '../../src/certificate/parts';
import { canonical } from '../../src/seal/canonical';
import { readEntry, documentText, type ExportedCertificate } from '../../src/seal/document';
import { sealEntry } from '../../src/seal/chain';
import type { EntrySeal, SealedEntry } from '../../src/seal/entry';
import { makeRoot } from '../../src/seal/root';
import type { Trust } from '../../src/seal/verify';
import { diceFrom, type Dice } from './dice';
import { exported, installation, sealed, signerWith, succession, type Made } from './ground';

/** A value that is turned over: anything of JSON. */
type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
const copyOf = (document: ExportedCertificate): Json => JSON.parse(JSON.stringify(document)) as Json;
const same = (one: Json, other: Json): boolean => canonical(one) === canonical(other);

/** Every place of a document where something stands that can be edited. */
function placesIn(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, Array.isArray(value) ? Number(name) : name]));
}
const at = (value: Json, path: readonly (string | number)[]): Json => path.reduce<Json>((inner, name) => (inner as Record<string | number, Json>)[name] ?? null, value);
function put(value: Json, path: readonly (string | number)[], to: Json): void {
  (at(value, path.slice(0, -1)) as Record<string | number, Json>)[path.at(-1)!] = to;
}

/** Something else in place of a value. */
function other(value: Json, dice: Dice): Json {
  if (typeof value === 'number') return value + dice.pick([-1, 1, 1000]);
  if (typeof value === 'boolean') return !value;
  if (value === null) return dice.pick<Json>(['x', 0, '2026-11-20']);
  if (typeof value !== 'string' || value === '') return 'x';
  const place = dice.below(value.length);
  const letter = dice.pick(['0', '1', 'a', 'f', 'X', '局']);
  return dice.pick<Json>([`${value.slice(0, place)}${value[place] === letter ? 'b' : letter}${value.slice(place + 1)}`, value.slice(1), `${value} `, null]);
}

/** The number of the entry that a place belongs to; null for what is no entry's own. */
const entryAt = ([part, index]: readonly (string | number)[]): number | null => ((part === 'entries' || part === 'seals') && typeof index === 'number' ? index + 1 : null);

/** Ways to tamper with an export without the keys of the office. */
const WAYS: Readonly<Record<string, (document: ExportedCertificate, made: Made, dice: Dice) => { readonly to: Json; readonly entry: number | null }>> = {
  'edit one field': (document, _, dice) => {
    const to = copyOf(document);
    const path = dice.pick(placesIn(to));
    put(to, path, other(at(to, path), dice));
    return { to, entry: entryAt(path) };
  },
  'edit one field of an entry': (document, _, dice) => {
    const to = copyOf(document);
    const path = dice.pick(placesIn(to).filter(([part]) => part === 'entries'));
    put(to, path, other(at(to, path), dice));
    return { to, entry: entryAt(path) };
  },
  'take out an entry': (document, _, dice) => {
    const at_ = dice.below(document.entries.length);
    return { to: copyOf({ ...document, entries: document.entries.toSpliced(at_, 1), seals: document.seals.toSpliced(at_, 1) }), entry: at_ + 1 };
  },
  'put an entry in twice': (document, _, dice) => {
    const at_ = dice.below(document.entries.length);
    return { to: copyOf({ ...document, entries: document.entries.toSpliced(at_, 0, document.entries[at_]!), seals: document.seals.toSpliced(at_, 0, document.seals[at_]!) }), entry: at_ + 1 };
  },
  'take an element out of a list': (document, _, dice) => {
    const to = copyOf(document);
    const list = dice.pick(listsIn(to));
    (at(to, list) as Json[]).splice(dice.below((at(to, list) as Json[]).length), 1);
    return { to, entry: null };
  },
  'exchange two entries': (document, _, dice) => {
    const [one, two] = dice.two(document.entries.length);
    const exchanged = <Each>(all: readonly Each[]): Each[] => all.map((each, index) => (index === one ? all[two]! : index === two ? all[one]! : each));
    return { to: copyOf({ ...document, entries: exchanged(document.entries), seals: exchanged(document.seals) }), entry: one + 1 };
  },
  'exchange what two entries say': (document, _, dice) => {
    const [one, two] = dice.two(document.entries.length);
    const to = copyOf(document) as unknown as { entries: Record<string, Json>[] };
    const [first, second] = [to.entries[one]!, to.entries[two]!];
    [to.entries[one], to.entries[two]] = [{ ...second, number: first['number']! }, { ...first, number: second['number']! }];
    return { to: to, entry: one + 1 };
  },
  'cut the tail off': (document, _, dice) => {
    const kept = 1 + dice.below(document.entries.length - 1);
    const entries = document.entries.slice(0, kept);
    return { to: copyOf({ ...document, entries, seals: document.seals.slice(0, kept), parts: partsOf(entries.map(readEntry)) }), entry: kept + 1 };
  },
  'take an entry from another institution': (document, made, dice) => {
    const place = dice.below(document.entries.length);
    const strange = made.chains[1 + dice.below(2)]!;
    const isWithSeal = dice.below(2) === 0;
    return { to: copyOf({ ...document, entries: document.entries.with(place, strange.entries[place]!), seals: isWithSeal ? document.seals.with(place, strange.seals[place]!) : document.seals }), entry: place + 1 };
  },
  'take all entries of another institution': (document, made) => ({ to: copyOf({ ...document, entries: made.chains[1]!.entries, seals: made.chains[1]!.seals }), entry: 1 }),
  'seal anew from an entry on with another key': (document, _, dice) => {
    const place = dice.below(document.entries.length);
    const entries = document.entries.with(place, { ...document.entries[place]!, effectiveOn: '2026-01-01' });
    return { to: copyOf({ ...document, entries, seals: sealedAnew(document, entries, place), parts: partsOf(entries.map(readEntry)) }), entry: place + 1 };
  },
  'sign an entry anew and leave the rest': (document, _, dice) => {
    const place = dice.below(document.entries.length);
    const seal = document.seals[place]!;
    return { to: copyOf({ ...document, seals: document.seals.with(place, { ...seal, signature: forgers[seal.suite].sign(`dingbian/seal/1\n${seal.hash}`) }) }), entry: place + 1 };
  },
  'move the time of a key': (document, _, dice) => {
    const place = dice.below(document.keys.length);
    return { to: copyOf({ ...document, keys: document.keys.with(place, { ...document.keys[place]!, from: new Date(Date.parse(document.keys[place]!.from) + dice.pick([-7_200_000, 7_200_000])).toISOString() }) }), entry: null };
  },
  'make a root anew': (document, _, dice) => {
    const place = dice.below(document.roots.length);
    const root = document.roots[place]!;
    const anew = makeRoot({ ...root, entries: root.entries + 1 }, place === 0 ? null : document.roots[place - 1]!, { ...forgers[root.suite], key: root.key });
    return { to: copyOf({ ...document, roots: document.roots.with(place, anew) }), entry: null };
  },
  'issue all of it anew under keys of one’s own': (document, _, dice) => {
    const place = dice.below(document.entries.length);
    const keys = succession([{ key: forged['ed25519+sha256'], takeOver: 0 }]);
    const signer = signerWith(forged['ed25519+sha256']);
    const entries = document.entries.with(place, { ...document.entries[place]!, effectiveOn: '2026-01-01' });
    const { signature: _former, ...rest } = { ...document, keys, entries, seals: sealed(entries, () => signer), parts: partsOf(entries.map(readEntry)), roots: [], proofs: [] };
    return { to: copyOf({ ...rest, signature: { suite: signer.suite.code, key: signer.key, signature: signer.sign(documentText(rest)) } }), entry: null };
  },
};

const forged = { 'ed25519+sha256': makeKey('ed25519+sha256'), 'sm2+sm3': makeKey('sm2+sm3') };
const forgers = { 'ed25519+sha256': signerWith(forged['ed25519+sha256']), 'sm2+sm3': signerWith(forged['sm2+sm3']) };

/** The seals from a place on as somebody makes them who has every hash and no key of the office. */
function sealedAnew(document: ExportedCertificate, entries: readonly SealedEntry[], place: number): EntrySeal[] {
  const seals = document.seals.slice(0, place);
  for (const [index, { suite, key, sealedAt }] of document.seals.entries()) if (index >= place) seals.push(sealEntry(entries[index]!, seals.at(-1) ?? null, { ...forgers[suite], key }, sealedAt));
  return seals;
}

/** Lists of the document that have something in them. */
function listsIn(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.entries(value).flatMap(([name, each]) => listsIn(each, [...path, Array.isArray(value) ? Number(name) : name]));
  return Array.isArray(value) && value.length > 0 ? [path, ...inner] : inner;
}

/** What somebody has who kept the last root outside. */
const trustIn = ({ keys, roots }: ExportedCertificate): Trust => ({ keys, roots: roots.slice(-1) });

/** Tampers so many times in turn with every way, and tells what was not found, or found at another entry than the one that was touched. */
function unfound(document: ExportedCertificate, made: Made, { times, seed }: { readonly times: number; readonly seed: number }): { readonly tried: number; readonly wrong: string[] } {
  const dice = diceFrom(seed);
  const ways = Object.entries(WAYS);
  const wrong: string[] = [];
  const trust = trustIn(document);
  let tried = 0;
  for (let turn = 0; tried < times; turn += 1) {
    const [what, tamper] = ways[turn % ways.length]!;
    const { to, entry } = tamper(document, made, dice);
    if (same(to, copyOf(document))) continue; // nothing was changed: that is no tampering
    tried += 1;
    const { fault } = checkExport(JSON.stringify(to), suites, trust);
    if (fault === null) wrong.push(`${what} (${turn}): not found`);
    else if (entry !== null && fault.entry !== entry) wrong.push(`${what} (${turn}): entry ${entry} was touched, and ${JSON.stringify(fault)} was told`);
  }
  return { tried, wrong };
}

const international = installation('ed25519+sha256', 'ed25519+sha256');
const mixed = installation('ed25519+sha256', 'sm2+sm3');
const national = installation('sm2+sm3', 'sm2+sm3');

describe('an exported certificate', () => {
  test.each([['one suite', international], ['a rotation to the national suite', mixed], ['the national suite', national]] as const)('is sound as it was issued: %s', (_, made) => {
    for (const index of [0, 1, 2]) {
      const document = exported(made, index);
      expect(checkExport(JSON.stringify(document), suites, { keys: [], roots: [] }).fault).toBeNull();
      expect(checkExport(JSON.stringify(document), suites, trustIn(document)).fault).toBeNull();
      expect(checkExport(JSON.stringify(document), suites, { keys: document.keys.slice(0, 1), roots: document.roots.slice(0, 1) }).fault).toBeNull();
    }
  });

  test('shows each of 9,000 tamperings, and names the entry that was touched', () => {
    expect(unfound(exported(international), international, { times: 9_000, seed: 20261126 })).toEqual({ tried: 9_000, wrong: [] });
  }, 600_000);

  test('shows each of 600 after a rotation to the national suite, and each of 400 in the national suite alone', () => {
    expect(unfound(exported(mixed), mixed, { times: 600, seed: 1 })).toEqual({ tried: 600, wrong: [] });
    expect(unfound(exported(national), national, { times: 400, seed: 2 })).toEqual({ tried: 400, wrong: [] });
  }, 600_000);

  test('that was cut off and signed anew by the office itself shows against a root that was kept outside', () => {
    const document = exported(international);
    const cut = international.chains.map(chain => ({ ...chain, entries: chain.entries.slice(0, 9), seals: chain.seals.slice(0, 9) }));
    const forgery = exported({ ...international, chains: cut, roots: document.roots.slice(0, 2), proofs: new Map([[document.institution.id, [...document.proofs.slice(0, 2)]]]) });
    expect(checkExport(JSON.stringify(forgery), suites, { keys: [], roots: [] }).fault).toBeNull(); // by itself nothing is wrong with it
    expect(checkExport(JSON.stringify(forgery), suites, trustIn(document)).fault).toMatchObject({ code: 'rootMissing', at: '2026-11-23' });
  });
});
