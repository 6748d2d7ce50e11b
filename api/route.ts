import type { Request, RequestHandler, Response, Router } from 'express';
import express from 'express';
import { pipeline, type Readable } from 'node:stream';
import { z } from 'zod';
import { mayRead, type Reading } from '../src/access/reading';
import type { Language, Said } from '../src/labels/labels';
import { saying } from '../src/contracts/saying';
import type { ProblemCode } from '../src/labels/problems';
import type { Session } from '../prisma/records/sessions';
import type { Deps } from './deps';
import type { KeysUnderway } from './keysUnderway';
import { findingsOf } from './fieldProblems';
import { ApiProblem, languageOf, type ProblemPage } from './problems';
import { sendTagged } from './publicAnswers';
import { problemsOf } from './routeProblems';
import { sessionOfRequest, type SignedIn } from './session';
import { keepPace, type Pace } from './throttle';

type Schema = z.ZodType;
type Out<S> = S extends Schema ? z.output<S> : undefined;
/** What is sent for a schema: instants may still be dates, JSON writes them as texts. */
type Sent<T> = T extends string ? T | Date : T extends readonly (infer Item)[] ? readonly Sent<Item>[] : T extends object ? { readonly [Field in keyof T]: Sent<T[Field]> } : T;

/** What a handler is given: everything checked by the schemas that the description shows. `session` is a stranger's on open routes. */
export type Asked<P, Q, B> = { readonly deps: Deps; readonly session: SignedIn; readonly params: Out<P>; readonly query: Out<Q>; readonly body: Out<B>; readonly key: string; /** The version that an If-Match header names; null where there is none. */ readonly ifMatch: number | null; /** The event that a Last-Event-ID header names; null where there is none. */ readonly lastEventId: number | null; readonly language: Language; readonly isHttps: boolean; /** Where the request comes from. */ readonly address: string };
/** What a handler gives back; a `file` is sent as it is, a `stream` as it comes, anything else as JSON. */
export type Given<A> = { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; /** The content policy in place of the usual one. */ readonly policy?: string } & ({ readonly body: Sent<A> } | { readonly file: Buffer; readonly mediaType: string } | { readonly stream: Readable; readonly mediaType: string } | { readonly isEmpty: true });

/** One route: the same schemas check it and describe it, so that the description cannot drift. */
export type Route<P extends Schema | undefined = Schema | undefined, Q extends Schema | undefined = Schema | undefined, B extends Schema | undefined = Schema | undefined, A extends Schema = Schema> = {
  readonly method: 'get' | 'post' | 'delete';
  /** As OpenAPI writes it: /cases/{number}. */
  readonly path: string;
  readonly tag: 'session' | 'cases' | 'papers' | 'documents' | 'register' | 'exchange' | 'oversight' | 'absences' | 'administration' | 'disclosure' | 'operation' | 'reference';
  readonly summary: Said;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answer: A;
  /** The statuses of success with what they mean; the first is sent unless the handler says another. */
  readonly statuses: Readonly<Record<number, Said>>;
  /** Who may ask: anyone, whoever is signed in, or who has a seat from which that may be read. */
  readonly for: 'anyone' | 'signedIn' | Reading;
  /** Whether somebody may ask who has to change his password first. */
  readonly isBeforeChange?: boolean;
  /** Whether the request changes the record and therefore carries an Idempotency-Key. */
  readonly isKeyed?: boolean;
  /** The media types of the file that is answered in place of JSON. */
  readonly files?: readonly string[];
  /** The same answer as a page, for who asks for HTML before JSON. */
  readonly page?: (body: z.output<A>, query: Out<Q>) => string;
  /** How often one address may ask. */
  readonly pace?: Pace;
  /** Whether it may be kept, tagged so that what is known already is not sent again. */
  readonly isTagged?: boolean;
  /** A problem as a page, where the readers of a page meet it; null: as JSON. */
  readonly problemPage?: ProblemPage;
  /** What can stand in the way beside what every route of its kind can answer. */
  readonly problems?: readonly ProblemCode[];
  /** Whether the request may say which version it was decided on (If-Match). */
  readonly takesIfMatch?: boolean;
  /** Whether the request may say what it was told last (Last-Event-ID). */
  readonly resumes?: boolean;
  /** How large a body may be; 256 kB where nothing is said. */
  readonly bodyLimit?: string;
  readonly handle: (asked: Asked<P, Q, B>) => Promise<Given<z.output<A>>>;
};

/** Writes a route down with its own types, and hands it on as one of the list. */
export const route = <P extends Schema | undefined = undefined, Q extends Schema | undefined = undefined, B extends Schema | undefined = undefined, A extends Schema = Schema>(written: Route<P, Q, B, A>): Route =>
  written;

/** The id of the last message that a reader of a stream was given. */
export const lastEventId = z.string().regex(/^\d{1,15}$/).transform(Number).optional().meta(saying('lastEventId'));
/** The media types that a route answers in; the first is sent where all are welcome. */
export const mediaTypesOf = ({ files, page }: Route): string[] => [...(files ?? ['application/json']), ...(page ? ['text/html'] : [])];

/** What a key looks like. */
export const KEY_PATTERN = /^[A-Za-z0-9_.:-]{8,100}$/;
const stranger: Session = { actor: { account: '', person: null, seats: [], isClock: false }, login: '', displayName: '', mustChangePassword: false, expiresAt: new Date(0) };

/** Mounts a route: session, permission, key, params, query and body are checked, in this order, before its handler is asked. */
export function serve(router: Router, deps: Deps, keys: KeysUnderway, written: Route): void {
  const path = written.path.replaceAll(/\{(\w+)\}/g, ':$1');
  const told = problemsOf(written);
  const admit: RequestHandler = async (request, response, next) => {
    response.locals['route'] = written.path;
    response.locals['told'] = told;
    response.locals['problemPage'] = written.problemPage;
    if (written.pace) keepPace(deps, written.pace, request.ip ?? '');
    if (written.for !== 'anyone') {
      const session = await sessionOfRequest(deps, request);
      if (!session) throw new ApiProblem('signInFirst', { headers: { 'WWW-Authenticate': 'Bearer' } });
      response.locals['session'] = session;
      if (session.mustChangePassword && !written.isBeforeChange) throw new ApiProblem('changePasswordFirst');
      if (written.for !== 'signedIn' && !mayRead(session.actor, written.for)) throw new ApiProblem('notYours');
    }
    if (request.accepts(mediaTypesOf(written)) === false) throw new ApiProblem('notAcceptable');
    if (written.isKeyed && !KEY_PATTERN.test(request.get('idempotency-key') ?? '')) throw new ApiProblem('keyMissing');
    if (written.body && !request.is('application/json')) throw new ApiProblem('notJson');
    next();
  };
  const answer: RequestHandler = async (request, response) => {
    const session = (response.locals['session'] as SignedIn | undefined) ?? { ...stranger, token: '' }; // `admit` has set it
    const asked = {
      deps,
      session,
      params: checked(written.params, request.params, 'path'),
      query: checked(written.query, request.query, ''),
      body: checked(written.body, request.body, ''),
      key: request.get('idempotency-key') ?? '',
      lastEventId: written.resumes ? (checked(lastEventId, request.get('last-event-id'), 'Last-Event-ID') as number | undefined) ?? null : null, // as its schema says
      ifMatch: written.takesIfMatch ? versionIn(request.get('if-match')) : null,
      language: languageOf(request),
      isHttps: request.secure || deps.publicUrl.startsWith('https:'),
      address: request.ip ?? '',
    };
    const end = written.isKeyed ? keys.begin(session.actor.account, asked.key) : () => undefined;
    if (end === null) throw new ApiProblem('keyUnderway', { headers: { 'Retry-After': '1' } });
    try {
      send(deps, written, request, response, await written.handle(asked), asked.query); // checked by the route's own schemas just above
    } finally {
      end();
    }
  };
  const parse = written.body ? [express.json({ limit: written.bodyLimit ?? '256kb', strict: true })] : [];
  router[written.method](path, admit, ...parse, answer);
}

/** The version that an If-Match header names: the ETag of a case, quoted; `*` is any. A tag that no case ever had matches none. */
function versionIn(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '*') return null;
  const [, version] = /^\s*"(\d{1,9})"\s*$/.exec(header) ?? [];
  return version === undefined ? -1 : Number(version);
}

function checked(schema: Schema | undefined, value: unknown, where: string): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (!parsed.success) throw new ApiProblem('invalid', { findings: findingsOf(parsed.error, where) });
  if (!isStorable(value)) throw new ApiProblem('malformed'); // a field's own schema has told of it, if it has one
  return parsed.data;
}

const UNSTORABLE = /\0|\p{Cs}/u;
/** PostgreSQL keeps no zero character and no half of one (a lone surrogate), wherever it stands; looked for without recursion, for a body may be nested deeply. */
function isStorable(value: unknown): boolean {
  const left = [value];
  for (let each = left.pop(); left.length > 0 || each !== undefined; each = left.pop()) {
    if (typeof each === 'string' && UNSTORABLE.test(each)) return false;
    if (typeof each === 'object' && each !== null) for (const [name, inner] of Object.entries(each)) left.push(name, inner ?? null);
  }
  return true;
}

function send(deps: Deps, written: Route, request: Request, response: Response, given: Given<unknown>, query: unknown): void {
  for (const [name, value] of Object.entries(given.headers ?? {})) response.append(name, value);
  if (given.policy !== undefined) response.setHeader('Content-Security-Policy', given.policy);
  response.status(given.status ?? Number(Object.keys(written.statuses)[0]));
  if ('isEmpty' in given) return void response.end();
  if ('stream' in given) {
    response.type(given.mediaType).flushHeaders();
    return void pipeline(given.stream, response, () => undefined); // whoever reads may leave at any time
  }
  if ('file' in given && written.isTagged) {
    sendTagged(request, response, given.mediaType, given.file);
    return;
  }
  if ('file' in given) return void response.type(given.mediaType).send(given.file);
  const body = JSON.stringify(given.body);
  if (deps.checksAnswers) written.answer.parse(JSON.parse(body));
  const page = written.page && request.accepts(mediaTypesOf(written)) === 'text/html' ? written.page(given.body, query) : null;
  if (written.isTagged) {
    sendTagged(request, response, page === null ? 'application/json' : 'text/html', page ?? body);
    return;
  }
  if (written.page) response.vary('Accept').vary('Accept-Language');
  if (page !== null) return void response.type('text/html').send(page);
  response.type('application/json').send(body);
}
