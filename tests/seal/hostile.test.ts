import { describe, expect, test } from 'vitest';
import { makeKey } from '../../prisma/seals/keysFile';
import { suites } from '../../prisma/seals/suites';
import { checkExport } from '../../src/contracts/checkExport';
import { partsOf } from '../../src/certificate/parts';
import { sealEntry } from '../../src/seal/chain';
import { documentText, readEntry, type ExportedCertificate, type RootAbsence } from '../../src/seal/document';
import type { Fault } from '../../src/seal/fault';
import { leafOf, placeOf, proofOf } from '../../src/seal/tree';
import type { Trust } from '../../src/seal/verify';
import { exported, installation, sealed, signerWith, succession, type Made } from './ground';

const NOTHING: Trust = { keys: [], roots: [] };
const made = installation('ed25519+sha256', 'ed25519+sha256');
const document = exported(made);
const trust: Trust = { keys: document.keys, roots: document.roots.slice(0, 1) };
const faultOf = (forgery: object, trusted: Trust = NOTHING): Fault | null => checkExport(JSON.stringify(forgery), suites, trusted).fault;
const suite = suites['ed25519+sha256'];

/** A document signed as a whole with a key of the office, which an insider or a thief may have. */
function signed(changes: Partial<ExportedCertificate>, key = made.kept[1]!): ExportedCertificate {
  const { signature: _, ...rest } = { ...document, ...changes };
  const { key: id, sign } = signerWith(key);
  return { ...rest, signature: { suite: key.suite, key: id, signature: sign(documentText(rest)) } };
}

test('the place of a leaf follows from its steps and the number of leaves, in trees of every size', () => {
  for (let leaves = 1; leaves <= 40; leaves += 1) {
    const all = Array.from({ length: leaves }, (_, n) => leafOf(suite, { institution: String(n), number: 1, hash: '' }));
    expect(all.map((_, place) => placeOf(proofOf(suite, all, place), leaves))).toEqual(all.map((_, place) => place));
    expect(placeOf([...proofOf(suite, all, 0), { side: 'left', hash: '' }], leaves)).toBeNull();
  }
  expect(placeOf([], 0)).toBeNull();
});

describe('who has a key of the office and rewrites the past is found out', () => {
  /** The whole chain of the first institution, with another past, sealed anew after the last root. */
  const entries = document.entries.with(7, { ...document.entries[7]!, effectiveOn: '2026-01-01' });
  const anew = { entries, seals: sealed(entries, () => signerWith(made.kept[1]!), 14), parts: partsOf(entries.map(readEntry)), madeAt: '2026-11-21T12:00:00.000Z' };
  const neighbours = (): RootAbsence[] => made.roots.map(({ day }) => {
    const heads = [1, 2].map(index => ({ institution: made.chains[index]!.institution, proof: made.proofs.get(made.chains[index]!.institution)!.find(each => each.day === day)! }));
    const [two, three] = heads.map(({ institution, proof: { number, hash, steps } }) => ({ institution, number, hash, steps }));
    return { day, before: two!, after: three! };
  });

  test('sealing all of it anew after a root that was kept outside: the root must show that it counts nothing of it', () => {
    expect(faultOf(signed({ ...anew, proofs: [] }), trust)).toMatchObject({ code: 'proofMissing', at: '2026-11-21' });
    const between = neighbours();
    expect(faultOf(signed({ ...anew, proofs: [], absences: between }), trust)).toMatchObject({ code: 'proofWrong' }); // side by side, but it does not stand between them
    expect(faultOf(signed({ ...anew, proofs: [], absences: between.map(each => ({ ...each, before: null, after: each.before })) }), trust)).toMatchObject({ code: 'proofWrong' }); // the second is not the first
    expect(faultOf(signed({ ...anew, proofs: [], absences: between.map(each => ({ ...each, before: null, after: null })) }), trust)).toMatchObject({ code: 'proofWrong' });
  });

  test('an institution that began later shows that the roots of before count nothing of it', () => {
    for (const [id, absences] of [
      ['00000000-0000-4000-8000-000000000000', made.roots.map(({ day }) => ({ day, before: null, after: { ...headOn(made, 0, day) } }))],
      ['00000000-0000-4000-8000-00000000000f', made.roots.map(({ day }) => ({ day, before: { ...headOn(made, 2, day) }, after: null }))],
      ['00000000-0000-4000-8000-000000000002x', made.roots.map(({ day }) => ({ day, before: { ...headOn(made, 1, day) }, after: { ...headOn(made, 2, day) } }))],
    ] as const) {
      const own = document.entries.map(entry => ({ ...entry, institution: id }));
      const newcomer = { institution: { ...document.institution, id }, entries: own, seals: sealed(own, () => signerWith(made.kept[1]!), 14), madeAt: anew.madeAt, proofs: [], absences };
      expect(faultOf(signed(newcomer), { keys: document.keys, roots: document.roots })).toBeNull();
      expect(faultOf(signed({ ...newcomer, absences: absences.slice(1) }))).toMatchObject({ code: 'proofMissing' });
      expect(faultOf(signed({ ...newcomer, absences: [...absences, absences[0]!] }))).toMatchObject({ code: 'proofWrong' });
    }
  });

  test('a key that another one has taken over from seals nothing more, whatever instant it writes', () => {
    const next = { ...document.entries.at(-1)!, number: document.entries.length + 1 };
    const entriesNow = [...document.entries, next];
    const seals = [...document.seals, sealEntry(next, document.seals.at(-1)!, signerWith(made.kept[0]!), '2026-11-20T01:30:00.000Z')];
    expect(faultOf(signed({ entries: entriesNow, seals, parts: partsOf(entriesNow.map(readEntry)), roots: [], proofs: [] }))).toMatchObject({ code: 'keyNotInForce', entry: next.number });
  });

  test('nor does it sign a document that tells of what came after it', () => {
    expect(faultOf(signed({ notSealedYet: 7, madeAt: '2026-11-20T05:00:00.000Z' }, made.kept[0]))).toMatchObject({ code: 'documentAltered' });
  });
});

const headOn = ({ chains, proofs }: Made, index: number, day: string) => {
  const { institution } = chains[index]!;
  const { number, hash, steps } = proofs.get(institution)!.find(each => each.day === day)!;
  return { institution, number, hash, steps };
};

describe('a text of which readers could believe something else is not taken', () => {
  const text = JSON.stringify(document);
  const twice = (from: string, to: string): Fault | null => {
    expect(text).toContain(from);
    return checkExport(text.replace(from, to), suites, NOTHING).fault;
  };
  test('a name that stands there twice, plain or escaped, whichever comes first', () => {
    expect(twice('"name":"第一局"', '"name":"第九局","name":"第一局"')).toMatchObject({ code: 'malformed', at: 'name' });
    expect(twice('"effectiveOn":"2026-11-21"', '"effective\\u004fn":"1999-01-01","effectiveOn":"2026-11-21"')).toMatchObject({ code: 'malformed', at: 'effectiveOn' });
    expect(twice('"maskedName"', '"maskedName":"王＊","maskedName"')).toMatchObject({ code: 'malformed', at: 'maskedName' });
  });
  test('a name that a check would not see', () => {
    expect(twice('"payload":{"number"', '"payload":{"__proto__":"x","number"')).toMatchObject({ code: 'malformed' });
    expect(twice('"payload":{"number"', '"payload":{"__pr\\u006fto__":"x","number"')).toMatchObject({ code: 'malformed' });
  });
  test('while the same text in other clothes is: spaced out, its characters escaped, its names in another order', () => {
    const turned = Object.fromEntries(Object.entries(document).reverse());
    for (const same of [JSON.stringify(document, null, 4), text.replaceAll('局', '\\u5c40'), JSON.stringify(turned), `${JSON.stringify(document, null, 1)}\n`]) expect(checkExport(same, suites, trust).fault).toBeNull();
  });
  test('half a character, named with its entry', () => {
    const half = { ...document, entries: document.entries.with(1, { ...document.entries[1]!, payload: { ...document.entries[1]!.payload as object, name: '\ud842' } }) };
    expect(faultOf(half)).toMatchObject({ code: 'malformed', entry: 2 });
  });
  test('an instant written in another way, named with its entry', () => {
    expect(faultOf({ ...document, seals: document.seals.with(4, { ...document.seals[4]!, sealedAt: '2026-11-20T08:00:00+03:00' }) })).toMatchObject({ code: 'malformed', entry: 5, at: 'seals.4.sealedAt' });
  });
  test('a deep or an endless nest is told as what it is', () => {
    expect(checkExport('['.repeat(200_000), suites, NOTHING).fault).toMatchObject({ code: 'malformed' });
    expect(checkExport(`${'{"parts":'.repeat(20_000)}1${'}'.repeat(20_000)}`, suites, NOTHING).fault).toMatchObject({ code: 'malformed' });
  });
});

describe('keys', () => {
  const own = makeKey('ed25519+sha256');
  test('of somebody else, throughout: the first entry is named against keys that are trusted', () => {
    const keys = succession([{ key: own, takeOver: 0 }]);
    const forgery = signed({ keys, seals: sealed(document.entries, () => signerWith(own)), roots: [], proofs: [] }, own);
    expect(faultOf(forgery)).toBeNull(); // sound in itself: whoever asks without anything that he trusts is told so
    expect(faultOf(forgery, trust)).toMatchObject({ code: 'keyNotTrusted', entry: 1 });
  });
  test('of somebody else, from a rotation on: the first entry under it is named', () => {
    const [first, second] = succession([{ key: made.kept[0]!, takeOver: 0 }, { key: own, takeOver: 6.5 }]);
    const stolen = { ...second!, previousSignature: first!.ownSignature };
    const seals = sealed(document.entries, hour => signerWith(hour < 6.5 ? made.kept[0]! : own));
    expect(faultOf(signed({ keys: [first!, stolen], seals, roots: [], proofs: [] }, own), trust)).toMatchObject({ code: 'keyNotIntroduced', entry: 7, at: own.id });
  });
  test('and roots that were brought as trusted and are wrong themselves are told as such', () => {
    expect(faultOf(document, { ...trust, roots: [{ ...document.roots[0]!, entries: 1 }] })).toMatchObject({ code: 'trustUnsound', at: '2026-11-21' });
  });
});
