import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words/spoken';

/** A screen: its title as the heading that takes the focus when the reader comes here, and what stands beside it. */
export function Page({ title, aside, takesFocus = true, children }: { readonly title: string; readonly aside?: ReactNode; /** Not where a field of the screen takes it. */ readonly takesFocus?: boolean; readonly children: ReactNode }) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${say('app.product')}`;
  }, [title, say]);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {aside}
      </div>
      {children}
    </>
  );
}
