import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { DRAFTS, keeperOf, readDrafts, type DraftFor, type DraftKeeper, type Keeping } from '../../app/draftKeeper';
import { useSession } from '../../app/session';

/** The reader's own drafts, latest first. */
export const useDrafts = () => useQuery({ queryKey: DRAFTS, queryFn: readDrafts });

/** What keeps a form's text, and how it stands with it. */
export type Draft = { readonly keeper: DraftKeeper; readonly keeping: Keeping };

/** Keeps what is typed into the form for that, also when the reader goes elsewhere. */
export function useDraft(of: DraftFor): Draft {
  const { account } = useSession();
  const name = JSON.stringify(of);
  const keeper = useMemo(() => keeperOf(account, JSON.parse(name) as DraftFor), [account, name]); // written just above
  const keeping = useSyncExternalStore(keeper.listen, () => keeper.keeping);
  useEffect(() => () => void keeper.save(), [keeper]);
  return { keeper, keeping };
}

/** What was typed for that before. Read once for each time that the form is shown: what is typed meanwhile is not overwritten. */
export function useFoundDraft(of: DraftFor) {
  const { account } = useSession();
  return useQuery({ queryKey: ['draft', account, of], gcTime: 0, staleTime: Infinity, enabled: query => query.state.data === undefined, queryFn: () => keeperOf(account, of).find() });
}
