import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, Refused } from './api';

/** The name under which the session is kept. */
export const SESSION = ['session'] as const;

const MOST_TRIES = 2;

/** What has been read: kept, and read anew when something changed. A session that ended leads to the sign-in, wherever it is noticed. */
export const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (isSignedOut(error) && query.queryKey[0] !== SESSION[0]) void queries.invalidateQueries({ queryKey: SESSION });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (tries, error) => tries < MOST_TRIES && !(error instanceof Refused && error.status < 500),
    },
    mutations: { retry: false },
  },
});
