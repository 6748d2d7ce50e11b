import type { Words } from './pair';

/** Words of the case page (办件). */
export const caseWords = {
  title: ['办件 {{number}}', 'Case {{number}}'],
} as const satisfies Words;
