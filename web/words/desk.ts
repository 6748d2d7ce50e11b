import type { Words } from './pair';

/** Words of the desk (工作台). */
export const deskWords = {
  title: ['工作台', 'Desk'],
} as const satisfies Words;
