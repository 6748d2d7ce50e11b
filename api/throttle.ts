import { isIPv6 } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { ProblemCode } from '../src/labels/problems';
import type { Deps } from './deps';
import { ApiProblem } from './problems';

/** How often one address may ask without signing in, a minute and at once (assumed), and what it is told beyond. */
export const PACES = {
  /** A school class behind one address, and no robot. */
  portal: { perMinute: 240, problem: 'tooManyRequests' },
  /** A counter clerk's pace, and no guesser's. */
  verification: { perMinute: 30, problem: 'tooManyChecks' },
} as const satisfies Readonly<Record<string, { readonly perMinute: number; readonly problem: ProblemCode }>>;
export type Pace = keyof typeof PACES;

const A_MINUTE = 60_000;
const MOST_ADDRESSES = 20_000;
/** Whether an address may ask once more. */
export type Throttle = (address: string) => { readonly isOpen: true } | { readonly isOpen: false; readonly seconds: number };

/** So many times a minute from each address, counted in a bucket that fills up again; of the sixth protocol a whole /64 is one, for it is one household's. */
export function openThrottle(perMinute: number, now: () => number = () => performance.now()): Throttle {
  const buckets = new Map<string, { left: number; at: number }>();
  return address => {
    const at = now();
    const name = nameOf(address);
    const held = buckets.get(name);
    const left = held ? Math.min(perMinute, held.left + ((at - held.at) / A_MINUTE) * perMinute) : perMinute;
    if (!held && buckets.size >= MOST_ADDRESSES) sweep(buckets, at);
    buckets.delete(name); // whoever asked last stands last
    buckets.set(name, { left: left >= 1 ? left - 1 : left, at });
    return left >= 1 ? { isOpen: true } : { isOpen: false, seconds: Math.max(1, Math.ceil(((1 - left) * 60) / perMinute)) };
  };
}

function sweep(buckets: Map<string, { left: number; at: number }>, at: number): void {
  for (const [name, bucket] of buckets) {
    if (buckets.size < MOST_ADDRESSES && at - bucket.at < A_MINUTE) return;
    buckets.delete(name);
  }
}

/** ::ffff:192.0.2.1 is 192.0.2.1; 2001:db8:1:2:… is its first four groups. */
function nameOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const behind = tail === undefined || tail === '' ? [] : tail.split(':');
  return [...groups, ...(tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - groups.length - behind.length) }, () => '0')), ...behind].slice(0, 4).join(':');
}

const throttles = new WeakMap<Deps, Map<Pace, Throttle>>();

/** Stops who asks more often than the pace allows; nobody is signed in there, so it is told by the address. */
export function keepPace(deps: Deps, pace: Pace, address: string): void {
  const open = throttles.get(deps) ?? new Map<Pace, Throttle>();
  throttles.set(deps, open);
  const throttle = open.get(pace) ?? openThrottle(PACES[pace].perMinute);
  open.set(pace, throttle);
  const told = throttle(address);
  if (!told.isOpen) throw new ApiProblem(PACES[pace].problem, { headers: { 'Retry-After': String(told.seconds) } });
}
