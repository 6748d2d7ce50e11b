import { useCallback } from 'react';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { useWords } from '../../words/spoken';

/** What comes after something was done to an account: it is told, and the account is read anew. */
export function useAccountDone() {
  const { say, word } = useWords();
  return useCallback(async ({ login, act }: { readonly login: string; readonly act: string }): Promise<void> => {
    announce(say('admin.done', { login, act: word('accountAct', act) }));
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'account' || queryKey[0] === 'accounts' });
  }, [say, word]);
}
