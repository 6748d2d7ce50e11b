import { z } from 'zod';
import { saying } from './saying';

/** One field that is wrong: where it stands, why, and what is expected; `code` is for programs. */
export const fieldProblem = z.strictObject({ field: z.string(), code: z.string(), reason: z.string(), expected: z.string() });
/** One field that is wrong: which, why, and what is expected there. */
export type FieldProblem = z.infer<typeof fieldProblem>;

/** A problem document (RFC 9457, application/problem+json): every error of the API is told as one. */
export const problem = z
  .strictObject({
    type: z.string().meta(saying('problemType')),
    code: z.string().meta(saying('problemCode')),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta(saying('problemDetail')),
    instance: z.string().meta(saying('problemInstance')),
    errors: z.array(fieldProblem).optional(),
    rule: z.string().optional().meta(saying('refusingRule')),
    rulePage: z.string().optional().meta(saying('refusingRulePage')),
    basis: z.string().optional().meta(saying('refusalBasis')),
    numbers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional().meta(saying('refusalNumbers')),
    unblockedBy: z.string().optional(),
    unblockedByLabel: z.string().optional().meta(saying('refusalUnblock')),
    refusal: z.int().optional().meta(saying('refusalNumber')),
    caseNumber: z.string().optional(),
    possibleOn: z.string().optional().meta(saying('possibleOn')),
    version: z.int().optional().meta(saying('staleVersion')),
    meanwhile: z.array(z.strictObject({ actor: z.string(), type: z.string(), label: z.string(), lane: z.string(), recordedAt: z.string() })).optional().meta(saying('meanwhile')),
  })
  .meta({ id: 'Problem' });
/** A problem document as it crosses the wire (RFC 9457). */
export type ProblemDocument = z.infer<typeof problem>;
