import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { actInputSchemas } from '../src/contracts/actInputs';
import { problem } from '../src/contracts/problem';
import { KEY_PATTERN, type Route } from './route';

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
const told = (description: string) => ({ description, content: { 'application/problem+json': { schema: problem } } });
const key = z.string().regex(KEY_PATTERN).meta({ description: 'new for every act, the same when it is tried again' });

const ifMatch = z.string().optional().meta({ description: 'the ETag of the case as it was looked at; where somebody acted since, the answer is 412 and says who' });

/** The inputs of all acts, each under its own name: POST /cases/{number}/decisions takes any of them. */
const actInputs = Object.entries(actInputSchemas).flatMap(([procedure, acts]) => Object.entries(acts).map(([act, schema]) => ({ type: 'schema' as const, schema: schema.meta({ id: `${procedure}.${act}` }) })));

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

function describe(registry: OpenAPIRegistry, { method, path, tag, summary, params, query, body, answer, statuses, isKeyed, isFile, takesIfMatch, for: readers }: Route): void {
  const success = Object.entries(statuses).map(([status, description]) => [status, { description, ...(status === '204' ? {} : { content: contentOf(isFile === true, answer) }) }] as const);
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
      ...(body ? { body: { required: true, content: json(body) } } : {}),
    },
    responses: { ...Object.fromEntries(success), default: told('a problem (RFC 9457)') },
  });
}

const contentOf = (isFile: boolean, answer: z.ZodType) => (isFile ? { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } } : json(answer));

/** A name for programs that are made from the description: post /cases/{number}/decisions → postCasesNumberDecisions. */
const nameOf = (method: string, path: string): string => method + path.split(/\W+/).map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
