import { z } from 'zod';
import { STATUTORY_HOLIDAYS } from '../../calendar/noticeDays';
import { ROLES } from '../../access/actor';
import { ACCOUNT_ACTS } from '../../access/administering';
import { OFFICE_DESKS } from '../../procedure/desk';
import { instant, pageOf, procedure, shownDay } from './common';
import { saying } from '../saying';

const place = z.strictObject({ code: z.string(), name: z.string() });
const heldSeat = z.strictObject({ id: z.int(), role: z.enum(ROLES), place: z.string(), institution: z.uuid().nullable(), office: z.uuid().nullable(), desk: z.enum(OFFICE_DESKS).nullable(), region: z.string().nullable() });
const account = z.strictObject({
  id: z.uuid(), login: z.string(), displayName: z.string(), mailAddress: z.string(), region: z.string().nullable(), state: z.enum(['open', 'disabled', 'barred']), mustChangePassword: z.boolean(), openedAt: instant, lastSignInAt: instant.nullable(), lastSignInFrom: z.string(), barredUntil: instant.nullable(), seats: z.array(heldSeat),
});
const waiting = z.strictObject({ stages: z.int(), byName: z.int(), alone: z.int() }).meta(saying('waitingForAccount'));

/** The accounts of a region and below, by login. */
export const accountsAnswer = z.strictObject({ ...pageOf(account).shape, mayOpen: z.boolean(), regions: z.array(place) }).meta({ id: 'Accounts' });
/** One account: its seats, what waits for it, and what the reader may do to it, with the reason why not. */
export const accountAnswer = z
  .strictObject({ ...account.shape, waiting, acts: z.array(z.strictObject({ act: z.enum(ACCOUNT_ACTS), isAllowed: z.boolean(), why: z.string().nullable() })), roles: z.array(z.strictObject({ role: z.enum(ROLES), heldAt: z.enum(['institution', 'office', 'region']) })), offices: z.array(z.strictObject({ id: z.uuid(), name: z.string() })), regions: z.array(place) })
  .meta({ id: 'Account' });
/** What was done to an account; a password is told once. */
export const accountDoneAnswer = z.strictObject({ account: z.uuid(), login: z.string(), act: z.enum(ACCOUNT_ACTS), waiting, password: z.string().nullable().meta(saying('passwordOnce')) }).meta({ id: 'AccountDone' });

/** What is asked of a password. */
export const passwordRulesAnswer = z.strictObject({ rules: z.array(z.strictObject({ code: z.string(), label: z.string() })) }).meta({ id: 'PasswordRules' });
/** That the password was changed. */
export const passwordChangedAnswer = z.strictObject({ account: z.uuid() }).meta({ id: 'PasswordChanged' });

/** Who did what when, latest first. */
export const auditAnswer = pageOf(
  z.strictObject({ id: z.int(), recordedAt: instant, actor: z.uuid(), actorLogin: z.string(), actorName: z.string(), action: z.string(), label: z.string(), subject: z.string(), detail: z.array(z.strictObject({ name: z.string(), label: z.string(), value: z.string() })) }),
).meta({ id: 'Audit' });

const source = z.enum(['region', 'everywhere', 'assumed']).meta(saying('settingSource'));
const value = z.union([z.int(), z.strictObject({ from: shownDay, until: shownDay }), z.null()]);
const set = { effectiveFrom: shownDay.nullable(), documentNumber: z.string().nullable() };
/** The norms and settings of a region: what holds today, and what will. */
export const settingsAnswer = z
  .strictObject({
    region: place, regions: z.array(place), maySet: z.boolean(), today: shownDay,
    norms: z.array(z.strictObject({ procedure, stage: z.string(), holds: z.strictObject({ workingDays: z.int(), source, ...set }), toCome: z.array(z.strictObject({ workingDays: z.int(), ...set })), past: z.array(z.strictObject({ workingDays: z.int(), ...set })) })),
    settings: z.array(z.strictObject({ setting: z.string(), least: z.int().nullable(), most: z.int().nullable(), holds: z.strictObject({ value, source, ...set }), toCome: z.array(z.strictObject({ value, ...set })), past: z.array(z.strictObject({ value, ...set })) })),
    offices: z.array(z.strictObject({ id: z.uuid(), desk: z.enum(OFFICE_DESKS), name: z.string(), peopleAStage: z.int(), meaning: z.string() })),
  })
  .meta({ id: 'Settings' });
/** What was set. */
export const settingDoneAnswer = z.strictObject({ set: z.string() }).meta({ id: 'SettingDone' });

const months = z.array(z.strictObject({ month: z.int(), workingDays: z.int(), days: z.array(z.strictObject({ day: shownDay, weekday: z.int(), kind: z.enum(['workingDay', 'makeUpDay', 'weekend', 'dayOff']) })) }));
/** The working-day calendar of a year, and how often it was entered, the version that holds first. */
export const calendarAnswer = z
  .strictObject({
    year: z.int(), firstYear: z.int(), lastYear: z.int(), isAssumed: z.boolean(), publishedUntil: shownDay, workingDays: z.int(), months, mayEnter: z.boolean(),
    versions: z.array(z.strictObject({ isAssumed: z.boolean(), daysOff: z.array(shownDay), makeUpDays: z.array(shownDay), documentNumber: z.string(), enteredBy: z.string(), enteredAt: instant })),
  })
  .meta({ id: 'Calendar' });
const moved = { later: z.int().meta(saying('dueLater')), earlier: z.int().meta(saying('dueEarlier')) };
/** What a year would be if it were entered so: nothing is recorded. */
export const calendarCheckAnswer = z.strictObject({ year: z.int(), daysOff: z.array(shownDay), makeUpDays: z.array(shownDay), workingDays: z.int(), workingDaysNow: z.int(), months, notNamed: z.array(z.enum(STATUTORY_HOLIDAYS)).meta(saying('holidaysNotNamed')), ...moved }).meta({ id: 'CalendarCheck' });
/** That a year was entered, and how many due days of open stages moved. */
export const calendarYearAnswer = z.strictObject({ year: z.int(), ...moved }).meta({ id: 'CalendarYearEntered' });
