import { createHash } from 'node:crypto';
import { sm2 as curve } from 'sm-crypto-v2';
import type { KeyMaker } from './suites';

/** SM2 over SM3 (国密, GB/T 32918 and GB/T 32905). Node's own "SM3 with an SM2 key" is ECDSA and no SM2: only its SM3 is used. */
export const sm2: KeyMaker = {
  code: 'sm2+sm3',
  digest: text => createHash('sm3').update(text).digest('hex'),
  verify: (publicKey, text, signature) => {
    if (!/^04[0-9a-f]{128}$/.test(publicKey) || !/^[0-9a-f]{128}$/.test(signature)) return false;
    try {
      return curve.doVerifySignature(text, signature, publicKey, { hash: true });
    } catch {
      return false; // no point of the curve is no key
    }
  },
  makeKey: () => curve.generateKeyPairHex(),
  signWith: ({ publicKey, privateKey }) => text => curve.doSignature(text, privateKey, { hash: true, publicKey }),
};
