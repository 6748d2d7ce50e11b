import { createHash, randomInt } from 'node:crypto';
import { hash } from '@node-rs/argon2';

// Without what is read for something else: 0 O, 1 l I.
const KINDS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789'] as const;
const LENGTH = 16;

/** A password that somebody begins with: of three kinds of characters, about 90 bits. It is told once and changed at the first sign-in. */
export function newPassword(): string {
  const any = KINDS.join('');
  for (;;) {
    const password = Array.from({ length: LENGTH }, () => any.charAt(randomInt(any.length))).join('');
    if (KINDS.every(kind => Array.from(kind).some(each => password.includes(each)))) return password;
  }
}

/** A password as it is kept: argon2id. */
export const hashOf = (password: string): Promise<string> => hash(password);

/** What tells the same passwords of one request from others, as slow to try as a password that is kept: the same for the same request, and no other. */
export const digestFor = (request: string, passwords: readonly string[]): Promise<string> => hash(JSON.stringify(passwords), { salt: createHash('sha256').update(request).digest().subarray(0, 16) });
