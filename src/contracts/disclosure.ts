import { z } from 'zod';
import { DISCLOSURE_ITEMS, DISCLOSURE_MODES, NETWORK_GRADES } from '../disclosure/codes';
import { QUOTA_KINDS } from '../establishment/codes';
import { ANY, documentNumber, openNote, openText, purpose } from './fields';
import { saying } from './saying';

/** How long the text of duties (主要职责) may be. */
export const DUTIES_AT_MOST = 2_000;
const RESIDENT_ID_OR_PHONE = /[0-9Xx]{11,}/;
/** The same as a pattern of the description, spaces and hyphens between the digits included. */
const NO_NUMBER = String.raw`^(?![\s\S]*[0-9Xx](?:[\s\-]*[0-9Xx]){10})`;
/** What an institution has to do (主要职责), as it is told to others: no number of a person or a telephone stands in it. */
const duties = openNote(DUTIES_AT_MOST).refine(value => !RESIDENT_ID_OR_PHONE.test(value.replaceAll(/[\s-]/g, '')), { params: { fault: 'holdsResidentId' } }).meta({ ...saying('duties'), pattern: NO_NUMBER + ANY.slice(1) });
const asked = { item: z.enum(DISCLOSURE_ITEMS), mode: z.enum(DISCLOSURE_MODES), duties: duties.default('') };

/** Which item is looked at as it would be shown. */
export const disclosurePreviewRequest = z.strictObject(asked).meta({ id: 'PreviewDisclosure' });
/** An item that is proposed (拟公开), and by which document. */
export const proposeDisclosureRequest = z.strictObject({ ...asked, documentNumber }).meta({ id: 'ProposeDisclosure' });
/** A remark on what is published. */
export const publishDisclosureRequest = z.strictObject({ note: openNote(200).default('') }).meta({ id: 'PublishDisclosure' });
/** Why something is declined, or withdrawn. */
export const endDisclosureRequest = z.strictObject({ reason: openText(200).meta(saying('actReason')) }).meta({ id: 'EndDisclosure' });

/** The grade of the network (网络密级) that is declared. */
export const networkGradeRequest = z.strictObject({ grade: z.enum(NETWORK_GRADES), documentNumber }).meta({ id: 'DeclareGrade' });
const figure = z.int().min(0).max(1_000_000);
/** What is kept of institutions above the grade (密封合计). */
export const sealedTotalRequest = z
  .strictObject({ region: z.string().regex(/^[0-9]{6}([0-9]{3}){0,2}$/).meta({ examples: ['219921'] }), kind: z.enum(QUOTA_KINDS), institutions: figure, approved: figure, inPost: figure, documentNumber })
  .meta({ id: 'EnterSealedTotal' });

/** A reading of a certificate (查阅管理证): what is done with it, and why. */
export const certificateUseRequest = z.strictObject({ use: z.enum(['view', 'print', 'export']), reason: purpose }).meta({ id: 'UseCertificate' });
