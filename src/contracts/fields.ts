import { z } from 'zod';
import { isDay } from '../kernel/day';
import { checkResidentId, type ResidentIdProblem } from '../kernel/residentId';
import { saying } from './saying';

/** What a field can be wrong about beyond its plain form; each has its words in the labels. */
export type FieldFault = 'notADay' | 'notAMonth' | 'notALogin' | 'notAMailAddress' | 'controlCharacter' | 'holdsResidentId' | `residentId.${ResidentIdProblem}` | 'paperTooLarge' | 'fileTooLarge' | 'notBase64' | 'extractHasDays' | 'reasonTooShort' | 'namedTwice';

/** A refinement that fails with a fault of ours: the door turns the code into reason and expectation. */
const fault = (code: FieldFault): { params: { fault: FieldFault } } => ({ params: { fault: code } });

// What a keyboard does not write: it would lie invisible in documents and logs.
// Half a character (a lone surrogate) is none, and PostgreSQL takes no zero.
const INVISIBLE = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202f\u2060-\u2069\ufeff`;
const CONTROL = new RegExp(String.raw`[${INVISIBLE}]|\p{Cs}`, 'u');
/** Of what a text may be, as a pattern of the description; empty too. */
export const ANY = `^[^${INVISIBLE}]*$`;
const SOME = String.raw`^[^${INVISIBLE}]*[^\s${INVISIBLE}][^${INVISIBLE}]*$`;

/** A string of at most so many characters as people count them: a rare name may need two units of UTF-16 for one. */
export const atMost = (most: number) =>
  z.string().superRefine((value, context) => {
    if ([...value].length > most) context.addIssue({ code: 'too_big', origin: 'string', maximum: most, inclusive: true, input: value });
  });
const visible = (most: number) => atMost(most).refine(value => !CONTROL.test(value), fault('controlCharacter')).trim();

/** A text of at least one character, trimmed, of at most so many. */
export const text = (most: number) => visible(most).min(1).meta({ maxLength: most, pattern: SOME });
/** A remark (意见): up to 1,000 characters, possibly empty. */
export const note = visible(1_000).meta({ maxLength: 1_000, pattern: ANY });
/** A document number (文号). */
export const documentNumber = text(100);
/** The name of a paper that is missing, or of an insurance scheme. */
export const shortText = text(60);

const RESIDENT_ID = /(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])/;
/** Words that others read in the case and that are not sealed, up to so many characters: no resident ID may stand in them. */
export const openNote = (most: number) => visible(most).refine(value => !RESIDENT_ID.test(value), fault('holdsResidentId')).meta({ maxLength: most, pattern: ANY, ...saying('openNote') });
/** Such words that must be there: a reason (原因) that stands in the audit. */
export const openText = (most: number) => openNote(most).min(1).meta({ pattern: SOME });

/** With so many characters a reason says something. */
const REASON_AT_LEAST = 4;
/** What something graded is read or carried away for (事由): said in some words, or not at all where none is wanted. */
export const purpose = openNote(200)
  .refine(value => value === '' || [...value.replaceAll(/\s/g, '')].length >= REASON_AT_LEAST, fault('reasonTooShort'))
  .default('')
  .meta(saying('useReason'));

/** An existing calendar day, yyyy-mm-dd. */
export const day = z
  .string()
  .refine(isDay, fault('notADay'))
  .meta({ format: 'date', pattern: '^(19|[2-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$', examples: ['2026-11-23'] });
/** A month, yyyy-mm. */
export const month = z.string().refine(value => isDay(`${value}-01`), fault('notAMonth')).meta({ format: 'month', pattern: '^(19|[2-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])$', examples: ['2026-12'] });
const LOGIN = /^[a-z0-9][a-z0-9._-]{2,39}$/;
const MAIL_ADDRESS = /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}$/;
/** The login (用户名) of a new account. */
export const newLogin = z.string().refine(value => LOGIN.test(value), fault('notALogin')).meta({ pattern: LOGIN.source, examples: ['zhang.wei'], ...saying('newLogin') });
/** A mail address (邮箱). */
export const mailAddress = z.string().refine(value => MAIL_ADDRESS.test(value), fault('notAMailAddress')).meta({ pattern: MAIL_ADDRESS.source, examples: ['zhang.wei@example.cn'] });

/** An amount of money in fen, whole and not negative; at most a hundred million yuan. */
export const fen = z.int().min(0).max(10_000_000_000);
/** A number of posts that is asked for. */
export const posts = z.int().min(1).max(999);

/** A UUID that names a thing of the register, in small letters as the record writes it: ids are compared as texts. Branded as the core wants it. */
export const idOf = <Branded extends string>() => z.uuid().transform(value => value.toLowerCase() as Branded); // whether it exists here is judged by the record

/** A resident ID (公民身份号码) that passes GB 11643, in capitals. */
export const residentId = z
  .string()
  .trim()
  .toUpperCase()
  .superRefine((value, context) => {
    const checked = checkResidentId(value);
    if (!checked.ok) context.addIssue({ code: 'custom', params: { fault: `residentId.${checked.problem}` } });
  })
  .meta({ ...saying('residentId'), format: 'resident-id', examples: ['11010519491231002X'] });

/** The number of a case (案号). */
export const caseNumber = z.string().regex(/^[HS][0-9]{4}-[0-9]{6,20}$/).meta({ examples: ['H2026-000001'] });
/** The lane of a case: the case itself, or one candidate's. */
export const lane = z.string().regex(/^(case|candidate-[1-9][0-9]{0,3})$/).meta({ examples: ['case'] });
/** A stage by its name; whether the procedure knows it is judged with its case. */
export const stageName = z.string().regex(/^[a-zA-Z]{1,40}$/).meta({ examples: ['staffingOfficeCheck'] });
/** How many times a stage has been come to, this one included. */
export const visit = z.int().min(1).max(10_000);
/** An act as stage.act; whether the procedure knows it is judged with its case. */
export const actName = z.string().regex(/^[a-zA-Z]{1,40}\.[a-zA-Z]{1,40}$/).meta({ examples: ['staffingOfficeCheck.issue'] });

/** A decision against somebody, with its grounds (理由): a refusal or a return says why. */
export const against = z.strictObject({ note: text(1_000) });

/** A remark that goes with an act. */
export const remark = z.strictObject({ note });
/** A return for what is missing: all of it at once (一次性告知). */
export const supplement = z.strictObject({ note: text(1_000), missing: z.array(shortText).max(20) });
/** Pay (工资): grade, monthly amount in fen, from which month, by which document. */
export const payFixing = z.strictObject({ payGrade: shortText, monthlyAmount: fen, fromMonth: month, documentNumber });

/** A schema as a description tells it. */
function described(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

/** A draft (拟办) for the signer: one of the stage's decisions, with an input that this decision would take. */
export const preparation = (decisions: Readonly<Record<string, z.ZodType>>) =>
  z
    .strictObject({ proposes: z.enum(Object.keys(decisions)), input: z.record(z.string(), z.unknown()), note })
    .superRefine(({ proposes, input }, context) => {
      const checked = decisions[proposes]?.safeParse(input, { reportInput: true });
      for (const issue of checked?.error?.issues ?? []) context.addIssue({ ...issue, path: ['input', ...issue.path] }); // the issue of the decision's own schema, one level deeper
    })
    .meta({ anyOf: Object.entries(decisions).map(([name, schema]) => ({ properties: { proposes: { const: name }, input: described(schema) } })) });
