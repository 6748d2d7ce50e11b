import { z } from 'zod';
import { FAULT_CODES } from '../../seal/fault';
import { certificateParts, dailyRoot, exportedCertificate, trusted } from '../exportedCertificate';
import { saying } from '../saying';
import { pageOf, shownDay } from './common';

/** A certificate in its six parts; people and bodies by their ids, with the names that the reader may see. */
export const certificateAnswer = z
  .strictObject({
    institution: z.uuid(), institutionName: z.string(), issuer: z.string().meta(saying('issuer')), asOf: shownDay.nullable(), parts: certificateParts, names: z.record(z.string(), z.string().nullable()), bodyNames: z.record(z.string(), z.string()),
    entries: z.int(), notSealedYet: z.int().meta(saying('notSealedYet')), mayAct: z.boolean(),
  })
  .meta({ id: 'Certificate' });
/** What the check of a chain found; `fault` names the first broken entry. */
export const certificateCheckAnswer = z
  .strictObject({ institution: z.uuid(), entries: z.int(), sealed: z.int(), notSealedYet: z.int().meta(saying('notSealedYet')), rooted: z.strictObject({ day: shownDay, entry: z.int() }).nullable().meta(saying('rootedUpTo')), fault: z.strictObject({ code: z.enum(FAULT_CODES), entry: z.int().nullable(), at: z.string().nullable(), text: z.string() }).nullable() })
  .meta({ id: 'CertificateCheck' });
/** The entry by which an act stands on the certificate. */
export const certificateDoneAnswer = z.strictObject({ entry: z.int(), number: z.string() }).meta({ id: 'CertificateDone' });
/** A certificate to be carried outside: what `npm run verify` takes. */
export const certificateExportAnswer = exportedCertificate.meta({ id: 'ExportedCertificate' });
/** The roots of days, latest first. */
export const dailyRootsAnswer = pageOf(dailyRoot).meta({ id: 'DailyRoots' });
/** The root of a day to be kept outside, with the keys by which it is checked. */
export const dailyRootAnswer = trusted.meta({ id: 'KeptRoot' });
