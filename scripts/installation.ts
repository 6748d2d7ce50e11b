import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeFolder, keysFile } from './provision/home';

/** How to reach the running installation: written by `npm start`, or given by the environment. */
export type Installation = { readonly home: string; readonly url: string; readonly databaseUrl: string; readonly temporalAddress: string; readonly namespace: string; readonly keysFile: string };

/** The installation that runs on this machine. Throws with what to do where none does. */
export function installation(): Promise<Installation> {
  const home = homeFolder();
  const file = join(home, 'run.json');
  if (existsSync(file)) return Promise.resolve(JSON.parse(readFileSync(file, 'utf8')) as Installation); // written by scripts/start.ts in this shape
  const databaseUrl = process.env['DATABASE_URL'];
  if (databaseUrl === undefined) return Promise.reject(new Error(`Nothing runs here (${file} is missing).\nWhat to do: run npm start in another terminal first, or set DATABASE_URL.`));
  return Promise.resolve({ home, url: process.env['DINGBIAN_URL'] ?? 'http://127.0.0.1:8080', databaseUrl, temporalAddress: process.env['TEMPORAL_ADDRESS'] ?? '', namespace: process.env['TEMPORAL_NAMESPACE'] ?? 'dingbian', keysFile: process.env['DINGBIAN_KEYS_FILE'] ?? keysFile(home) });
}
