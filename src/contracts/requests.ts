import { z } from 'zod';
import { importLayout, type TableName } from './importLayout';
import { SUPERVISION_ACTS } from '../decision/stuck';
import { PAPER_MEDIA_TYPES } from './paperFormats';
import { PAPER_KINDS } from '../roster/papers';
import { actName, atMost, caseNumber, documentNumber, idOf, lane, openNote, posts, purpose, stageName, text, visit } from './fields';
import { hireInputSchemas } from './hireInputs';
import { saying } from './saying';
import { separationInputSchemas } from './separationInputs';

const TABLES = Object.keys(importLayout) as TableName[]; // the keys of an object literal
/** A paper may weigh five megabytes; base64 needs four characters for three bytes. */
export const PAPER_BYTES = 5 * 1024 * 1024;

const base64 = (most: number, tooLarge: 'paperTooLarge' | 'fileTooLarge') => z
  .string()
  .min(1)
  .max(Math.ceil(most / 3) * 4, { error: () => ({ message: tooLarge }) })
  .refine(value => /^[A-Za-z0-9+/]*={0,2}$/.test(value) && value.length % 4 === 0, { params: { fault: 'notBase64' } })
  .meta({ contentEncoding: 'base64', examples: ['eA=='], pattern: '^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$' });

/** A paper (材料) as it is handed in. */
export const newPaper = z.strictObject({ kind: z.enum(PAPER_KINDS), title: text(200), documentNumber: z.union([documentNumber, z.literal('')]), mediaType: z.enum(PAPER_MEDIA_TYPES), content: base64(PAPER_BYTES, 'paperTooLarge') });

/** The application of a hire. */
export const hireCaseRequest = z.strictObject({ institution: idOf<string>(), input: hireInputSchemas['application.submit'] });
/** What an application asks for so far, as far as it counts. */
export const vacancyRequest = z.strictObject({ asks: z.array(z.strictObject({ quota: idOf<string>().nullable(), leadershipPost: idOf<string>().nullable(), posts })).min(1).max(50) });
/** The application of a hire without a form: the leading group, or an exempt cadre. */
export const exemptHireCaseRequest = z.strictObject({ institution: idOf<string>(), input: hireInputSchemas['exemptApplication.submit'] });
/** The report of a separation, with its papers. */
export const separationCaseRequest = z.strictObject({ institution: idOf<string>(), input: separationInputSchemas['report.submit'], papers: z.array(newPaper).max(10).default([]) });
/** A decision in a case; `input` is checked against the act's own schema once the case's procedure is known. */
export const decisionRequest = z.strictObject({ lane, act: actName, input: z.record(z.string(), z.unknown()) });
/** An urge (催办) of a visit that waits. */
export const urgingRequest = z.strictObject({ lane, stage: stageName, visit, note: openNote(200).default('') });
/** What a supervisor does with several stages at once (批量督办): urges them, has failed steps tried again, or gives them to one officer of the desk. `confirmed` is the number of them, typed by hand. */
export const supervisionBatchRequest = z.strictObject({
  act: z.enum(SUPERVISION_ACTS), visits: z.array(z.strictObject({ caseNumber, lane, stage: stageName, visit })).min(1).max(200), to: idOf<string>().nullable().default(null), note: openNote(200).default(''), confirmed: z.int().meta(saying('confirmedCount')),
});
/** A paper for a case that is open already. */
export const paperRequest = z.strictObject({ lane: lane.default('case'), ...newPaper.shape });

/** A file of a filing may weigh ten megabytes. */
export const FILING_BYTES = 10 * 1024 * 1024;
/** What is filed (报送): workbooks or CSV files of the prescribed layout. With an institution: its roster alone; without: whole institutions, by the staffing office. */
export const filingRequest = z.strictObject({ institution: idOf<string>().nullable(), files: z.array(z.strictObject({ name: text(120), content: base64(FILING_BYTES, 'fileTooLarge') })).min(1).max(12) });

/** What is carried away from the register: of one institution or of all in reach; one table, or all of them. `reason`: what for, where one of them is graded, for the file tells what its certificate does. */
export const registerExportRequest = z.strictObject({ institution: idOf<string>().nullable(), table: z.enum(TABLES).nullable().meta(saying('oneTable')), reason: purpose });

/** Sign-in: a login is written in small letters. */
export const signInRequest = z.strictObject({ login: text(100).toLowerCase(), password: atMost(500).regex(/^[^\u0000]+$/).meta({ maxLength: 500 }) });

/** The case that a path names. */
export const casePath = z.strictObject({ number: caseNumber });
/** The thing that a path names. */
export const idPath = z.strictObject({ id: idOf<string>() });
/** The row that a path names, by its number. */
export const countedPath = z.strictObject({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });
