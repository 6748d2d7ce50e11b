import { z } from 'zod';
import { RETIREMENT_COURSES } from '../../retirement/statutoryAge';
import { PERSON_CATEGORIES } from '../../roster/codes';
import { saying } from '../saying';
import { instant, pageOf, shownDay } from './common';
import { caseNumber } from '../fields';

const planned = {
  id: z.uuid(), institution: z.uuid(), institutionName: z.string(), name: z.string().nullable(), post: z.string(), personCategory: z.enum(PERSON_CATEGORIES), retiresOn: shownDay, reportBy: shownDay.meta(saying('reportBy')), reportFrom: shownDay.meta(saying('reportFrom')), isReportable: z.boolean().meta(saying('isReportable')), course: z.enum(RETIREMENT_COURSES).meta(saying('retirementCourse')),
  state: z.enum(['toCome', 'due', 'overdue', 'reported']), announcedAt: instant.nullable(), caseNumber: caseNumber.nullable(),
};
/** Who retires when, soonest first. */
export const plannedSeparationsAnswer = z.strictObject({ ...pageOf(z.strictObject(planned)).shape, mayReport: z.boolean() }).meta({ id: 'PlannedSeparations' });
/** One planned separation with the key of its person, as the report takes it. */
export const plannedSeparationAnswer = z.strictObject({ ...planned, person: z.uuid() }).meta({ id: 'PlannedSeparation' });
