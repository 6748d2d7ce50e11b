import type { z } from 'zod';
import type { FilingCheck } from '../prisma/records/filingCheck';
import type { filingCheckAnswer } from '../src/contracts/answers/filings';
import type { ImportedInstitution } from '../src/contracts/importBatch';
import { importProblemText } from '../src/labels/importProblemText';
import type { Language } from '../src/labels/labels';

const MOST_TOLD = 500;
const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

const shownInstitution = ({ creditCode, name, region, bodies, quotas, leadershipPosts, structureLimits, people }: ImportedInstitution) => ({
  creditCode, name, region, bodies: bodies.length, approved: sum(quotas.map(each => each.approved)), allowance: sum(quotas.map(each => each.allowance?.posts ?? 0)), leadershipPosts: sum(leadershipPosts.map(each => each.approved)), structureLimits: structureLimits.length, people: people.length,
});

/** What files would do to the register, in the reader's language. */
export function shownCheck({ problems, batch, differences }: FilingCheck, language: Language): z.output<typeof filingCheckAnswer> {
  const institutions = batch?.institutions ?? [];
  return {
    isSound: problems.length === 0,
    problems: problems.slice(0, MOST_TOLD).map(problem => ({ code: problem.code, file: problem.file, row: problem.row, column: problem.column, text: importProblemText(problem, language) })),
    problemsInAll: problems.length,
    institutionsTold: institutions.slice(0, MOST_TOLD).map(shownInstitution),
    institutionsInAll: institutions.length,
    peopleInAll: sum(institutions.map(each => each.people.length)),
    differences: differences.slice(0, MOST_TOLD).map(({ key, cells, ...rest }) => ({ ...rest, key: [...key], cells: cells.map(cell => ({ ...cell })) })),
    differencesInAll: differences.length,
  };
}
