import { hash, verify } from '@node-rs/argon2';
import type { Request } from 'express';
import { OFFICE_CLOCK_ACCOUNT } from '../prisma/records/officeClock';
import { memoryOf } from '../prisma/records/shortMemory';
import { attemptSignIn, judgeSignIn, sessionOf, type Attempt, type Barred, type Session } from '../prisma/records/sessions';
import type { Deps } from './deps';
import { ApiProblem } from './problems';
import { unknownLogins } from './unknownLogins';

/** Who is signed in, with the token of the session. */
export type SignedIn = Session & { readonly token: string };

/** How often sessions were forgotten. */
let forgotten = 0;
const keptBy = memoryOf<string, SignedIn>();

/** The session's token from the Authorization header or the cookie. */
export function tokenOf(request: Request): string | null {
  const bearer = /^Bearer ([\w-]{43})$/.exec(request.get('authorization') ?? '')?.[1];
  return bearer ?? /(?:^|;\s*)(?:__Host-)?session=([\w-]{43})(?:;|$)/.exec(request.get('cookie') ?? '')?.[1] ?? null;
}

/** Who asks; null where nobody is signed in. A session is looked up at most every five seconds, and never outlives its end. */
export async function sessionOfRequest(deps: Deps, request: Request): Promise<SignedIn | null> {
  const token = tokenOf(request);
  return token === null ? null : sessionOfToken(deps, token);
}

/** The session of a token, while it is open. */
export async function sessionOfToken(deps: Deps, token: string): Promise<SignedIn | null> {
  const map = keptBy(deps);
  const held = map.get(token);
  if (held && held.expiresAt.getTime() > deps.room.clock.now()) return held;
  map.delete(token);
  const asOf = forgotten;
  const session = await sessionOf(deps.room, token);
  if (!session) return null;
  const signedIn = { ...session, token };
  if (asOf === forgotten) map.set(token, signedIn); // what changed while it was read is not kept as it was before
  return signedIn;
}

const watching = new WeakMap<Deps, Set<(account: string) => void>>();
/** Tells whenever the sessions of an account are forgotten, until the reader leaves; gives what ends it. */
export function whenForgotten(deps: Deps, listener: (account: string) => void): () => void {
  const listeners = watching.get(deps) ?? new Set();
  watching.set(deps, listeners.add(listener));
  return () => void listeners.delete(listener);
}

/** Forgets a session at once, when it is closed. */
export function forgetSession(deps: Deps, token: string): void {
  forgotten += 1;
  keptBy(deps).delete(token);
}

/** Forgets every session of an account at once, where what it may do has changed. */
export function forgetSessionsOf(deps: Deps, account: string): void {
  forgotten += 1;
  keptBy(deps).forget(({ actor }) => actor.account === account);
  for (const listener of watching.get(deps) ?? []) listener(account);
}

// Verified against where the login is unknown, so that an unknown login takes as long as a wrong password.
const nobodysHash = hash('nobody signs in with this');

/** What is checked: login and password, and the address that they come from. */
type Credentials = { readonly login: string; readonly password: string; readonly from: string };

/** Checks login and password, and gives what they were measured against; five failures in a row bar the login for a quarter of an hour. */
export async function checkPassword(deps: Deps, { login, password, from }: Credentials): Promise<Attempt> {
  const unknown = unknownLogins(deps);
  const attempt = (await attemptSignIn(deps.room, login)) ?? unknown.barred(login);
  if (attempt && 'barredSeconds' in attempt) throw barredFor(attempt);
  const isUsable = attempt?.passwordHash.startsWith('$argon2id$') === true;
  const isRight = await verify(isUsable ? attempt.passwordHash : await nobodysHash, password);
  // For an unknown login as much is written as for a known one, on an account that nobody signs in with: the time does not tell them apart.
  const judged = await judgeSignIn(deps.room, attempt?.account ?? OFFICE_CLOCK_ACCOUNT, { isRight: attempt === null || (isUsable && isRight), from });
  const barred = attempt ? judged : unknown.failed(login);
  if (barred) throw barredFor(barred);
  if (!attempt || !isUsable || !isRight) throw new ApiProblem('signInFailed');
  return attempt;
}

const barredFor = ({ barredSeconds }: Barred): ApiProblem => new ApiProblem('signInBarred', { headers: { 'Retry-After': String(barredSeconds) } });
