import { z } from 'zod';
import { saying } from './saying';

/** What the parts of a position look like; no part holds the sign that stands between them. */
const PARTS = {
  days: '[0-9]{1,7}', // since 1970
  micros: '[0-9]{1,16}', // since 1970
  id: '[0-9]{1,15}',
  uuid: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
  caseNumber: '(?:H|S)[0-9]{4}-[0-9]{6,20}',
  code: '[A-Za-z0-9]{1,40}',
  lane: '(?:case|candidate-[1-9][0-9]{0,3})',
  visit: '[0-9]{1,9}',
  octets: '(?:[0-9a-f]{2}){1,400}',
  effect: '[A-Za-z0-9/-]{1,200}',
} as const;
/** A part of a position in a list. */
export type CursorPart = keyof typeof PARTS;

/** Where the page before ended: the `next` of its answer. Its parts are what the list is ordered by, so that a position stays where it is whatever is added meanwhile; anything else is none. */
export const cursorOf = (...parts: readonly CursorPart[]) => {
  const pattern = `^${parts.map(part => PARTS[part]).join('_')}$`;
  return z.string().refine(value => new RegExp(pattern).test(value), { params: { fault: 'unknownCursor' } }).transform(value => value.split('_')).meta({ pattern, ...saying('cursor') });
};

const limit = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);
/** A page of a list that is ordered by these parts: how many at most, and where the page before ended. */
export const pageBy = (parts: readonly CursorPart[], most = 200, usual = 50) => ({ limit: limit(most, usual), after: cursorOf(...parts).optional() });
