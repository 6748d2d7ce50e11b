import { z } from 'zod';
import { ABSENCE_REASONS } from '../access/absence';
import { WORK_KINDS } from '../access/actor';
import { day, idOf } from './fields';
import { saying } from './saying';

/** The longest absence, in days: about a year. Who is away for longer has his work given to another by a seat. */
export const LONGEST_ABSENCE = 366;

const substitute = idOf<string>().nullable().meta(saying('substitute'));
/** An absence (请假) with whoever stands in; with an office or an institution, he stands in there only. */
export const enterAbsenceRequest = z
  .strictObject({ account: idOf<string>().meta(saying('absentAccount')), substitute, from: day, until: day, reason: z.enum(ABSENCE_REASONS), kinds: z.array(z.enum(WORK_KINDS)).min(1).max(2), office: idOf<string>().nullable(), institution: idOf<string>().nullable() })
  .meta({ id: 'EnterAbsence' });
/** Who stands in from now on; null: nobody. */
export const nameSubstituteRequest = z.strictObject({ substitute }).meta({ id: 'NameSubstitute' });
/** That an absence ends now. */
export const endAbsenceRequest = z.strictObject({}).meta({ id: 'EndAbsence' });
