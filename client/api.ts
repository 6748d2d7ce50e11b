import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './generated/schema';

/** The API with every route by its path and its types. */
export type Api = Client<paths>;
/** What a route takes. */
export type BodyOf<Path extends keyof paths> = paths[Path] extends { post: { requestBody: { content: { 'application/json': infer Body } } } } ? Body : never;
/** What a route answers. */
export type AnswerOf<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: { content: { 'application/json': infer Answer } } } } } ? Answer : never;
/** What the API says where it does not do what it was asked (RFC 9457). */
export type Problem = components['schemas']['Problem'];
/** Where the API is, and who asks: the token of a session for programs; a browser sends its cookie. */
export type Access = { readonly url: string; readonly token?: string; readonly language?: () => 'zh' | 'en' };

/** The API did not do what it was asked, and says why. */
export class Refused extends Error {
  constructor(readonly status: number, readonly problem: Problem) {
    super(problem.title);
  }
}

/** Opens the API. */
export function openApi({ url, token, language }: Access): Api {
  const api = createClient<paths>({ baseUrl: url, headers: token === undefined ? {} : { Authorization: `Bearer ${token}` } });
  if (language) api.use({ onRequest: ({ request }) => request.headers.set('Accept-Language', language() === 'zh' ? 'zh-CN' : 'en') });
  return api;
}

type Asked<Answer> = Promise<{ readonly data?: Answer; readonly error?: unknown; readonly response: Response }>;

/** The answer of what was asked. Throws `Refused` where the API said why not. */
export async function answered<Answer>(asked: Asked<Answer>): Promise<Answer> {
  const { data, error, response } = await asked;
  if (response.ok) return data as Answer; // the description says so for this status
  throw new Refused(response.status, isProblem(error) ? error : { type: 'about:blank', code: 'unknown', title: response.statusText, status: response.status, instance: '', detail: '' });
}

const isProblem = (error: unknown): error is Problem => typeof error === 'object' && error !== null && 'type' in error && 'title' in error;

/** A key for a new intent. Works on pages without https too, where browsers have no randomUUID. */
export const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

/** The header under which an act is done once; with the version of the case that it was decided on, a 412 tells where somebody acted since. */
export const keyed = (key = newKey(), version?: number) => ({ params: { header: { 'Idempotency-Key': key, ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) } } });
