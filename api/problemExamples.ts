import type { ProblemDocument } from '../src/contracts/problem';
import type { Language } from '../src/labels/labels';
import type { ProblemCode } from '../src/labels/problems';
import type { Refusal } from '../src/rules/allRules';
import { actorHoldsTheDesk } from '../src/rules/actorHoldsTheDesk';
import { quotaHasVacancy } from '../src/rules/quotaHasVacancy';
import { ApiProblem, documentOf, refusedBy } from './problems';

const REQUEST = '00000000-0000-4000-8000-000000000000';
const refused = ({ code: rule, basis, unblockedBy }: Pick<typeof quotaHasVacancy | typeof actorHoldsTheDesk, 'code' | 'basis' | 'unblockedBy'>, numbers: Refusal['numbers']): ApiProblem => refusedBy({ refusal: { rule, basis, numbers, unblockedBy }, number: 1, caseNumber: null });

/** Those that say more than their words, with something to say. */
const WITH_MORE: Readonly<Partial<Record<ProblemCode, ApiProblem>>> = {
  refusedByRule: refused(quotaHasVacancy, { kind: 'administrative', approved: 5, placed: 5, reserved: 0, wanted: 1, available: 0 }),
  refusedForTheDesk: refused(actorHoldsTheDesk, { desk: 'staffingOffice' }),
  invalid: new ApiProblem('invalid', { findings: [{ field: 'institution', code: 'missing' }] }),
  unfit: new ApiProblem('unfit', { findings: [{ field: 'input.granted.0.posts', code: 'moreThanAsked' }] }),
  filesUnfit: new ApiProblem('filesUnfit', { inFiles: [{ file: 'quotas.csv', row: null, column: null, code: 'emptyFile', value: '', facts: {} }] }),
  urgedAlready: new ApiProblem('urgedAlready', { possibleOn: '2026-11-24' }),
  urgedEnough: new ApiProblem('urgedEnough', { possibleOn: '2026-11-24' }),
  stale: new ApiProblem('stale', { stale: { version: 2, meanwhile: [] } }),
};

/** How a problem of that kind looks, made as the API makes it. */
export const problemExample = (code: ProblemCode, language: Language): ProblemDocument => documentOf(WITH_MORE[code] ?? new ApiProblem(code), language, REQUEST);
