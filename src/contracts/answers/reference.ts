import { z } from 'zod';
import { LANGUAGES } from '../../labels/labels';
import { saying } from '../saying';

const language = z.enum(LANGUAGES);
const page = z.string().meta(saying('referencePage'));

/** Which language a page is asked for in; without it, the one that Accept-Language prefers. */
export const languageQuery = z.strictObject({ language: language.optional() });

const ruleName = z.strictObject({ code: z.string(), page, label: z.string() });
const problemKind = z.strictObject({ code: z.string(), type: page, title: z.string(), status: z.int(), detail: z.string().meta(saying('problemDetail')) });

/** Every kind of problem that the API tells. */
export const problemsAnswer = z.strictObject({ language, items: z.array(problemKind) });
/** One kind of problem; `rules`: those that refuse with it. */
export const problemAnswer = z.strictObject({ language, ...problemKind.shape, rules: z.array(ruleName) });

/** Every rule, in order of precedence. */
export const rulesAnswer = z.strictObject({ language, items: z.array(z.strictObject({ ...ruleName.shape, basis: z.string() })) });
/** One rule: when it refuses, on which clause, which acts it guards (none: every act), and what frees the way in which procedure (null: in both). */
export const ruleAnswer = z.strictObject({
  language,
  ...ruleName.shape,
  basis: z.string(),
  precedence: z.int(),
  guards: z.array(z.strictObject({ act: z.string(), label: z.string() })),
  unblockedBy: z.array(z.strictObject({ procedure: z.enum(['hire', 'separation']).nullable(), code: z.string(), label: z.string() })),
  problem: z.strictObject({ code: z.string(), type: page, title: z.string(), status: z.int() }),
});
