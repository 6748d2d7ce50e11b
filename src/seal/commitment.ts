import type { Suite } from './suite';

/** What opens a commitment (承诺值): the salt, and whom it was about. */
export type Opening = { readonly salt: string; readonly residentId: string; readonly name: string };

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS_A_DIGIT = 4;
const BITS_A_LETTER = 6;
/** Hexadecimal digits as base64url, in which commitments are written: three digits are two letters. */
function base64url(hex: string): string {
  let letters = '';
  for (let at = 0; at < hex.length; at += 3) {
    const twelve = Number.parseInt(hex.slice(at, at + 3).padEnd(3, '0'), 16);
    letters += (ALPHABET[twelve >> BITS_A_LETTER] ?? '') + (ALPHABET[twelve & (ALPHABET.length - 1)] ?? '');
  }
  return letters.slice(0, Math.ceil((hex.length * BITS_A_DIGIT) / BITS_A_LETTER));
}

/** The commitment to a person: SHA-256 over salt, resident ID and name, whatever suite seals the entry. */
export const commitmentTo = (sha256: Suite['digest'], { salt, residentId, name }: Opening): string => base64url(sha256(`${salt}\n${residentId}\n${name}`));
