import { z } from 'zod';
import { instant, pageOf } from './answers/common';
import { lane, text } from './fields';
import { saying } from './saying';

/** A comment (留言) beside a case, or about one of its candidates. */
export const commentRequest = z.strictObject({ lane: lane.nullable().default(null).meta(saying('commentLane')), words: text(1_000).meta(saying('commentWords')) });

/** The comments beside a case, latest first; one that was withdrawn has no words any more. */
export const commentsAnswer = pageOf(
  z.strictObject({ id: z.uuid(), lane: z.string().nullable().meta(saying('commentLane')), by: z.string(), words: z.string().nullable().meta(saying('commentWords')), commentedAt: instant, withdrawnAt: instant.nullable(), mayWithdraw: z.boolean() }),
).meta({ id: 'Comments' });
/** The comment that was written, or withdrawn. */
export const commentDoneAnswer = z.strictObject({ id: z.uuid() }).meta({ id: 'CommentDone' });
