import { z } from 'zod';
import { DOCUMENT_KINDS, DOCUMENT_STATES } from '../../documents/kinds';
import { LANGUAGES } from '../../labels/labels';
import { instant, shownDay } from './common';
import { saying } from '../saying';

const print = z.strictObject({ ordinal: z.int(), reason: z.string(), printedBy: z.string(), printedAt: instant, pages: z.int(), bytes: z.int() });
/** An official document with how it stands, how often it was printed, and what the reader may do with it. */
export const documentAnswer = z
  .strictObject({
    id: z.uuid(), number: z.string(), kind: z.enum(DOCUMENT_KINDS), state: z.enum(DOCUMENT_STATES), overtakenBy: z.string().nullable(), lane: z.string().nullable(), event: z.int().nullable(), caseNumber: z.string().nullable(), institution: z.uuid(), institutionName: z.string(), officeName: z.string(),
    upToEntry: z.int().nullable(), entriesFrom: shownDay.nullable(), entriesUntil: shownDay.nullable(), issuedBy: z.string(), issuedAt: instant, voidedBy: z.string(), voidedAt: instant.nullable(), voidReason: z.string().nullable(),
    checkCode: z.string(), verificationAddress: z.string(), prints: z.array(print), mayReprint: z.boolean(), mayVoid: z.boolean(), wantsReason: z.boolean(),
  })
  .meta({ id: 'OfficialDocument' });

/** The documents of a case, and the acts of which one can be issued still. */
export const caseDocumentsAnswer = z
  .strictObject({ items: z.array(documentAnswer), makeable: z.array(z.strictObject({ event: z.int(), type: z.string(), lane: z.string(), kind: z.enum(DOCUMENT_KINDS), officeName: z.string(), mayIssue: z.boolean() })) })
  .meta({ id: 'CaseDocuments' });

/** The documents of a certificate. */
export const certificateDocumentsAnswer = z.strictObject({ items: z.array(documentAnswer), mayIssue: z.boolean(), wantsReason: z.boolean() }).meta({ id: 'CertificateDocuments' });

/** What the public is told of a document; `unknown`: there is none under that address, or under that number with those digits; `unasked`: nothing was asked for yet. */
export const verificationAnswer = z
  .strictObject({
    state: z.enum([...DOCUMENT_STATES, 'unknown', 'unasked']), language: z.enum(LANGUAGES), size: z.enum(['usual', 'large']),
    document: z.strictObject({ number: z.string(), kind: z.enum(DOCUMENT_KINDS), institutionName: z.string(), officeName: z.string(), person: z.string().nullable(), issuedOn: shownDay, voidedOn: shownDay.nullable(), isReversed: z.boolean().meta(saying('isReversed')) }).nullable(),
  })
  .meta({ id: 'Verification' });
