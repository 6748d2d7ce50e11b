import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { answered, api, isSignedOut, type AnswerOf } from './api';
import { SESSION } from './queries';

/** Who is signed in. */
export type Session = AnswerOf<'/session'>;

/** The session; null where nobody is signed in. */
export const useSessionQuery = () =>
  useQuery({
    queryKey: SESSION,
    staleTime: 60_000,
    queryFn: async (): Promise<Session | null> => {
      try {
        return await answered(api.GET('/session'));
      } catch (error) {
        if (isSignedOut(error)) return null;
        throw error;
      }
    },
  });

const Signed = createContext<Session | null>(null);
/** Hands the session to the screens. */
export const SessionProvider = Signed.Provider;

/** Who is signed in; screens are shown to nobody else. */
export function useSession(): Session {
  const session = useContext(Signed);
  if (session === null) throw new Error('A screen is shown without a session: it belongs below SessionProvider.');
  return session;
}
