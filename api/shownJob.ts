import type { z } from 'zod';
import type { JobRow } from '../prisma/views/jobs';
import type { jobAnswer, jobsAnswer } from '../src/contracts/answers/jobs';
import type { ImportProblem } from '../src/institution/importProblem';
import { jobPhaseLabels } from '../src/labels/jobs';
import type { Language } from '../src/labels/labels';
import type { Refusal } from '../src/rules/allRules';
import { ApiProblem, documentOf } from './problems';
import type { Given } from './route';

/** A job as the list shows it. */
export const listedJob = ({ id, kind, state, phase, done, total, filing, createdAt, beganAt, endedAt, expiresAt }: JobRow, language: Language) => ({
  id, kind, state, phase: phase && { code: phase, label: jobPhaseLabels[language][phase] }, done, total, result: state === 'done' ? resultOf({ id, kind, filing }) : null, createdAt, beganAt, endedAt, expiresAt,
}) satisfies ListedJob;
type ListedJob = Extract<Given<z.output<typeof jobsAnswer>>, { readonly body: unknown }>['body']['items'][number];

/** A job with what its problem says, in the reader's language. */
export const shownJob = ({ row, details }: { readonly row: JobRow; readonly details: unknown }, language: Language) => ({
  ...listedJob(row, language),
  problem: row.problem === null ? null : documentOf(new ApiProblem(row.problem, moreOf(row.problem, details)), language, row.id),
}) satisfies Extract<Given<z.output<typeof jobAnswer>>, { readonly body: unknown }>['body'];

function resultOf({ id, kind, filing }: Pick<JobRow, 'id' | 'kind' | 'filing'>): string {
  if (filing !== null) return `/filings/${filing}`;
  if (kind === 'batchApproval') return `/jobs/${id}/batch`;
  return kind === 'registerExport' || kind === 'filingExport' ? `/jobs/${id}/file` : `/jobs/${id}/check`;
}

// Only `perform` writes these details, for the two problems that have any.
function moreOf(problem: JobRow['problem'], details: unknown): ApiProblem['more'] {
  if (problem === 'filesUnfit') return { inFiles: (details as { readonly problems: readonly ImportProblem[] }).problems };
  return problem === 'refusedByRule' ? { refused: { refusal: details as Refusal, number: null, caseNumber: null } } : {};
}
