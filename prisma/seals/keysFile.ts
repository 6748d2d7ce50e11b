import { readFileSync, statSync } from 'node:fs';
import { impossible } from '../../src/kernel/result';
import { keyIdOf } from '../../src/seal/keys';
import { SUITES, type Signer, type SuiteCode } from '../../src/seal/suite';
import { suites, type KeyPair } from './suites';

/** A key that seals with its private half, as the file of keys holds it. */
export type KeptKey = KeyPair & { readonly id: string; readonly suite: SuiteCode };

/** A new key of a suite. */
export function makeKey(suite: SuiteCode): KeptKey {
  const pair = suites[suite].makeKey();
  return { id: keyIdOf(suites[suite], pair.publicKey), suite, ...pair };
}

/** The private keys that seal, the newest last; read again when the file has changed, so that a rotation needs no restart. */
export type SealKeys = () => readonly KeptKey[];

/** The keys of a file: JSON `{"keys":[{"id","suite","publicKey","privateKey"}]}`. Throws with the file's name where one is not of its suite. */
export function sealKeysIn(file: string): SealKeys {
  let read: { readonly at: number; readonly keys: readonly KeptKey[] } | null = null;
  return () => {
    const at = statSync(file).mtimeMs;
    if (read?.at !== at) read = { at, keys: keysOf(file) };
    return read.keys;
  };
}

function keysOf(file: string): KeptKey[] {
  const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: KeptKey[] }; // checked key by key below
  const wrong = keys.find(key => !SUITES.includes(key.suite) || key.id !== keyIdOf(suites[key.suite], key.publicKey));
  return wrong ? impossible(`${file} holds a key that is not what it says: ${wrong.id}`) : keys;
}

/** Signs with the key of that id. Throws where the file lacks it. */
export function signerOf(keys: SealKeys, id: string): Signer {
  const key = keys().find(each => each.id === id) ?? impossible(`the file of sealing keys lacks the key that is in force: ${id}`);
  return { key: id, suite: suites[key.suite], sign: suites[key.suite].signWith(key) };
}
