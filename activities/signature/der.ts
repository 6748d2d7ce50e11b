import { impossible } from '../../src/kernel/result';

/** DER as far as a signature and its certificate need it: what is written is read back by other people's programs in the tests. */
const lengthOf = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xffff ? 6 : length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
};

/** One value: its tag, its length, what it holds. */
export const der = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
};
export const sequence = (...content: readonly Uint8Array[]): Buffer => der(0x30, ...content);
/** A set, in the order that DER wants. */
export const setOf = (...content: readonly Uint8Array[]): Buffer => der(0x31, ...[...content].sort((one, other) => Buffer.compare(one, other)));
export const octets = (bytes: Uint8Array): Buffer => der(0x04, bytes);
export const bits = (bytes: Uint8Array, unused = 0): Buffer => der(0x03, Buffer.from([unused]), bytes);
export const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text, 'utf8'));
export const nothing = Buffer.from([0x05, 0x00]);
export const yes = Buffer.from([0x01, 0x01, 0xff]);

/** A whole number that is not negative, from its bytes. */
export function integer(bytes: Uint8Array): Buffer {
  const from = bytes.findIndex(byte => byte !== 0);
  const short = from === -1 ? Buffer.from([0]) : Buffer.from(bytes.subarray(from));
  return der(0x02, (short[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), short]) : short);
}

/** An object identifier, dotted. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap(part => {
    const groups = [part & 0x7f];
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128)) groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return der(0x06, Buffer.from(bytes));
}

/** An instant as certificates write it. */
export const time = (at: Date): Buffer => {
  const digits = at.toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return at.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits));
};

/** What a value holds, without its tag and length, and without what follows it. */
export function contentOf(value: Buffer): Buffer {
  const { header, length } = headerOf(value);
  return value.subarray(header, header + length);
}

/** The values that stand in a constructed one, each with its tag and length. */
export function partsOf(whole: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  const body = contentOf(whole);
  for (let at = 0; at < body.length; ) {
    const { header, length } = headerOf(body.subarray(at));
    parts.push(body.subarray(at, at + header + length));
    at += header + length;
  }
  return parts;
}

function headerOf(value: Buffer): { readonly header: number; readonly length: number } {
  const first = value[1] ?? impossible('a value of no length');
  if (first < 0x80) return { header: 2, length: first };
  const bytes = first & 0x7f;
  return { header: 2 + bytes, length: value.readUIntBE(2, bytes) };
}
