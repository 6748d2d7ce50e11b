import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { makeKey } from '../../prisma/seals/keysFile';

const isRoot = process.getuid?.() === 0;

/** Where an installation keeps its data: DINGBIAN_HOME, else a system folder for root, else the user's data folder. */
export function homeFolder(): string {
  const folder = process.env['DINGBIAN_HOME'] ?? (isRoot ? '/var/lib/dingbian' : join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'dingbian'));
  mkdirSync(join(folder, 'log'), { recursive: true });
  if (isRoot) chmodSync(folder, 0o755); // PostgreSQL runs as another user and must reach its data below
  return folder;
}

/** Where built programs are kept, outside the checkout: DINGBIAN_CACHE, else a system or user cache folder. */
export function cacheFolder(): string {
  const folder = process.env['DINGBIAN_CACHE'] ?? (isRoot ? '/var/cache/dingbian' : join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'dingbian'));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A file that only its owner may read; it is there whole or as it was before, whenever the machine stops. */
export function writeSecret(file: string, content: string): void {
  const fresh = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(fresh, content, { mode: 0o600, flush: true });
  renameSync(fresh, file);
}

/** A secret that is made once and never overwritten: losing it would lose what it protects. */
export function secretOnce(file: string, make: () => string): string {
  if (!existsSync(file)) writeSecret(file, make());
  return readFileSync(file, 'utf8');
}

/** The keys of the installation: personal records, blind index, payloads of the engine. */
export function keysFile(home: string): string {
  const file = join(home, 'keys.json');
  const key = (): string => randomBytes(32).toString('base64');
  secretOnce(file, () => JSON.stringify({ personalRecords: key(), blindIndex: key(), payloads: key() }, null, 2));
  return file;
}

/** The private keys that seal certificates, the newest last; the first is made here. */
export function sealKeysFile(home: string): string {
  const file = join(home, 'seal-keys.json');
  secretOnce(file, () => JSON.stringify({ keys: [makeKey('ed25519+sha256')] }, null, 2));
  return file;
}
