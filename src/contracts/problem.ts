import { z } from 'zod';

/** One field that is wrong: where it stands, why, and what is expected; `code` is for programs. */
export const fieldProblem = z.strictObject({ field: z.string(), code: z.string(), reason: z.string(), expected: z.string() });
/** One field that is wrong: which, why, and what is expected there. */
export type FieldProblem = z.infer<typeof fieldProblem>;

/** A problem document (RFC 9457, application/problem+json): every error of the API is told as one. */
export const problem = z
  .strictObject({
    type: z.string().meta({ description: 'the page of this kind of problem, relative to the installation: /problems/…' }),
    code: z.string().meta({ description: 'the kind of problem, for programs' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'what is wrong and what to do' }),
    instance: z.string().meta({ description: 'the request, as the log names it' }),
    errors: z.array(fieldProblem).optional(),
    rule: z.string().optional().meta({ description: 'the rule that refused' }),
    rulePage: z.string().optional().meta({ description: 'the page of that rule, relative to the installation: /rules/…' }),
    basis: z.string().optional().meta({ description: 'the clause of the notice that it rests on' }),
    numbers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional().meta({ description: 'what the rule looked at' }),
    unblockedBy: z.string().optional(),
    unblockedByLabel: z.string().optional().meta({ description: 'what would free the way' }),
    refusal: z.int().optional().meta({ description: 'its number in the register of refusals' }),
    caseNumber: z.string().optional(),
    version: z.int().optional().meta({ description: 'the version of the case as it stands now' }),
    meanwhile: z.array(z.strictObject({ actor: z.string(), type: z.string(), label: z.string(), lane: z.string(), recordedAt: z.string() })).optional().meta({ description: 'what was recorded since the version that was looked at' }),
  })
  .meta({ id: 'Problem' });
/** A problem document as it crosses the wire (RFC 9457). */
export type ProblemDocument = z.infer<typeof problem>;
