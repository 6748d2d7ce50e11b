import { Button, Input } from 'antd';
import { useCallback, useState } from 'react';
import { answered, api, keyed, problemOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { FormProvider } from '../../parts/fields/FormContext';
import { Labelled } from '../../parts/fields/Labelled';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { useWords } from '../../words/spoken';
import type { Filing } from './Filing';
import { JobOutcome } from './JobOutcome';
import { useJob } from './useJob';

type Act = { readonly path: '/filings/{id}/return' | '/filings/{id}/withdraw'; readonly note: string };

/** What the reader may do with a filing: enter it, return it, or take it back. */
export function FilingActs({ filing: { id, mayDecide, mayWithdraw } }: { readonly filing: Filing }) {
  const { say, word } = useWords();
  const [note, setNote] = useState('');
  const told = useCallback((state: string) => {
    announce(say('exchange.acted', { state: word('filingState', state) }));
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'filing' || queryKey[0] === 'filings' });
  }, [say, word]);
  const accepted = useCallback(() => { told('accepted'); }, [told]);
  const accept = useJob((body: { note: string }, key: string) => answered(api.POST('/filings/{id}/accept', { params: { path: { id }, ...keyed(key).params }, body })), accepted);
  const act = useIntent(({ path, note: remark }: Act, key) => answered(api.POST(path, { params: { path: { id }, ...keyed(key).params }, body: { note: remark } })), ({ state }) => { told(state); });
  return (
    <FormProvider value={{ problem: problemOf(act.error ?? accept.error), choices: {} }}>
      {act.error && <ProblemAlert error={act.error} />}
      <Labelled path={['note']} label={say('exchange.note')}>{bound => <Input.TextArea {...bound} rows={2} maxLength={1000} value={note} onChange={({ target }) => { setNote(target.value); }} />}</Labelled>
      <p className="acts">
        {mayDecide && <Button type="primary" loading={accept.isStarting} onClick={() => { accept.begin({ note }); }}>{say('exchange.accept')}</Button>}
        {mayDecide && <Button loading={act.isPending} onClick={() => { act.mutate({ path: '/filings/{id}/return', note }); }}>{say('exchange.returnIt')}</Button>}
        {mayWithdraw && <Button loading={act.isPending} onClick={() => { act.mutate({ path: '/filings/{id}/withdraw', note }); }}>{say('exchange.withdraw')}</Button>}
      </p>
      <JobOutcome of={accept} />
    </FormProvider>
  );
}
