import type { z } from 'zod';
import type { FilingSummary } from '../prisma/records/filingSummary';
import type { filingCheckAnswer } from '../src/contracts/answers/filings';
import { importProblemSentence } from '../src/labels/importProblemText';
import type { Language } from '../src/labels/labels';

/** What files would do to the register, in the reader's language. */
export const shownCheck = ({ problems, differences, institutionsTold, ...counts }: FilingSummary, language: Language): z.output<typeof filingCheckAnswer> => ({
  ...counts,
  isSound: counts.problemsInAll === 0,
  problems: problems.map(problem => ({ code: problem.code, file: problem.file, row: problem.row, column: problem.column, text: importProblemSentence(problem, language) })),
  institutionsTold: [...institutionsTold],
  differences: differences.map(({ key, cells, ...rest }) => ({ ...rest, key: [...key], cells: cells.map(cell => ({ ...cell })) })),
});
