import { z } from 'zod';
import { languageQuery, problemAnswer, problemsAnswer, ruleAnswer, rulesAnswer } from '../../src/contracts/answers/reference';
import type { Language } from '../../src/labels/labels';
import { allRules } from '../../src/rules/allRules';
import { ApiProblem, languageHeader } from '../problems';
import { problemCodes, problemPage, problemsPage, problemsTold, problemTold } from '../reference/problemPages';
import { ruleAsPage, rulesPage, rulesTold, ruleTold } from '../reference/rulePages';
import { route, type Given } from '../route';

const named = z.strictObject({ code: z.string().regex(/^[A-Za-z]{1,60}$/) });
const ruleCodes = allRules.map(({ code }) => code);
const in_ = <A>(language: Language, body: A): { body: A; headers: Given<A>['headers'] & object } => ({ body, headers: languageHeader(language) });

/** The code that a path names; what is no code is not found. */
function codeAmong<Code extends string>(codes: readonly Code[], asked: string): Code {
  const code = codes.find(each => each === asked);
  if (code === undefined) throw new ApiProblem('notFound');
  return code;
}

/** What problems and rules mean, for people as pages and for programs as JSON. The `type` of a problem document leads here. */
export const referenceRoutes = [
  route({
    method: 'get',
    path: '/problems',
    tag: 'reference',
    summary: { zh: '接口的全部问题类型', en: 'Every kind of problem that the API tells' },
    for: 'anyone',
    query: languageQuery,
    answer: problemsAnswer,
    statuses: { 200: { zh: '清单', en: 'the list' } },
    page: problemsPage,
    handle: async ({ query, language }) => in_(query.language ?? language, problemsTold(query.language ?? language)),
  }),
  route({
    method: 'get',
    path: '/problems/{code}',
    tag: 'reference',
    summary: { zh: '一种问题：含义、状态码和处理办法', en: 'One kind of problem: what it means, its status, and what to do' },
    for: 'anyone',
    params: named,
    query: languageQuery,
    answer: problemAnswer,
    statuses: { 200: { zh: '问题类型', en: 'the problem' } },
    page: problemPage,
    handle: async ({ params, query, language }) => in_(query.language ?? language, problemTold(codeAmong(problemCodes, params.code), query.language ?? language)),
  }),
  route({
    method: 'get',
    path: '/rules',
    tag: 'reference',
    summary: { zh: '全部不予办理规则，按优先次序', en: 'Every rule that refuses, in order of precedence' },
    for: 'anyone',
    query: languageQuery,
    answer: rulesAnswer,
    statuses: { 200: { zh: '清单', en: 'the list' } },
    page: rulesPage,
    handle: async ({ query, language }) => in_(query.language ?? language, rulesTold(query.language ?? language)),
  }),
  route({
    method: 'get',
    path: '/rules/{code}',
    tag: 'reference',
    summary: { zh: '一条规则：何时不予办理、依据哪条、适用哪些办理、如何解除', en: 'One rule: when it refuses, on which clause, which acts it guards, and what frees the way' },
    for: 'anyone',
    params: named,
    query: languageQuery,
    answer: ruleAnswer,
    statuses: { 200: { zh: '规则', en: 'the rule' } },
    page: ruleAsPage,
    handle: async ({ params, query, language }) => in_(query.language ?? language, ruleTold(codeAmong(ruleCodes, params.code), query.language ?? language)),
  }),
];
