import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { memoryOf } from '../prisma/records/shortMemory';
import type { Deps } from './deps';

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
