import { Alert, Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { DraftFor, Found } from '../../app/draftKeeper';
import { useWords } from '../../words/spoken';
import { Sure } from '../Sure';
import { Waiting } from '../Waiting';
import { useDraft, useFoundDraft, type Draft } from './useDraft';

type Props<Typed> = { readonly of: DraftFor; readonly children: (found: Typed | null, draft: Draft) => ReactNode; /** Called when the reader begins anew. */ readonly onDiscard?: () => void };

/** A form that begins with what its reader typed into it before, says so, and lets him begin anew. */
export function Drafted<Typed>(props: Props<Typed>) {
  return <Waiting on={useFoundDraft(props.of)}>{found => <Kept {...props} found={found} />}</Waiting>;
}

function Kept<Typed>({ of, found, onDiscard, children }: Props<Typed> & { readonly found: Found | null }) {
  const { say, instant } = useWords();
  const draft = useDraft(of);
  const [round, setRound] = useState(0);
  const isThere = round === 0 && found !== null;
  const begun = useRef<HTMLDivElement>(null);
  useEffect(() => { // the button that discarded is gone
    if (round > 0) begun.current?.focus();
  }, [round]);
  const discard = async (): Promise<void> => {
    await draft.keeper.discard();
    setRound(round + 1);
    onDiscard?.();
  };
  return (
    <>
      {isThere && draft.keeping.as !== 'refused' && (
        <Alert
          type="info"
          showIcon
          role="status"
          className="no-print"
          title={found.savedAt === null ? say('drafts.restoredUnsaved') : say('drafts.restored', { at: instant(found.savedAt) })}
          action={<Sure label={say('drafts.discard')} question={say('drafts.discardSure')} onSure={() => void discard()} />}
        />
      )}
      <div key={round} ref={begun} tabIndex={-1} className="begun">{children(isThere ? (typedIn(found.text) as Typed | null) : null, draft)}</div>
    </>
  );
}

/** What a draft holds; null where it is not what this window writes. */
function typedIn(text: string): object | null {
  try {
    const typed: unknown = JSON.parse(text);
    return typeof typed === 'object' ? typed : null;
  } catch {
    return null;
  }
}

/** Whether what is typed is saved, said quietly. */
export function DraftLine({ draft: { keeper, keeping } }: { readonly draft: Draft }) {
  const { say, time } = useWords();
  return (
    <div className="draft-line no-print" aria-live="polite">
      {keeping.as === 'saved' && <p className="hint">{say('drafts.saved', { at: time(keeping.when) })}</p>}
      {keeping.as === 'unsaved' && <p className="near">{say('drafts.unsaved')} <Button size="small" onClick={() => void keeper.save()}>{say('drafts.saveNow')}</Button></p>}
      {keeping.as === 'refused' && <p className="late">{say('drafts.refused', { why: keeping.problem.detail })} <Button size="small" onClick={() => void keeper.save()}>{say('drafts.saveNow')}</Button></p>}
    </div>
  );
}
