import { useCallback } from 'react';
import { announce } from '../../app/notice';
import { queries, SESSION } from '../../app/queries';

/** What comes after an absence was entered, changed or ended: it is told, and who acts for whom is read anew everywhere. */
export function useAbsenceDone(told: string) {
  return useCallback(async (): Promise<void> => {
    announce(told);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => ['absences', 'absenceChoices', 'toDo', 'case', SESSION[0]].includes(String(queryKey[0])) });
  }, [told]);
}
