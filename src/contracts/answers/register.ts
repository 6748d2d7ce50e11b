import { z } from 'zod';
import { STRUCTURE_DIMENSIONS } from '../../establishment/codes';
import { ENTRY_KINDS } from '../../certificate/entry';
import { FOLLOWING_DESKS, FOLLOW_UP_STATES } from '../../decision/followUps';
import { instant, pageOf, procedure, shownDay } from './common';
import { saying } from '../saying';

const institution = {
  id: z.uuid(), creditCode: z.string(), name: z.string(), organKind: z.string(), grade: z.string(), region: z.string(), regionName: z.string(), annualReview: z.string(), isBlocked: z.boolean(),
};
/** The institutions in scope. */
export const institutionsAnswer = pageOf(z.strictObject(institution)).meta({ id: 'Institutions' });

/** One line of the board: approved, tolerated beyond, in post, reserved by open forms, vacant, available, over; whole posts. */
const balance = { approved: z.int(), allowance: z.int(), placed: z.int(), reserved: z.int(), vacant: z.int(), available: z.int(), over: z.int(), isOver: z.boolean() };
const quota = z.strictObject({ id: z.uuid(), kind: z.string(), documentNumber: z.string(), ...balance });
const leadershipPost = z.strictObject({ id: z.uuid(), kind: z.string(), body: z.uuid().nullable(), bodyName: z.string().nullable(), documentNumber: z.string(), ...balance });
const structureLimit = z.strictObject({ quotaKind: z.string(), dimension: z.enum(STRUCTURE_DIMENSIONS), value: z.string().meta(saying('limitValue')), posts: z.int(), allowance: z.int(), documentNumber: z.string(), placed: z.int(), reserved: z.int() });
const personInPost = z.strictObject({
  person: z.uuid(), name: z.string().nullable(), quotaKind: z.string(), bodyName: z.string().nullable(), personCategory: z.string(), post: z.string(), postLevel: z.string(), placedOn: shownDay, formNumber: z.string().nullable(), leadershipPosts: z.array(z.uuid()),
});
/** The establishment board of one institution. */
export const establishmentAnswer = z
  .strictObject({ ...institution, asOf: shownDay.nullable(), quotas: z.array(quota), leadershipPosts: z.array(leadershipPost), structureLimits: z.array(structureLimit), bodies: z.array(z.strictObject({ id: z.uuid(), name: z.string(), kind: z.string() })), people: z.array(personInPost) })
  .meta({ id: 'Establishment' });

/** What each line that is asked for has, and what the application would leave of it or want. */
export const vacancyAnswer = z
  .strictObject({ lines: z.array(z.strictObject({ id: z.uuid(), of: z.enum(['quota', 'leadershipPost']), kind: z.string(), bodyName: z.string().nullable(), approved: z.int(), placed: z.int(), reserved: z.int(), available: z.int(), wanted: z.int(), left: z.int(), short: z.int() })) })
  .meta({ id: 'Vacancy' });

/** Totals of the establishment by region, each with all below it. */
export const regionTotalsAnswer = z
  .strictObject({
    asOf: shownDay.nullable(),
    items: z.array(z.strictObject({ region: z.string(), name: z.string(), parent: z.string().nullable(), institutions: z.int(), quotas: z.array(z.strictObject({ kind: z.string(), approved: z.int(), allowance: z.int(), placed: z.int(), reserved: z.int(), vacant: z.int(), available: z.int(), over: z.int(), institutionsOver: z.int() })) })),
  })
  .meta({ id: 'RegionTotals' });

/** The entries of a management certificate, in their order. */
export const entriesAnswer = pageOf(
  z.strictObject({ number: z.int(), kind: z.enum(ENTRY_KINDS), person: z.uuid().nullable(), name: z.string().nullable(), quotaKind: z.string().nullable(), leadershipPost: z.string().nullable(), bodyName: z.string().nullable(), approved: z.int().nullable(), caseNumber: z.string().nullable(), effectiveOn: shownDay, recordedAt: instant }),
).meta({ id: 'CertificateEntries' });


/** What a department has done with an entry: done when, or due when. */
const department = z.strictObject({ desk: z.enum(FOLLOWING_DESKS), state: z.enum(FOLLOW_UP_STATES), stage: z.string().nullable(), dueOn: shownDay.nullable(), settledAt: instant.nullable() });
const funds = z.strictObject({ fiscalYear: z.int(), fromMonth: z.string(), isRecorded: z.boolean().meta(saying('isFundsRecorded')) });
/** What cases have changed on the certificates in scope, latest first, and what pay, funding and insurance have done with it. */
export const certificateChangesAnswer = pageOf(
  z.strictObject({
    institution: z.uuid(), institutionName: z.string(), certificateNumber: z.string(), number: z.int(), kind: z.enum(ENTRY_KINDS), quotaKind: z.string().nullable(), leadershipPost: z.string().nullable(), person: z.uuid().nullable(), name: z.string().nullable(),
    effectiveOn: shownDay, recordedAt: instant, caseNumber: z.string(), procedure, departments: z.array(department), funds: funds.nullable(),
  }),
).meta({ id: 'CertificateChanges' });

/** The ledger lines of one quota or line of leadership posts, latest first: what each moved, and the balance after it. */
export const ledgerAnswer = z
  .strictObject({
    institution: z.uuid(), institutionName: z.string(), of: z.enum(['quota', 'leadershipPost']), kind: z.string(), bodyName: z.string().nullable(), documentNumber: z.string(), asOf: shownDay.nullable(),
    items: z.array(z.strictObject({ id: z.string(), event: z.string(), caseNumber: z.string().nullable(), effectiveOn: shownDay, recordedAt: instant, moved: z.strictObject({ approved: z.int(), allowance: z.int(), placed: z.int(), reserved: z.int() }), balance: z.strictObject(balance) })),
    next: z.string().nullable(),
  })
  .meta({ id: 'Ledger' });
