import { z } from 'zod';
import { day, openText, purpose, shortText } from './fields';
import { languageQuery } from './answers/reference';
import { saying } from './saying';

/** Of which act of the case a document is to be issued: the number of its event. */
export const documentRequest = z.strictObject({ event: z.int().min(1).max(1_000_000) });
/** Which document of the certificate is to be issued: the whole, or an extract of the entries of some days. `reason`: what it is for, where the institution is graded. */
export const certificateDocumentRequest = z
  .discriminatedUnion('kind', [z.strictObject({ kind: z.literal('managementCertificate'), reason: purpose }), z.strictObject({ kind: z.literal('certificateExtract'), from: day, until: day, reason: purpose })])
  .superRefine((asked, context) => {
    if (asked.kind === 'certificateExtract' && asked.until < asked.from) context.addIssue({ code: 'custom', path: ['until'], params: { fault: 'extractHasDays' }, input: asked.until });
  });
/** Why a document is printed again, or declared void. */
export const documentReason = z.strictObject({ reason: openText(200).meta(saying('actReason')) });

/** The size of the letters that the public asks for. */
const size = z.enum(['usual', 'large']).default('usual');
/** A document that the public looks for by its number and the digits beside it; both are wanting where the page is only opened. */
export const verificationQuery = z.strictObject({ ...languageQuery.shape, size, number: shortText.optional(), check: z.string().max(20).optional() });
/** The address in a QR code. */
export const verificationPath = z.strictObject({ token: z.string().min(1).max(100) });
/** How the page of that address is shown. */
export const verificationView = z.strictObject({ ...languageQuery.shape, size });
