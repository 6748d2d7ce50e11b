import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { actInputSchemas } from '../src/contracts/actInputs';
import { problem } from '../src/contracts/problem';
import { decisionRequest } from '../src/contracts/requests';
import { isDescriptionCode, saying } from '../src/contracts/saying';
import { descriptionLabels } from '../src/labels/descriptions';
import type { Language } from '../src/labels/labels';
import { problemTitles, type ProblemCode } from '../src/labels/problems';
import { referenceLabels } from '../src/labels/reference';
import { permissionWords } from './permission';
import { problemExample } from './problemExamples';
import { typeOf } from './problems';
import { KEY_PATTERN, lastEventId, type Route } from './route';
import { problemsByStatus, problemsOf } from './routeProblems';

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
const key = z.string().regex(KEY_PATTERN).meta(saying('idempotencyKey'));
const ifMatch = z.string().optional().meta(saying('ifMatch'));

/** The inputs of all acts, each under its own name. */
const inputs = Object.entries(actInputSchemas).flatMap(([procedure, acts]) => Object.entries(acts).map(([act, schema]) => ({ act, schema: schema.meta({ id: `${procedure}.${act}` }) })));
const actInputs = inputs.map(({ schema }) => ({ type: 'schema' as const, schema }));
/** A decision as programs write it: an act with its own input. The door reads the act first and then its input. */
const decisions = z.union(inputs.map(({ act, schema }) => decisionRequest.extend({ act: z.literal(act), input: schema })));

/** The description of the API (OpenAPI 3.1) in a language, made from the very schemas that check the requests. */
export type Description = ReturnType<OpenApiGeneratorV31['generateDocument']>;

/** Describes the routes in a language. */
export function describeApi(routes: readonly Route[], language: Language): Description {
  const registry = new OpenAPIRegistry();
  const words = referenceLabels[language];
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer', description: words.bearer });
  registry.registerComponent('securitySchemes', 'cookie', { type: 'apiKey', in: 'cookie', name: 'session', description: words.cookie });
  for (const code of new Set(routes.flatMap(route => [...problemsOf(route)]))) registry.registerComponent('examples', code, { summary: problemTitles[language][code], value: problemExample(code, language) });
  for (const route of routes) describe(registry, route, language);
  const description = new OpenApiGeneratorV31([...actInputs, ...registry.definitions]).generateDocument({ openapi: '3.1.0', info: { title: 'Dingbian (定编)', version: '0.1.0', description: words.about } });
  return JSON.parse(JSON.stringify(description), (name, value: unknown) => (name === 'description' && isDescriptionCode(value) ? descriptionLabels[language][value] : value)) as Description; // the same, with words for codes
}

function describe(registry: OpenAPIRegistry, route: Route, language: Language): void {
  const { method, path, tag, summary, params, query, body, statuses, isKeyed, takesIfMatch, resumes, for: readers } = route;
  const success = Object.entries(statuses).map(([status, said]) => [status, { description: said[language], ...(status === '204' ? {} : { content: contentOf(route) }) }] as const);
  const problems = [...problemsByStatus(route)].map(([status, codes]) => [String(status), told(codes, language)] as const);
  registry.registerPath({
    method,
    path,
    summary: summary[language],
    description: `${referenceLabels[language].mayAsk}: ${permissionWords(route, language)}`,
    tags: [tag],
    operationId: nameOf(method, path),
    ...(readers === 'anyone' ? {} : { security: [{ bearer: [] }, { cookie: [] }] }),
    request: {
      ...(params ? { params: params as z.ZodObject } : {}), // routes take objects only
      ...(query ? { query: query as z.ZodObject } : {}), // as above
      ...(isKeyed ? { headers: z.object({ 'Idempotency-Key': key, ...(takesIfMatch ? { 'If-Match': ifMatch } : {}) }) } : {}),
      ...(resumes ? { headers: z.object({ 'Last-Event-ID': lastEventId }) } : {}),
      ...(body ? { body: { required: true, content: json(body === decisionRequest ? decisions : body) } } : {}),
    },
    responses: { ...Object.fromEntries(problems), ...Object.fromEntries(success) },
  });
}

/** Problems of one status: each with its title, a link to its page, and how it looks. */
const told = (codes: readonly ProblemCode[], language: Language) => ({
  description: codes.map(code => `- [${code}](${typeOf(code)}): ${problemTitles[language][code]}`).join('\n'),
  content: { 'application/problem+json': { schema: problem, examples: Object.fromEntries(codes.map(code => [code, { $ref: `#/components/examples/${code}` }])) } },
});

const text = z.string();
const contentOf = ({ files, page, answer }: Route) => (files === undefined ? { ...json(answer), ...(page ? { 'text/html': { schema: text } } : {}) } : Object.fromEntries(files.map(type => [type, { schema: type === 'application/json' ? answer : z.string().meta({ format: 'binary' }) }])));

/** A name for programs that are made from the description: post /cases/{number}/decisions → postCasesNumberDecisions. */
const nameOf = (method: string, path: string): string => method + path.split(/\W+/).map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
