import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { isAway } from '../prisma/records/database';
import type { Deps } from './deps';
import { ApiProblem, sendProblem } from './problems';
import { byPath, refuseOtherMethods } from './methods';
import { openKeysUnderway } from './keysUnderway';
import { tellDescription } from './tellDescription';
import { tellMetrics } from './tellMetrics';
import { verificationStyle } from './verification/page';
import { tellWindow } from './tellWindow';
import { style } from './reference/style';
import { serve } from './route';
import { allRoutes } from './routes/allRoutes';
import type { SignedIn } from './session';
import { troubleOf } from './trouble';

const CSP = "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";

/** The door: HTTP in, a recorded decision or a view out. It knows no rule. `windowFolder`: the built window. */
export function openApp(deps: Deps, windowFolder: string): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback'); // a proxy on this machine may say that the request came over https
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.use(logging(deps), headers, fromOurPages(deps));
  const description = tellDescription();
  app.get('/openapi.json', description.asJson);
  app.get('/docs', description.asPage);
  app.get('/metrics', tellMetrics(deps));
  app.get('/reference.css', (_request, response) => void response.type('text/css').send(style));
  app.get('/verify.css', (_request, response) => void response.type('text/css').send(verificationStyle));
  const api = express.Router();
  const keys = openKeysUnderway();
  for (const [path, routes] of byPath(allRoutes)) {
    for (const route of routes) serve(api, deps, keys, route);
    refuseOtherMethods(api, path, routes);
  }
  app.use(api);
  app.use('/app', tellWindow(windowFolder));
  app.get('/', (_request, response) => response.redirect('/app/'));
  app.get('/disclosure', (_request, response) => response.redirect('/public/institutions'));
  app.use(() => {
    throw new ApiProblem('noSuchPath');
  });
  app.use(problems(deps));
  return app;
}

const headers: RequestHandler = (_request, response, next) => {
  response.setHeader('Content-Security-Policy', CSP);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** A page of another site cannot act with a reader's cookie: what changes something comes from our own pages, or from a program that names no page. */
function fromOurPages({ publicUrl }: Deps): RequestHandler {
  const ours = new URL(publicUrl).origin;
  return (request, _response, next) => {
    const origin = request.get('origin');
    const isChange = request.method !== 'GET' && request.method !== 'HEAD';
    if (isChange && origin !== undefined && origin !== ours && origin !== `${request.protocol}://${request.get('host') ?? ''}`) throw new ApiProblem('foreignOrigin');
    next();
  };
}

function logging({ log, metrics }: Deps): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    const id = randomUUID();
    response.setHeader('X-Request-Id', id);
    response.on('close', () => {
      const locals = response.locals as { route?: string; session?: SignedIn }; // set by `serve`
      const route = locals.route ?? 'other'; // the pattern, never the path itself: a path may name a case
      const seconds = (performance.now() - began) / 1000;
      const status = response.writableFinished ? response.statusCode : 499; // the reader went away
      metrics.requests.observe({ method: request.method, route, status: String(status) }, seconds);
      log.info({ request: id, method: request.method, route, status, ms: Math.round(seconds * 1000), account: locals.session?.actor.account ?? null }, 'request');
    });
    next();
  };
}

function problems({ log, checksAnswers }: Deps): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error); // half an answer is out: Express can only cut the connection
      return;
    }
    const told = response.locals['told'] as ReadonlySet<string> | undefined; // set by `serve`
    const found = problemOf(error);
    const problem = checksAnswers && told?.has(found.code) === false ? new ApiProblem('unexpected') : found; // the description keeps it from programs
    if (problem.code === 'recordAway') log.warn({ request: response.getHeader('X-Request-Id'), ...troubleOf(error) }, 'the record cannot be reached');
    if (problem.code === 'unexpected') log.error({ request: response.getHeader('X-Request-Id'), ...troubleOf(error) }, 'unexpected');
    sendProblem(request, response, problem);
  };
}

/** The problem that an error is told as; errors of the body parser and the router carry a status. */
function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (isAway(error)) return new ApiProblem('recordAway', { headers: { 'Retry-After': '1' } });
  const { status } = error as { status?: unknown };
  if (status === 413) return new ApiProblem('tooLarge');
  if (status === 415) return new ApiProblem('notJson');
  return new ApiProblem(typeof status === 'number' && status < 500 ? 'malformed' : 'unexpected');
}
