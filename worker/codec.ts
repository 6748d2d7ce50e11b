import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { DataConverter, Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto'; // a CommonJS module whose names Node cannot see

const ENCODING = new TextEncoder().encode('binary/encrypted');
const KEY_NAME = new TextEncoder().encode('payloads/1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const Wire = proto.temporal.api.common.v1.Payload;

const isEncrypted = ({ metadata }: Payload): boolean => new TextDecoder().decode(metadata?.['encoding'] ?? new Uint8Array()) === 'binary/encrypted';

/** Encrypts every payload with AES-256-GCM before it leaves the process, so that the engine's database tells nothing. */
export function payloadCodec(key: Buffer): PayloadCodec {
  return {
    encode: payloads => Promise.resolve(payloads.map(payload => ({ metadata: { encoding: ENCODING, key: KEY_NAME }, data: sealed(key, Wire.encode(payload).finish()) }))),
    decode: payloads => Promise.resolve(payloads.map(payload => (isEncrypted(payload) ? Wire.decode(opened(key, Buffer.from(payload.data ?? []))) : payload))),
  };
}

function sealed(key: Buffer, clear: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = Buffer.concat([cipher.update(clear), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), text]));
}

/** Throws where the payload was altered, or another key made it. */
function opened(key: Buffer, payload: Buffer): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, payload.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(payload.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return new Uint8Array(Buffer.concat([decipher.update(payload.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]));
}

/** The path from here and, the same, from the built programs' folder beside this one. */
export const FAILURE_CONVERTER = fileURLToPath(new URL('../worker/failureConverter.cjs', import.meta.url));

/** How everything that goes through the engine is written: client, worker and replay must agree on it. */
export const dataConverterFor = (key: Buffer): DataConverter => ({ payloadCodecs: [payloadCodec(key)], failureConverterPath: FAILURE_CONVERTER });
