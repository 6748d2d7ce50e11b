import { z } from 'zod';
import { caseNumber, lane, stageName, visit } from './fields';
import { saying } from './saying';

/** So many drafts may be signed together (assumed): more than anybody has read. */
export const BATCH_AT_MOST = 200;

/** The drafts that a signer signs together (批量签批), each by the event that laid it before him. */
export const batchRequest = z.strictObject({ items: z.array(z.strictObject({ caseNumber, lane, stage: stageName, visit, draft: z.int().min(1).max(1_000_000).meta(saying('draftEvent')) })).min(1).max(BATCH_AT_MOST) });

/** What became of a draft: signed, refused by a rule, or skipped. */
export const BATCH_OUTCOMES = ['done', 'refused', 'skipped'] as const;
/** Why a draft was skipped (未签批的原因). */
export const SKIP_REASONS = ['caseNotFound', 'noSuchDraft', 'notInBatch', 'stageNotWaiting', 'draftChanged', 'unfit', 'tooBusy'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** What came of a batch, one row a draft in the order in which they were picked. */
export const batchAnswer = z
  .strictObject({
    done: z.int(), refused: z.int(), skipped: z.int(),
    items: z.array(
      z.strictObject({
        caseNumber: z.string(), procedure: z.enum(['hire', 'separation']).nullable(), lane: z.string(), stage: z.string(), act: z.string().nullable(), outcome: z.enum(BATCH_OUTCOMES), outcomeLabel: z.string(),
        refusal: z.strictObject({ rule: z.string(), label: z.string(), basis: z.string(), number: z.int() }).nullable(),
        reason: z.strictObject({ code: z.enum(SKIP_REASONS), label: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'Batch' });
