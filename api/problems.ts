import type { Request, Response } from 'express';
import type { FieldProblem, ProblemDocument } from '../src/contracts/problem';
import type { ImportProblem } from '../src/institution/importProblem';
import type { Meanwhile } from '../prisma/records/record';
import { importProblemText } from '../src/labels/importProblemText';
import { LANGUAGES, type Language } from '../src/labels/labels';
import { eventLabels } from '../src/labels/outcomes';
import { againOn, problemDetails, problemTitles, type ProblemCode } from '../src/labels/problems';
import { basisLabels, ruleLabels, unblockerLabels } from '../src/labels/rules';
import type { Refusal } from '../src/rules/allRules';
import type { FieldFinding } from './fieldProblems';
import { fieldProblems } from './fieldProblems';

/** The status that each problem is answered with. */
export const STATUS: Readonly<Record<ProblemCode, number>> = {
  malformed: 400, invalid: 400, keyMissing: 400, stale: 412, signInFirst: 401, signInFailed: 401, foreignOrigin: 403, notYours: 403, refusedForTheDesk: 403, notFound: 404, noSuchPath: 404, nobodyToUrge: 409, ownDeskWaits: 403, notYoursToUrge: 403, urgedAlready: 409, urgedEnough: 409, stageNotWaiting: 409, paperInfected: 422, scanFailed: 503, notYourComment: 403, tooLateToWithdraw: 409, refusedByRule: 409, caseHasEnded: 409, nothingToRetry: 409, filingDecided: 409, notByWhoFiled: 409, rosterWaits: 409, onlyByWhoFiled: 403, jobHasEnded: 409, jobNotDone: 409, jobTooHeavy: 422, tooManyJobs: 429, tooManyDrafts: 409, documentMade: 409, documentIsVoid: 409, documentUnprintable: 422, reasonFirst: 409, tooManyChecks: 429, notYoursToDo: 403,
  changePasswordFirst: 403, ownAccount: 403, reachesBeyond: 403, accountAlreadySo: 409, administratorsApart: 409, administratorDecides: 409, seatHeld: 409,
  secretStaysSealed: 409, basicsFirst: 409, disclosureWaits: 409, disclosureDecided: 409, notByWhoProposed: 409, nothingToDisclose: 409, namesWhatIsSealed: 422, secretsOnRegister: 409, tooManyRequests: 429,
  absentAlready: 409, noSeatToPassOn: 409, substituteIsHimself: 409, substituteSitsElsewhere: 409, substituteDoesNotSign: 409, substituteIsAway: 409, proxyDoesNotPassOn: 409, absenceIsOver: 409,
  methodNotAllowed: 405, notAcceptable: 406, tooLarge: 413, notJson: 415, unfit: 422, filesUnfit: 422, keyReused: 422, keyUnderway: 409, signInBarred: 429, tooManyStreams: 429, notSealedYet: 409, tooBusy: 503, recordAway: 503, unexpected: 500,
};

/** Whose refusal is about who acts, not about the matter: 403, every other rule 409. */
const ABOUT_THE_ACTOR: readonly string[] = ['actorHoldsTheDesk', 'approverHasAuthority'] satisfies Refusal['rule'][];

type Refused = { readonly refusal: Refusal; readonly number: number | null; readonly caseNumber: string | null };

/** An error that the API tells as a problem document. */
export class ApiProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly more: { readonly findings?: readonly FieldFinding[]; readonly inFiles?: readonly ImportProblem[]; readonly refused?: Refused; readonly stale?: { readonly version: number; readonly meanwhile: readonly Meanwhile[] }; readonly possibleOn?: string | null; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(code);
  }
}

/** The kind of problem that a rule refuses with. */
export const problemOfRule = (rule: Refusal['rule']): 'refusedForTheDesk' | 'refusedByRule' => (ABOUT_THE_ACTOR.includes(rule) ? 'refusedForTheDesk' : 'refusedByRule');
/** The problem that a refusal by rule is told as. */
export const refusedBy = (refused: Refused): ApiProblem => new ApiProblem(problemOfRule(refused.refusal.rule), { refused });

/** The type of a problem: a reference to its page, relative to the installation (RFC 9457 §3.1.1). */
export const typeOf = (code: ProblemCode): string => `/problems/${code}`;
/** The page of a rule. */
export const rulePage = (rule: Refusal['rule']): string => `/rules/${rule}`;
/** What a problem means and what to do; empty where each refusal says its own. */
export const meaningOf = (code: ProblemCode, language: Language): string => (code === 'refusedByRule' || code === 'refusedForTheDesk' ? '' : problemDetails[language][code]);
/** What a rule rests on, in words: the clause itself where the notice has one. */
export const clauseOf = (basis: string, language: Language): string => (basis === 'practice' || basis === 'assumed' ? basisLabels[language][basis] : basis);

/** What a refusal says, in words. */
function wordsOf({ refusal, number, caseNumber }: Refused, language: Language): Partial<ProblemDocument> & { detail: string } {
  const { rule, basis, numbers, unblockedBy } = refusal;
  const [why, way] = [ruleLabels[language][rule], unblockerLabels[language][unblockedBy]];
  const clause = clauseOf(basis, language);
  const detail = language === 'zh' ? `${why}（${clause}）。${way}。` : `${why} (${clause}). ${way}.`;
  return { detail, rule, rulePage: rulePage(rule), basis, numbers, unblockedBy, unblockedByLabel: way, ...(number === null ? {} : { refusal: number }), ...(caseNumber === null ? {} : { caseNumber }) };
}

/** The problem as a document in the reader's language. */
export function documentOf({ code, more }: ApiProblem, language: Language, requestId: string): ProblemDocument {
  const words = more.refused ? wordsOf(more.refused, language) : { detail: meaningOf(code, language) + (more.possibleOn ? againOn(more.possibleOn, language) : '') };
  return { type: typeOf(code), code, title: problemTitles[language][code], status: STATUS[code], instance: `urn:uuid:${requestId}`, ...words, ...(more.findings ? { errors: fieldProblems(more.findings, language) } : {}), ...(more.possibleOn ? { possibleOn: more.possibleOn } : {}), ...(more.stale ? staleWords(more.stale, language) : {}), ...(more.inFiles ? { errors: fileProblems(more.inFiles, language) } : {}) };
}

/** What a case has come to since somebody looked, in words: who did what. */
const staleWords = ({ version, meanwhile }: NonNullable<ApiProblem['more']['stale']>, language: Language): Partial<ProblemDocument> => ({
  version,
  meanwhile: meanwhile.map(({ actor, type, lane, recordedAt }) => ({ actor, type, label: eventWord(type, language), lane, recordedAt: recordedAt.toISOString() })),
});
const eventWord = (type: string, language: Language): string => new Map<string, string>(Object.entries(eventLabels[language])).get(type) ?? type;

const MOST_TOLD = 500;
/** Problems of files as fields: where they stand is file, row and column. */
const fileProblems = (problems: readonly ImportProblem[], language: Language): FieldProblem[] =>
  problems.slice(0, MOST_TOLD).map(each => ({ field: [each.file, each.row, each.column].filter(part => part !== null).join(' '), code: each.code, reason: importProblemText(each, language), expected: '' }));

/** A problem as a page, for who reads with a browser; null: as JSON. */
export type ProblemPage = (code: ProblemCode, asked: { readonly language: Language; readonly size: 'large' | undefined }) => string | null;

/** Sends the problem in the reader's language. */
export function sendProblem(request: Request, response: Response, problem: ApiProblem): void {
  const language = languageAsked(request) ?? languageOf(request);
  for (const [name, value] of Object.entries(problem.more.headers ?? {})) response.setHeader(name, value);
  for (const [name, value] of Object.entries(languageHeader(language))) response.setHeader(name, value);
  const size = request.query['size'] === 'large' ? ('large' as const) : undefined;
  const page = (response.locals as { problemPage?: ProblemPage }).problemPage?.(problem.code, { language, size }) ?? null; // set by `serve`
  if (page !== null && request.accepts(['application/problem+json', 'application/json', 'text/html']) === 'text/html') return void response.status(STATUS[problem.code]).type('text/html').send(page);
  response.status(STATUS[problem.code]).type('application/problem+json').send(JSON.stringify(documentOf(problem, language, String(response.getHeader('X-Request-Id')))));
}

/** Says which language an answer is in. */
export const languageHeader = (language: Language): Readonly<Record<string, string>> => ({ 'Content-Language': language === 'zh' ? 'zh-CN' : 'en' });

/** The language that the address names (?language=), where it names one of ours. */
export const languageAsked = (request: Request): Language | undefined => LANGUAGES.find(each => each === request.query['language']);
/** The language that the reader prefers; Chinese where none of ours is named. */
export const languageOf = (request: Request): Language => {
  const preferred = request.acceptsLanguages([...LANGUAGES, 'zh-CN']);
  return preferred === 'en' ? 'en' : 'zh';
};
