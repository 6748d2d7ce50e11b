import { createHash, timingSafeEqual } from 'node:crypto';
import { isIPv4 } from 'node:net';
import type { Request, RequestHandler } from 'express';
import type { Deps } from './deps';
import { ApiProblem } from './problems';

/** Tells the measures to who brings the token; where none is set, to who asks from this machine itself, not through a proxy on it. */
export function tellMetrics({ metrics: { registry }, metricsToken }: Deps): RequestHandler {
  return async (request, response) => {
    response.locals['route'] = '/metrics';
    if (metricsToken === undefined && !isFromHere(request)) throw new ApiProblem('noSuchPath');
    if (metricsToken !== undefined && !isSame(request.get('authorization') ?? '', `Bearer ${metricsToken}`)) throw new ApiProblem('signInFirst', { headers: { 'WWW-Authenticate': 'Bearer' } });
    response.type(registry.contentType).send(await registry.metrics());
  };
}

/** Whoever comes through a proxy on this machine is not from here, even where the proxy does not say whence he is. */
function isFromHere(request: Request): boolean {
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const isProxied = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some(name => request.get(name) !== undefined);
  return !isProxied && (address === '::1' || (isIPv4(address) && address.startsWith('127.')));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
