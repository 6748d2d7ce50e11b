import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATUS, typeOf } from '../../api/problems';
import { problemsOf } from '../../api/routeProblems';
import { allRoutes } from '../../api/routes/allRoutes';
import { actInputSchemas } from '../../src/contracts/actInputs';
import { problem } from '../../src/contracts/problem';
import { isDescriptionCode } from '../../src/contracts/saying';
import { LANGUAGES } from '../../src/labels/labels';
import type { ProblemCode } from '../../src/labels/problems';
import { openDoor, type Door } from './door';

type Operation = { readonly operationId: string; readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean }[]; readonly requestBody?: object; readonly responses: Readonly<Record<string, { readonly description: string }>>; readonly security?: object };
type Description = { readonly openapi: string; readonly info: object; readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>; readonly components: { readonly schemas: Readonly<Record<string, unknown>>; readonly examples: Readonly<Record<string, { readonly value: unknown }>> } };

let door: Door;
let description: Description;
let text: string;
beforeAll(async () => {
  door = await openDoor();
  text = (await door.ask('/openapi.json', { headers: { 'accept-language': 'en' } })).text;
  description = JSON.parse(text) as Description; // its own shape is what is tested
});
afterAll(() => door.close());

const operations = (): [string, string, Operation][] => Object.entries(description.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => [path, method, operation] as [string, string, Operation]));

test('the description is OpenAPI 3.1 and describes every route, and nothing else', () => {
  expect(description.openapi).toBe('3.1.0');
  expect(operations().map(([path, method]) => `${method} ${path}`).sort()).toEqual(allRoutes.map(route => `${route.method} ${route.path}`).sort());
  expect(new Set(operations().map(([, , operation]) => operation.operationId)).size).toBe(allRoutes.length);
});

test('every operation names its path parameters, its key, its problems and who may call it', () => {
  for (const [path, method, operation] of operations()) {
    const route = allRoutes.find(each => each.path === path && each.method === method)!;
    const parameters = operation.parameters ?? [];
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]);
    expect(parameters.filter(each => each.in === 'path' && each.required).map(each => each.name)).toEqual(named);
    expect(parameters.some(each => each.in === 'header' && each.name === 'Idempotency-Key')).toBe(route.isKeyed === true);
    expect(operation.requestBody !== undefined).toBe(route.body !== undefined);
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining([...Object.keys(route.statuses), ...[...problemsOf(route)].map(code => String(STATUS[code]))]));
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['405', '406', '500', ...(route.for === 'anyone' ? [] : ['401']), ...(route.body ? ['400', '413', '415'] : []), ...(route.params ? ['404'] : [])]));
    expect(operation.security !== undefined).toBe(route.for !== 'anyone');
  }
});

test('every reference leads somewhere, and nothing of OpenAPI 3.0 is left', () => {
  for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) expect(Object.keys(description.components.schemas)).toContain(name);
  expect(text).not.toContain('"nullable"');
  expect(text).not.toMatch(/"exclusiveMinimum":true/);
});

test('the input of every act is described under its own name, and refuses what it does not know', () => {
  for (const [procedure, acts] of Object.entries(actInputSchemas)) for (const act of Object.keys(acts)) expect(description.components.schemas[`${procedure}.${act}`]).toMatchObject({ type: 'object', additionalProperties: false });
});

test('health, readiness and measures need no session', async () => {
  expect((await door.ask('/healthz', {})).body).toEqual({ status: 'up' });
  expect(await door.ask('/readyz', {})).toMatchObject({ status: 200, body: { status: 'ready', database: 'up', migrations: 'applied', engine: 'down' } });
  expect((await door.ask('/metrics', {})).text).toMatch(/dingbian_outbox_waiting \d/);
});

/** What programs that are made from the description call its operations: a name may come, none may go or change. */
const NAMES = [
  'postSession', 'getSession', 'deleteSession', 'getToDo', 'postHireCases', 'postHireCasesExempt', 'postSeparationCases', 'getCases', 'getCasesNumber', 'postCasesNumberDecisions', 'getCasesNumberPapers', 'postCasesNumberPapers', 'getPapersId',
  'getInstitutions', 'getInstitutionsIdEstablishment', 'getInstitutionsIdCertificateEntries', 'getExchangeTemplate', 'postExchangeRegister', 'postFilingsChecks', 'postFilings', 'getFilings', 'getFilingsId', 'postFilingsIdWorkbook', 'postFilingsIdAccept',
  'postFilingsIdReturn', 'postFilingsIdWithdraw', 'getRefusals', 'getSupervision', 'getMails', 'getSupervisionTroubles', 'postCasesNumberRetries', 'getHealthz', 'getReadyz', 'getProblems', 'getProblemsCode', 'getRules', 'getRulesCode', 'getDesk', 'getSupervisionMeasures', 'getProceduresNameDiagram',
];
test('operations keep their names', () => {
  const named = operations().map(([, , operation]) => operation.operationId);
  expect(NAMES.filter(name => !named.includes(name))).toEqual([]);
});

describe.each(LANGUAGES)('in %s', language => {
  const told = async (): Promise<Description> => JSON.parse((await door.ask('/openapi.json', { headers: { 'accept-language': language } })).text) as Description; // its own shape is what is tested

  test('the description passes an independent validator of OpenAPI 3.1', async () => {
    const validator = new Validator();
    const answer = await validator.validate(await told());
    expect(answer.errors ?? []).toEqual([]);
    expect([answer.valid, validator.version]).toEqual([true, '3.1']);
  });
  test('every word for people is in that language, and no code stands for one', async () => {
    const texts: string[] = [];
    JSON.stringify(await told(), (name, value: unknown) => {
      if ((name === 'description' || name === 'summary') && typeof value === 'string') texts.push(value);
      return value;
    });
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter(text => /\p{Script=Han}/u.test(text) !== (language === 'zh'))).toEqual([]);
    expect(texts.filter(isDescriptionCode)).toEqual([]);
  });
  test('every problem of every operation leads to its page and shows how it looks', async () => {
    const { paths, components } = await told();
    for (const [path, methods] of Object.entries(paths)) for (const [method, { responses }] of Object.entries(methods)) {
      for (const code of problemsOf(allRoutes.find(each => each.path === path && each.method === method)!)) {
        expect(responses[STATUS[code]]).toMatchObject({ content: { 'application/problem+json': { examples: { [code]: { $ref: `#/components/examples/${code}` } } } } });
        expect(responses[String(STATUS[code])]?.description).toContain(`[${code}](${typeOf(code)})`);
      }
    }
    for (const [code, { value }] of Object.entries(components.examples)) expect(problem.parse(value)).toMatchObject({ code, type: `/problems/${code}`, status: STATUS[code as ProblemCode] });
  });
});

test('the language of the address comes before that of the reader', async () => {
  const { text: zh, headers } = await door.ask('/openapi.json?language=zh', { headers: { 'accept-language': 'en' } });
  expect([headers.get('content-language'), headers.get('vary'), zh.includes('谁可以请求')]).toEqual(['zh-CN', 'Accept-Language', true]);
});
