import { Button, Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../words/spoken';

type Props = { readonly label: string; /** What the button is called where several stand on a page. */ readonly name: string; readonly field: string; readonly isDanger?: boolean; readonly isBusy: boolean; readonly onReason: (reason: string) => void };

/** A button for what wants a reason: it asks for it in its own place, and acts when it is given. */
export function WithReason({ label, name, field, isDanger = false, isBusy, onReason }: Props) {
  const { say } = useWords();
  const [isAsking, ask] = useState(false);
  const [reason, setReason] = useState('');
  const place = useRef<HTMLSpanElement>(null);
  const wasAsking = useRef(false);
  const id = useId();
  useEffect(() => { // what was pressed is gone: the focus goes to what stands in its place
    if (isAsking) place.current?.querySelector('input')?.focus();
    else if (wasAsking.current) place.current?.querySelector('button')?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  const close = (): void => { ask(false); setReason(''); };
  if (!isAsking) return <span ref={place}><Button size="small" danger={isDanger} loading={isBusy} aria-label={name} onClick={() => { ask(true); }}>{label}</Button></span>;
  return (
    <span ref={place} role="group" aria-label={name} className="sure">
      <label htmlFor={id}>{field}</label> <Input id={id} size="small" className="short" maxLength={200} value={reason} onChange={({ target }) => { setReason(target.value); }} />{' '}
      <Button size="small" type="primary" danger={isDanger} disabled={reason.trim() === ''} onClick={() => { onReason(reason.trim()); close(); }}>{say('documents.sure')}</Button> <Button size="small" onClick={close}>{say('parts.keep')}</Button>
    </span>
  );
}
