import { useEffect, useState } from 'react';
import { queries, SESSION } from './queries';

/** What has been read of cases and what depends on them: read anew when something was recorded. */
const readAnew = () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] && queryKey[0] !== 'schema' });
const GATHER_MS = 250;

/**
 * Listens to what is recorded while a session lasts: the lists and cases on the screen are read anew, a burst of changes
 * once. Tells whether the line is broken; the browser resumes it where it was.
 */
export function useLive(listens: boolean): boolean {
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    if (!listens) return undefined;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const stream = new EventSource('/changes');
    const changed = () => {
      gathering ??= setTimeout(() => {
        gathering = undefined;
        void readAnew();
      }, GATHER_MS);
    };
    stream.addEventListener('case', changed);
    stream.addEventListener('reload', changed);
    stream.addEventListener('signedOut', () => void queries.invalidateQueries({ queryKey: SESSION }));
    stream.addEventListener('open', () => { setBroken(false); });
    stream.addEventListener('error', () => { setBroken(stream.readyState !== EventSource.OPEN); });
    return () => {
      clearTimeout(gathering);
      stream.close();
    };
  }, [listens]);
  return isBroken;
}
