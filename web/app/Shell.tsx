import { Outlet, useMatches } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Waiting } from '../parts/Waiting';
import { useWords } from '../words/spoken';
import { Header } from './Header';
import { useLive } from './live';
import { NotFound } from './NotFound';
import { NoticeBar } from './NoticeBar';
import { isHidden } from './places';
import { SessionProvider, useSessionQuery, type Session } from './session';
import { SignIn } from './SignIn';
import { StandsIn } from './StandsIn';

/** The one screen of who has to change his password first. */
const ChangePassword = lazy(async () => ({ default: (await import('../screens/password/ChangePassword')).ChangePassword }));

/** The frame around every screen: header, menu, and the screen itself for who is signed in. */
export function Shell() {
  const { say } = useWords();
  const session = useSessionQuery();
  const wasSigned = useRef(false);
  useEffect(() => {
    if (session.data) wasSigned.current = true;
  }, [session.data]);
  const isBroken = useLive(session.data ? session.data.reads.includes('cases') && !session.data.mustChangePassword : false);
  return (
    <>
      <a className="skip" href="#content" onClick={event => { event.preventDefault(); document.getElementById('content')?.focus(); }}>{say('app.skip')}</a>
      <Header session={session.data ?? null} />
      <main id="content" tabIndex={-1}>
        {isBroken && <p className="near" role="status">{say('app.stale')}</p>}
        {session.data && !session.data.mustChangePassword && <StandsIn session={session.data} />}
        <NoticeBar />
        <Waiting on={session}>{signed => (signed === null ? <SignIn isEnded={wasSigned.current} /> : <SessionProvider value={signed}><Shown session={signed} /></SessionProvider>)}</Waiting>
      </main>
      <footer className="no-print"><a href="/docs">{say('app.api')}</a></footer>
    </>
  );
}

/** The screen of the address, if it is one of this reader's. */
function Shown({ session }: { readonly session: Session }) {
  const { say } = useWords();
  const { fullPath } = useMatches().slice(-1)[0] as { readonly fullPath: string }; // the root always matches
  const path = fullPath.length > 1 ? fullPath.replace(/\/$/, '') : fullPath;
  if (session.mustChangePassword) return <Suspense fallback={<p role="status">{say('app.loading')}</p>}><ChangePassword /></Suspense>;
  if (isHidden(path, session)) return <NotFound />;
  return <Suspense fallback={<p role="status">{say('app.loading')}</p>}><Outlet key={session.account} /></Suspense>;
}
