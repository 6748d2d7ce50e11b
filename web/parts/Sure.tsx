import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/spoken';

/** A button for what cannot be taken back: it asks once more, in its own place. */
export function Sure({ label, question, onSure }: { readonly label: string; readonly question: string; readonly onSure: () => void }) {
  const { say } = useWords();
  const [isAsking, ask] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => { // the button that was pressed is gone: the focus goes to the one in its place
    if (isAsking || wasAsking.current) place.current?.querySelector('button')?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) return <span ref={place}><Button size="small" onClick={() => { ask(true); }}>{label}</Button></span>;
  return (
    <span ref={place} role="group" aria-label={question} className="sure">
      <span>{question}</span> <Button size="small" danger onClick={() => { ask(false); onSure(); }}>{label}</Button> <Button size="small" onClick={() => { ask(false); }}>{say('parts.keep')}</Button>
    </span>
  );
}
