import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { impossible } from '../../src/kernel/result';

/** The keys of an installation, 32 bytes each: personal records (AES-256-GCM), blind index (HMAC-SHA-256), payloads of the engine. */
export type RecordKeys = { readonly personalRecords: Buffer; readonly blindIndex: Buffer; readonly payloads: Buffer };

/** Reads the keys file: JSON with the three keys in base64. Throws with the file's name where one is missing or short. */
export function readKeys(file: string): RecordKeys {
  const read = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | undefined>; // checked key by key below
  const key = (name: keyof RecordKeys): Buffer => {
    const bytes = Buffer.from(read[name] ?? '', 'base64');
    return bytes.length === 32 ? bytes : impossible(`${file} holds no 32-byte key ${name}`);
  };
  return { personalRecords: key('personalRecords'), blindIndex: key('blindIndex'), payloads: key('payloads') };
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts with AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text. */
export function seal(key: Buffer, clear: string | Uint8Array): Buffer {
  const nonce = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = Buffer.concat([cipher.update(typeof clear === 'string' ? Buffer.from(clear, 'utf8') : clear), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** Decrypts the text that `seal` was given; throws where it was altered or another key is used. */
export const unseal = (key: Buffer, sealed: Buffer): string => unsealBytes(key, sealed).toString('utf8');

/** The same for bytes. */
export function unsealBytes(key: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}

/** The blind index of a resident ID: the same for the same ID, and telling nothing without the key. */
export const blindIndexOf = (keys: RecordKeys, residentId: string): Buffer => createHmac('sha256', keys.blindIndex).update(residentId).digest();
