import type { Suite, SuiteCode } from '../../src/seal/suite';
import { ed25519 } from './ed25519';
import { sm2 } from './sm2';

/** Both halves of a key that seals, in hexadecimal. */
export type KeyPair = { readonly publicKey: string; readonly privateKey: string };
/** A suite that makes keys and signs with them, too. */
export type KeyMaker = Suite & { readonly makeKey: () => KeyPair; readonly signWith: (pair: KeyPair) => (text: string) => string };

/** The suites with their libraries; whoever only checks needs no private key. */
export const suites: Readonly<Record<SuiteCode, KeyMaker>> = { 'ed25519+sha256': ed25519, 'sm2+sm3': sm2 };
