import { z } from 'zod';
import { CORRECTABLE, REVIEW_RESULTS } from '../certificate/acts';
import { documentNumber, openText, text } from './fields';
import { saying } from './saying';

const reason = openText(200).meta(saying('actReason'));
const number = text(60).meta(saying('certificateNumber'));

/** A certificate that is issued again after it was cancelled (核发). */
export const issueCertificateRequest = z.strictObject({ number, reason }).meta({ id: 'IssueCertificate' });
/** A certificate in place of the present one (换发): its entries and their chain go on. */
export const replaceCertificateRequest = z.strictObject({ number, reason }).meta({ id: 'ReplaceCertificate' });
/** A certificate that ends (注销). */
export const cancelCertificateRequest = z.strictObject({ documentNumber, reason }).meta({ id: 'CancelCertificate' });
/** The annual review (年审) of a certificate. */
export const reviewCertificateRequest = z.strictObject({ year: z.int().min(2000).max(2100), result: z.enum(REVIEW_RESULTS), documentNumber, reason }).meta({ id: 'ReviewCertificate' });
/** A clerical error in what an entry says (更正): the entry stays, and is read as it was corrected. */
export const correctCertificateRequest = z.strictObject({ entry: z.int().min(1).max(2_147_483_647).meta(saying('correctedEntry')), fact: z.enum(CORRECTABLE), becomes: openText(120).meta(saying('correctedValue')), documentNumber, reason }).meta({ id: 'CorrectCertificate' });
