import { z } from 'zod';
import { importLayout, type TableName } from '../importLayout';
import { instant, pageOf } from './common';
import { saying } from '../saying';

const TABLES = Object.keys(importLayout) as TableName[]; // the keys of an object literal
const filing = {
  id: z.uuid(), kind: z.enum(['opening', 'roster']), state: z.enum(['filed', 'accepted', 'returned', 'withdrawn']), office: z.uuid(), officeName: z.string(), institution: z.uuid().nullable(), institutionName: z.string().nullable(),
  institutions: z.int(), people: z.int(), filedBy: z.string(), filedAt: instant, decidedBy: z.string().nullable(), decidedAt: instant.nullable(), note: z.string(),
};
const problem = z.strictObject({ code: z.string(), file: z.string(), row: z.int().nullable(), column: z.string().nullable(), text: z.string() });
const institution = z.strictObject({ creditCode: z.string(), name: z.string(), region: z.string(), bodies: z.int(), approved: z.int(), allowance: z.int(), leadershipPosts: z.int(), structureLimits: z.int(), people: z.int() });
const difference = z.strictObject({
  table: z.enum(TABLES), kind: z.enum(['added', 'missing', 'changed']), creditCode: z.string(), key: z.array(z.string()).meta(saying('rowKey')),
  cells: z.array(z.strictObject({ column: z.string(), onRegister: z.string(), inFiles: z.string() })),
});

const check = {
  isSound: z.boolean(), problems: z.array(problem), problemsInAll: z.int(), institutionsTold: z.array(institution), institutionsInAll: z.int(), peopleInAll: z.int(), differences: z.array(difference), differencesInAll: z.int(),
};
/** What files would do to the register (试算): at most 500 lines of each list, with the number of all. Nothing was changed. */
export const filingCheckAnswer = z.strictObject(check).meta({ id: 'FilingCheck' });
/** The filings in scope, newest first. */
export const filingsAnswer = pageOf(z.strictObject(filing)).meta({ id: 'Filings' });
/** One filing, and what the reader may do with it. */
export const filingAnswer = z.strictObject({ ...filing, mayDecide: z.boolean(), mayWithdraw: z.boolean() }).meta({ id: 'Filing' });
/** What became of a filing. */
export const filingDoneAnswer = z.strictObject({ id: z.uuid(), state: z.enum(['filed', 'accepted', 'returned', 'withdrawn']) }).meta({ id: 'FilingDone' });
