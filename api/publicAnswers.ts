import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Request, Response } from 'express';
import { memoryOf } from '../prisma/records/shortMemory';
import type { Deps } from './deps';
import { ApiProblem } from './problems';

/** How many requests an address may make at once, and how many more each second (assumed): a school class behind one address, and no robot. */
export const AT_ONCE = 240;
const A_SECOND = 4;
/** The addresses that asked longest ago are forgotten beyond so many: who comes back from there begins anew. */
const ADDRESSES_AT_MOST = 10_000;

type Bucket = { readonly left: number; readonly at: number };
const buckets = new WeakMap<Deps, Map<string, Bucket>>();

/** What counts as one address: with IPv6 a household or an office has a whole network of them. */
const addressOf = (ip: string): string => (ip.includes('.') ? ip.replace(/^.*:/, '') : ip.split(':').slice(0, 4).join(':'));

/** Stops who asks more often than the public may; nobody is signed in there, so it is told by the address. */
export function throttle(deps: Deps, ip: string): void {
  const all = buckets.get(deps) ?? new Map<string, Bucket>();
  buckets.set(deps, all);
  const address = addressOf(ip);
  const [now, before] = [performance.now(), all.get(address)];
  const left = before === undefined ? AT_ONCE : Math.min(AT_ONCE, before.left + ((now - before.at) / 1000) * A_SECOND);
  all.delete(address); // those that asked last stand last
  all.set(address, { left: Math.max(0, left - 1), at: now });
  const [oldest] = all.keys();
  if (all.size > ADDRESSES_AT_MOST && oldest !== undefined) all.delete(oldest);
  if (left < 1) throw new ApiProblem('tooManyRequests', { headers: { 'Retry-After': '1' } });
}

const kept = memoryOf<string, Promise<unknown>>();

/** What the public asks for again and again is read once in a few seconds. */
export function remembered<Answer>(deps: Deps, asked: unknown, read: () => Promise<Answer>): Promise<Answer> {
  const key = JSON.stringify(asked);
  const memory = kept(deps);
  const held = memory.get(key);
  if (held) return held as Promise<Answer>; // under a key that names what was asked stands what was read for it
  const found = read();
  memory.set(key, found);
  found.catch(() => { memory.delete(key); }); // what could not be read is tried again by the next who asks
  return found;
}

/** Forgets what the public was told, where something was published or withdrawn. */
export const forgetPublic = (deps: Deps): void => { kept(deps).forget(() => true); };

/** Sends what may be kept and asked for again by its tag; who has it already is told so. */
export function sendTagged(request: Request, response: Response, mediaType: string, content: string | Buffer): void {
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', 'public, no-cache'); // kept, and asked for each time: what is withdrawn is gone
  response.vary('Accept').vary('Accept-Language');
  if (request.get('if-none-match')?.split(/\s*,\s*/).some(each => each.replace(/^W\//, '') === tag)) return void response.status(304).end();
  response.type(mediaType).send(content);
}
