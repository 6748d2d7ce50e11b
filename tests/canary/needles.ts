import { createHash } from 'node:crypto';

/** One way in which a text could lie somewhere. */
export type Needle = { readonly way: string; readonly bytes: Buffer };

const utf16 = (text: string, isBigEndian: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};
const escaped = (text: string): string => [...text].map(each => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const percent = (text: string): string => [...Buffer.from(text)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** Base64 of the text wherever it begins in what was encoded: the characters that no neighbor changes. */
function base64(text: string): string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].map(before => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').replaceAll('=', '');
    return whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
}

/** Every way in which the text could lie in a file or a table: plain, wide, escaped, encoded, or as a digest that anybody could make of it. */
export function needlesFor(text: string): Needle[] {
  const texts: Readonly<Record<string, string>> = {
    plain: text, hex: Buffer.from(text).toString('hex'), 'hex in capitals': Buffer.from(text).toString('hex').toUpperCase(), percent: percent(text), 'percent in capitals': percent(text).toUpperCase(),
    escaped: escaped(text), 'escaped in capitals': escaped(text).replaceAll(/[a-f]/g, letter => letter.toUpperCase()),
    ...Object.fromEntries(base64(text).flatMap((each, at) => [[`base64 at ${at}`, each], [`base64url at ${at}`, each.replaceAll('+', '-').replaceAll('/', '_')]])),
  };
  const digests = ['md5', 'sha1', 'sha256'].flatMap(kind => {
    const digest = createHash(kind).update(text).digest();
    return [{ way: kind, bytes: digest }, { way: `${kind} in hex`, bytes: Buffer.from(digest.toString('hex')) }, { way: `${kind} in base64`, bytes: Buffer.from(digest.toString('base64')) }];
  });
  const all = [...Object.entries(texts).map(([way, value]) => ({ way, bytes: Buffer.from(value) })), { way: 'UTF-16 LE', bytes: utf16(text, false) }, { way: 'UTF-16 BE', bytes: utf16(text, true) }, ...digests];
  return all.filter(({ bytes }, index) => all.findIndex(other => other.bytes.equals(bytes)) === index);
}

/** The ways in which the text lies in these bytes. */
export const waysIn = (haystack: Buffer, needles: readonly Needle[]): string[] => needles.filter(({ bytes }) => haystack.includes(bytes)).map(({ way }) => way);
