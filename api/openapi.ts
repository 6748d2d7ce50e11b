import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { actInputSchemas } from '../src/contracts/actInputs';
import { problem } from '../src/contracts/problem';
import { decisionRequest } from '../src/contracts/requests';
import { KEY_PATTERN, lastEventId, type Route } from './route';
import { problemStatuses } from './routeProblems';

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
const told = (description: string) => ({ description, content: { 'application/problem+json': { schema: problem } } });
const key = z.string().regex(KEY_PATTERN).meta({ description: 'new for every act, the same when it is tried again' });

const ifMatch = z.string().optional().meta({ description: 'the ETag of the case as it was looked at; where somebody acted since, the answer is 412 and says who' });

/** The inputs of all acts, each under its own name. */
const inputs = Object.entries(actInputSchemas).flatMap(([procedure, acts]) => Object.entries(acts).map(([act, schema]) => ({ act, schema: schema.meta({ id: `${procedure}.${act}` }) })));
const actInputs = inputs.map(({ schema }) => ({ type: 'schema' as const, schema }));
/** A decision as programs write it: an act with its own input. The door reads the act first and then its input. */
const decisions = z.union(inputs.map(({ act, schema }) => decisionRequest.extend({ act: z.literal(act), input: schema })));

/** The description of the API (OpenAPI 3.1), made from the very schemas that check the requests. */
export function describeApi(routes: readonly Route[]): ReturnType<OpenApiGeneratorV31['generateDocument']> {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer', description: 'the token that POST /session answers' });
  registry.registerComponent('securitySchemes', 'cookie', { type: 'apiKey', in: 'cookie', name: 'session', description: 'the same token as browsers send it; named __Host-session over https' });
  for (const route of routes) describe(registry, route);
  return new OpenApiGeneratorV31([...actInputs, ...registry.definitions]).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Dingbian (定编)',
      version: '0.1.0',
      description: 'Hire and separation under real-name establishment management. Every error is a problem document; a refusal names its rule, its clause and what would free the way. The input of a decision is the schema named procedure.stage.act.',
    },
  });
}

function describe(registry: OpenAPIRegistry, route: Route): void {
  const { method, path, tag, summary, params, query, body, statuses, isKeyed, takesIfMatch, resumes, for: readers } = route;
  const success = Object.entries(statuses).map(([status, description]) => [status, { description, ...(status === '204' ? {} : { content: contentOf(route) }) }] as const);
  const problems = [...problemStatuses(route)].map(([status, description]) => [String(status), told(description)] as const);
  registry.registerPath({
    method,
    path,
    summary,
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

const text = z.string();
const contentOf = ({ files, page, answer }: Route) => (files === undefined ? { ...json(answer), ...(page ? { 'text/html': { schema: text } } : {}) } : Object.fromEntries(files.map(type => [type, { schema: z.string().meta({ format: 'binary' }) }])));

/** A name for programs that are made from the description: post /cases/{number}/decisions → postCasesNumberDecisions. */
const nameOf = (method: string, path: string): string => method + path.split(/\W+/).map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
