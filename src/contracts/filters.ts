import { z } from 'zod';
import { saying } from './saying';
import { day, idOf } from './fields';

/** Yes or no in an address. */
export const flag = z.enum(['true', 'false']).transform(value => value === 'true');
/** A division of the state by its code (区划代码): it and all below it. */
export const region = z.string().regex(/^[0-9]{6}([0-9]{3}){0,2}$/).meta(saying('regionAndBelow'));
/** Digits and letters of a number. */
export const partOfNumber = z.string().regex(/^[HS0-9-]{1,30}$/);
/** What most lists of cases can be narrowed to. */
export const caseFilters = { procedure: z.enum(['hire', 'separation']).optional(), institution: idOf<string>().optional(), region: region.optional() };
/** From a day to a day, both included, in Asia/Shanghai. */
export const dayRange = { from: day.optional(), until: day.optional() };
