import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/spoken';

/** A button for what cannot be taken back: it asks once more, in its own place. */
export function Sure({ label, question, onSure }: { readonly label: string; readonly question: string; readonly onSure: () => void }) {
  const { say } = useWords();
  const [isAsking, ask] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isAsking) place.current?.querySelector('button')?.focus();
  }, [isAsking]);
  if (!isAsking) return <Button size="small" onClick={() => { ask(true); }}>{label}</Button>;
  return (
    <span ref={place} role="group" aria-label={question} className="sure">
      <span>{question}</span> <Button size="small" danger onClick={() => { ask(false); onSure(); }}>{label}</Button> <Button size="small" onClick={() => { ask(false); }}>{say('parts.keep')}</Button>
    </span>
  );
}
