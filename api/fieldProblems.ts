import type { z } from 'zod';
import type { FieldProblem } from '../src/contracts/problem';
import type { Language } from '../src/labels/labels';
import { fieldExpectations, fieldReasons, type FieldCode } from '../src/labels/problems';

/** What is wrong with a field, before it is put in words. `expected` where the schema itself says it. */
export type FieldFinding = { readonly field: string; readonly code: FieldCode; readonly expected?: string };

const isFieldCode = (code: unknown): code is FieldCode => typeof code === 'string' && code in fieldReasons.en;

/** The findings in the reader's language. */
export const fieldProblems = (findings: readonly FieldFinding[], language: Language): FieldProblem[] =>
  findings.map(({ field, code, expected }) => ({ field, code, reason: fieldReasons[language][code], expected: expected ?? (code in fieldExpectations[language] ? fieldExpectations[language][code as keyof (typeof fieldExpectations)['en']] : '') })); // the line before has looked

/** What the record found unfit, with the codes that the labels know. */
export const unfitFindings = (problems: readonly { readonly field: string; readonly code: string }[]): FieldFinding[] => problems.map(({ field, code }) => ({ field, code: isFieldCode(code) ? code : 'wrongForm' }));

/** What a schema found wrong. Values are not repeated: they may be personal. */
export const findingsOf = (error: z.ZodError, within: string): FieldFinding[] => error.issues.flatMap(issue => findingsIn(issue, within));

function findingsIn(issue: z.core.$ZodIssue, within: string): FieldFinding[] {
  const field = [within, ...issue.path.map(String)].filter(part => part !== '').join('.');
  const isEmpty = issue.input === undefined || issue.input === null || issue.input === '';
  switch (issue.code) {
    case 'invalid_type':
      return [{ field, code: isEmpty ? 'missing' : 'wrongType', expected: issue.expected }];
    case 'unrecognized_keys':
      return issue.keys.map(key => ({ field: field === '' ? key : `${field}.${key}`, code: 'unknownField' }));
    case 'invalid_value':
      return [{ field, code: isEmpty ? 'missing' : 'notOneOf', expected: issue.values.map(String).join(' | ') }];
    case 'too_small':
      return [{ field, code: issue.origin === 'string' || issue.origin === 'array' ? (issue.minimum === 1 ? 'missing' : 'tooShort') : 'tooSmall', expected: `≥ ${issue.minimum}` }];
    case 'too_big':
      return [issue.message === 'paperTooLarge' || issue.message === 'fileTooLarge' ? { field, code: issue.message } : { field, code: issue.origin === 'string' || issue.origin === 'array' ? 'tooLong' : 'tooBig', expected: `≤ ${issue.maximum}` }];
    case 'invalid_format':
      return [{ field, code: isEmpty ? 'missing' : 'wrongForm', expected: issue.format === 'regex' ? (issue.pattern ?? '') : issue.format }];
    case 'custom': {
      const fault: unknown = issue.params?.['fault'];
      return [{ field, code: isFieldCode(fault) ? fault : 'wrongForm' }];
    }
    default:
      return [{ field, code: 'wrongForm' }];
  }
}
