import { z } from 'zod';
import { DISCLOSURE_ITEMS, DISCLOSURE_MODES, DISCLOSURE_STATES, NETWORK_GRADES } from '../../disclosure/codes';
import { LANGUAGES } from '../../labels/labels';
import { saying } from '../saying';
import { instant, pageOf } from './common';

const numbers = { approved: z.int(), inPost: z.int() };
const quota = z.strictObject({ kind: z.string(), ...numbers });
/** What is shown of an item: these fields, and no others. */
export const disclosedContent = z.discriminatedUnion('item', [
  z.strictObject({ item: z.literal('basics'), name: z.string(), grade: z.string(), region: z.string(), regionName: z.string() }),
  z.strictObject({ item: z.literal('duties'), duties: z.string() }),
  z.strictObject({ item: z.literal('divisions'), divisions: z.array(z.strictObject({ name: z.string(), kind: z.string(), grade: z.string() })) }),
  z.strictObject({ item: z.literal('establishment'), quotas: z.array(quota) }),
  z.strictObject({ item: z.literal('leadership'), posts: z.array(z.strictObject({ division: z.string().nullable(), kind: z.string(), ...numbers })) }),
  z.strictObject({ item: z.literal('people'), people: z.array(z.strictObject({ name: z.string(), post: z.string(), division: z.string().nullable() })) }),
]);
const inLanguage = { language: z.enum(LANGUAGES) };
const head = { id: z.uuid(), name: z.string(), grade: z.string(), region: z.string(), regionName: z.string() };

/** A region in which something is shown, with the sums of what is shown there and below. */
const region = z.strictObject({ region: z.string(), name: z.string(), parent: z.string().nullable(), institutions: z.int(), withNumbers: z.int(), quotas: z.array(quota) });
const listedInstitution = z.strictObject({ ...head, quotas: z.array(quota).nullable() });
/** The whole list as a file of JSON. */
export const publicListAnswer = z.strictObject({ items: z.array(listedInstitution) }).meta({ id: 'PublicList' });
/** The institutions that are shown to the public, with the totals of what is shown. */
export const publicInstitutionsAnswer = z.strictObject({ ...inLanguage, items: z.array(listedInstitution), next: z.string().nullable(), regions: z.array(region) }).meta({ id: 'PublicInstitutions' });
/** The totals that the public is told. */
export const publicRegionsAnswer = z.strictObject({ ...inLanguage, items: z.array(region) }).meta({ id: 'PublicRegions' });
/** What is shown to the public of one institution. */
export const publicInstitutionAnswer = z.strictObject({ ...inLanguage, ...head, items: z.array(z.strictObject({ publishedAt: instant, content: disclosedContent })) }).meta({ id: 'PublicInstitution' });

const item = z.enum(DISCLOSURE_ITEMS);
const mode = z.enum(DISCLOSURE_MODES);
/** What may be done, or why not. */
const act = z.strictObject({ act: z.enum(['publish', 'decline', 'withdraw']), isAllowed: z.boolean(), why: z.string().nullable(), takesAlong: z.array(item).meta(saying('takesAlong')) });
/** The institutions whose disclosure the reader reviews or sees. */
export const disclosuresAnswer = pageOf(z.strictObject({ ...head, isStateSecret: z.boolean(), waiting: z.int(), public: z.int(), organ: z.int() })).meta({ id: 'Disclosures' });
/** What is shown of an institution, and to its staffing office what waits and what was shown before. */
export const disclosureAnswer = z
  .strictObject({
    institution: z.uuid(), name: z.string(), isStateSecret: z.boolean(), reviews: z.boolean(), grade: z.enum(NETWORK_GRADES),
    versions: z.array(z.strictObject({
      id: z.uuid(), item, mode, version: z.int(), state: z.enum(DISCLOSURE_STATES), content: disclosedContent, documentNumber: z.string(), proposedByName: z.string(), proposedAt: instant, decidedByName: z.string().nullable(), decidedAt: instant.nullable(), note: z.string(),
      endedByName: z.string().nullable(), endedAt: instant.nullable(), endReason: z.string(), acts: z.array(act),
    })),
    proposals: z.array(z.strictObject({ item, mode, duties: z.string(), isShown: z.boolean(), differs: z.boolean(), why: z.string().nullable() })),
  })
  .meta({ id: 'Disclosure' });
/** An item as it would be shown, and why it could not be proposed. */
export const disclosurePreviewAnswer = z.strictObject({ content: disclosedContent, why: z.string().nullable() }).meta({ id: 'DisclosurePreview' });
/** The version that something was done with. */
export const disclosureDoneAnswer = z.strictObject({ id: z.uuid() }).meta({ id: 'DisclosureDone' });

/** The grade of the network, as it was declared. */
export const networkGradeAnswer = z
  .strictObject({ grade: z.enum(NETWORK_GRADES), mayDeclare: z.boolean(), declared: z.array(z.strictObject({ grade: z.enum(NETWORK_GRADES), documentNumber: z.string(), declaredBy: z.string(), declaredAt: instant })) })
  .meta({ id: 'NetworkGrade' });
/** What was declared. */
export const gradeDeclaredAnswer = z.strictObject({ grade: z.enum(NETWORK_GRADES) }).meta({ id: 'GradeDeclared' });
/** The sealed totals that hold. */
export const sealedTotalsAnswer = z
  .strictObject({ items: z.array(z.strictObject({ region: z.string(), regionName: z.string(), kind: z.string(), institutions: z.int(), ...numbers, documentNumber: z.string(), enteredBy: z.string(), enteredAt: instant })) })
  .meta({ id: 'SealedTotals' });
/** The region for which a sealed total was entered. */
export const sealedTotalDoneAnswer = z.strictObject({ entered: z.string() }).meta({ id: 'SealedTotalDone' });
/** What a reading of a certificate was written down as. */
export const certificateUseAnswer = z.strictObject({ use: z.enum(['view', 'print', 'export']), openUntil: instant.nullable() }).meta({ id: 'CertificateUse' });
