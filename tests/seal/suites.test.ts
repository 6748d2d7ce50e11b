import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeKey } from '../../prisma/seals/keysFile';
import { suites } from '../../prisma/seals/suites';
import { canonical, type Canonical } from '../../src/seal/canonical';
import { commitmentTo } from '../../src/seal/commitment';
import { SUITES } from '../../src/seal/suite';

const ed25519 = suites['ed25519+sha256'];
const sm2 = suites['sm2+sm3'];

test('Ed25519 signs and checks what RFC 8032 gives as its first test', () => {
  const pair = { privateKey: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a' };
  const signature = 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';
  expect(ed25519.signWith(pair)('')).toBe(signature);
  expect(ed25519.verify(pair.publicKey, '', signature)).toBe(true);
});

test('SM3 gives the hash of GB/T 32905 for abc', () => {
  expect(sm2.digest('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
});

describe.each(SUITES)('%s', code => {
  const suite = suites[code];
  test('a signature is right for its key and its text alone', () => {
    const [key, other] = [makeKey(code), makeKey(code)];
    const signature = suite.signWith(key)('登记 1');
    expect(suite.verify(key.publicKey, '登记 1', signature)).toBe(true);
    expect(suite.verify(key.publicKey, '登记 2', signature)).toBe(false);
    expect(suite.verify(other.publicKey, '登记 1', signature)).toBe(false);
    expect(suite.verify(key.publicKey, '登记 1', signature.replace(/^../, signature.startsWith('00') ? '01' : '00'))).toBe(false);
  });

  test('what is no key and no signature is wrong, and nothing worse', () => {
    const key = makeKey(code);
    const signature = suite.signWith(key)('x');
    for (const [publicKey, given] of [['', signature], [key.publicKey, ''], ['zz', 'zz'], [key.publicKey.replace(/.{8}$/, '00000000'), signature], [key.publicKey, '0'.repeat(128)], [key.publicKey, 'f'.repeat(128)]] as const) expect(suite.verify(publicKey, 'x', given)).toBe(false);
  });
});

test('the canonical text is the same exactly for the same values, whatever the order of their names', () => {
  const value = fc.letrec<{ value: Canonical }>(tie => ({
    value: fc.oneof({ depthSize: 'small' }, fc.constant(null), fc.boolean(), fc.integer(), fc.string({ unit: 'grapheme' }), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fc.string({ unit: 'grapheme' }).filter(name => name !== '__proto__'), tie('value'), { maxKeys: 3 })),
  })).value;
  fc.assert(fc.property(value, given => {
    const text = canonical(given);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(given)));
    expect(canonical(turned(given))).toBe(text);
  }), { numRuns: 500 });
  expect(canonical({ b: 1, a: [null, true, 'ü\n'], '': 1e21 })).toBe('{"":1e+21,"a":[null,true,"ü\\n"],"b":1}');
  expect(() => canonical(Number.NaN)).toThrow(RangeError);
  expect(() => canonical({ a: '\uD800' })).toThrow(RangeError);
});

/** The same value with the names of every object the other way round. */
function turned(value: Canonical): Canonical {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly Canonical[]).map(turned);
  return Object.fromEntries(Object.entries(value as Record<string, Canonical>).reverse().map(([name, inner]) => [name, turned(inner)]));
}

test('a commitment is what it has always been: SHA-256 over salt, number and name, as base64url', () => {
  fc.assert(fc.property(fc.string(), fc.string(), fc.string({ unit: 'grapheme' }), (salt, residentId, name) => {
    expect(commitmentTo(ed25519.digest, { salt, residentId, name })).toBe(createHash('sha256').update(`${salt}\n${residentId}\n${name}`).digest('base64url'));
  }), { numRuns: 200 });
});
