import { z } from 'zod';
import { ROLES } from '../access/actor';
import { NUMBER_SETTINGS, type NumberSetting } from '../decision/norms';
import { atMost, day, documentNumber, idOf, mailAddress, newLogin, text } from './fields';
import { saying } from './saying';

/** The longest norm that may be set, in working days: about a year. */
const LONGEST_NORM = 250;
const reason = text(200).meta(saying('actReason'));
const regionCode = z.string().regex(/^[0-9]{6}([0-9]{3}){0,2}$/).meta({ examples: ['219921'] });
const password = atMost(128).regex(/^[^\u0000]+$/).meta({ maxLength: 128 });

/** A new account (开立账号): without any seat. */
export const openAccountRequest = z
  .strictObject({
    login: newLogin,
    displayName: text(60),
    mailAddress,
    region: regionCode.meta(saying('homeRegion')),
  })
  .meta({ id: 'OpenAccount' });
/** A seat that is granted (授予岗位): the role, and the one place where it is held. */
export const grantSeatRequest = z
  .strictObject({ role: z.enum(ROLES), institution: idOf<string>().nullable(), office: idOf<string>().nullable(), region: regionCode.nullable(), reason })
  .meta({ id: 'GrantSeat' });
/** A seat that is withdrawn (收回岗位). */
export const withdrawSeatRequest = z.strictObject({ seat: z.int().min(1).max(1_000_000_000_000), reason }).meta({ id: 'WithdrawSeat' });
/** Why something is done to an account. */
export const accountActRequest = z.strictObject({ reason }).meta({ id: 'AccountAct' });
/** The reader's own password, changed. */
export const changePasswordRequest = z.strictObject({ current: password, password }).meta({ id: 'ChangePassword' });

/** A norm (办理时限) that holds from a day on. */
export const setNormRequest = z
  .strictObject({ region: regionCode, procedure: z.enum(['hire', 'separation']), stage: z.string().regex(/^[a-zA-Z]{1,40}$/).meta({ examples: ['staffingOfficeCheck'] }), workingDays: z.int().min(1).max(LONGEST_NORM), effectiveFrom: day, documentNumber })
  .meta({ id: 'SetNorm' });
const NAMES = Object.keys(NUMBER_SETTINGS) as NumberSetting[]; // the keys of an object literal
/** A setting that is a number, from a day on; how much it may be is told by the setting. */
export const setNumberRequest = z.strictObject({ region: regionCode, setting: z.enum(NAMES), value: z.int().min(0).max(60), effectiveFrom: day, documentNumber }).meta({ id: 'SetNumber' });
/** A freeze of the register (冻结) from a day to a day; without days, the present one and the one to come are lifted. */
export const setFreezeRequest = z.strictObject({ region: regionCode, freezeFrom: day.nullable(), freezeUntil: day.nullable(), documentNumber }).meta({ id: 'SetFreeze' });
/** The first and the last year that the calendar tells of. */
export const CALENDAR_YEARS = { first: 2020, last: 2040 } as const;
const days = z.array(day).max(120);
const NOTICE_AT_MOST = 4_000;
/** A year of the working-day calendar (工作日历): the notice as it was published, or days one by one; both are taken together. */
export const calendarYearRequest = z
  .strictObject({ year: z.int().min(CALENDAR_YEARS.first).max(CALENDAR_YEARS.last), notice: text(NOTICE_AT_MOST).meta(saying('noticeText')).nullable(), daysOff: days, makeUpDays: days, standing: z.enum(['published', 'assumed']), documentNumber })
  .meta({ id: 'CalendarYear' });
/** How many people an office takes for a stage. */
export const setPeopleRequest = z.strictObject({ peopleAStage: z.int().min(1).max(2), documentNumber }).meta({ id: 'SetPeopleAStage' });
