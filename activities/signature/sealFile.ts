import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sealFrom, selfIssued, type Seal } from './certificate';

/** Where the key and the certificate of an installation lie, as PEM; `name`: whose they are, where it issues its own. */
export type SealFile = { readonly file: string; readonly passphrase?: string; readonly name: string; readonly now: Date };

/** The seal that documents are signed with. One of its own is made once, where the file is not there yet. Throws with what to do where the file cannot be used. */
export function openSeal({ file, passphrase, name, now }: SealFile): Seal {
  try {
    if (!existsSync(file)) makeOnce(file, name, now);
    return sealFrom(readFileSync(file, 'utf8'), passphrase);
  } catch (error) {
    throw new Error(`Documents cannot be signed with ${file}: ${error instanceof Error ? error.message : 'unknown'}.\nWhat to do: put a PEM there with the key, its certificate, and those above it (from a P12: openssl pkcs12 -in FILE -nodes -out seal.pem), readable by the API alone; or remove it, and the installation issues its own.`, { cause: error });
  }
}

function makeOnce(file: string, name: string, now: Date): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, selfIssued(name, now), { mode: 0o600, flag: 'wx' }); // a second process that starts at the same moment reads the one of the first
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
}
