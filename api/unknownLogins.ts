import { BARRED_MINUTES, FAILURES_ALLOWED, type Barred } from '../prisma/records/sessions';
import type { Deps } from './deps';

/** Logins that nobody has are barred like those of accounts, so that the sixth wrong password does not tell which there are. */
type UnknownLogins = {
  /** For how long a login is barred; null where it is not. */
  readonly barred: (login: string) => Barred | null;
  /** Counts a failure; tells where the login was barred meanwhile. */
  readonly failed: (login: string) => Barred | null;
};

/** The oldest are forgotten beyond so many: who tries that many logins does not come back to one in time. */
const KEPT_AT_MOST = 10_000;
const all = new WeakMap<Deps, UnknownLogins>();

/** Those of a door; other than the record's they end with the process. */
export function unknownLogins(deps: Deps): UnknownLogins {
  const there = all.get(deps) ?? openUnknownLogins(() => deps.room.clock.now());
  all.set(deps, there);
  return there;
}

function openUnknownLogins(now: () => number): UnknownLogins {
  const tried = new Map<string, { readonly failures: number; readonly until: number | null }>();
  const barred = (login: string): Barred | null => {
    const until = tried.get(login)?.until ?? null;
    return until !== null && until > now() ? { barredSeconds: Math.ceil((until - now()) / 1000) } : null;
  };
  return {
    barred,
    failed: login => {
      const already = barred(login);
      if (already) return already;
      const earlier = tried.get(login);
      const failures = earlier && earlier.until === null ? earlier.failures + 1 : 1; // as after a bar that is over
      const [oldest] = tried.keys();
      if (earlier === undefined && tried.size >= KEPT_AT_MOST && oldest !== undefined) tried.delete(oldest);
      tried.set(login, { failures, until: failures >= FAILURES_ALLOWED ? now() + BARRED_MINUTES * 60_000 : null });
      return null;
    },
  };
}
