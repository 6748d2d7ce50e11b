import { z } from 'zod';
import { ABSENCE_REASONS } from '../../access/absence';
import { ROLES, WORK_KINDS } from '../../access/actor';
import { instant, pageOf, shownDay } from './common';
import { saying } from '../saying';

/** Absences (请假): one's own, those in which one stands in, and those that one may enter or end, latest first. */
export const absencesAnswer = pageOf(
  z.strictObject({
    id: z.uuid(), account: z.uuid(), name: z.string(), substitute: z.uuid().nullable(), substituteName: z.string().nullable(), from: shownDay, until: shownDay, reason: z.enum(ABSENCE_REASONS).nullable().meta(saying('absenceReason')), kinds: z.array(z.enum(WORK_KINDS)), place: z.string().nullable(),
    state: z.enum(['toCome', 'now', 'over', 'ended']), enteredBy: z.string(), enteredAt: instant, endedBy: z.string().nullable(), endedAt: instant.nullable(), isOwn: z.boolean(), standsIn: z.boolean(), mayChange: z.boolean(),
  }),
).meta({ id: 'Absences' });
/** For whom the reader may enter an absence, at which places that account works, and who could stand in, or why not. */
export const absenceChoicesAnswer = z
  .strictObject({
    people: z.array(z.strictObject({ account: z.uuid(), name: z.string() })), account: z.uuid(), name: z.string(), places: z.array(z.strictObject({ office: z.uuid().nullable(), institution: z.uuid().nullable(), name: z.string() })),
    substitutes: z.array(z.strictObject({ account: z.uuid(), name: z.string(), roles: z.array(z.enum(ROLES)), why: z.string().nullable() })), today: shownDay,
  })
  .meta({ id: 'AbsenceChoices' });
/** The absence that was entered, changed or ended. */
export const absenceDoneAnswer = z.strictObject({ absence: z.uuid() }).meta({ id: 'AbsenceDone' });
