import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import type { KeyMaker } from './suites';

// A raw key of 32 bytes becomes one that OpenSSL reads by these headers (RFC 8410).
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const HEADER_BYTES = 12;

const opened = new Map<string, KeyObject>();
const publicKeyOf = (hex: string): KeyObject => {
  const known = opened.get(hex);
  if (known) return known;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' });
  if (opened.size < 100) opened.set(hex, key);
  return key;
};

/** Ed25519 over SHA-256, by the library that Node carries. */
export const ed25519: KeyMaker = {
  code: 'ed25519+sha256',
  digest: text => createHash('sha256').update(text).digest('hex'),
  verify: (publicKey, text, signature) => {
    if (!/^[0-9a-f]{64}$/.test(publicKey) || !/^[0-9a-f]{128}$/.test(signature)) return false;
    try {
      return verify(null, Buffer.from(text), publicKeyOf(publicKey), Buffer.from(signature, 'hex'));
    } catch {
      return false; // no point of the curve is no key
    }
  },
  makeKey: () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    return { publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(HEADER_BYTES).toString('hex'), privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PRIVATE.length).toString('hex') };
  },
  signWith: ({ privateKey }) => {
    const key = createPrivateKey({ key: Buffer.concat([PRIVATE, Buffer.from(privateKey, 'hex')]), format: 'der', type: 'pkcs8' });
    return text => sign(null, Buffer.from(text), key).toString('hex');
  },
};
