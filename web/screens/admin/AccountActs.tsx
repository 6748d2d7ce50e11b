import { Button, Input } from 'antd';
import { useState } from 'react';
import { answered, api, keyed, problemOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { FormProvider } from '../../parts/fields/FormContext';
import { Labelled } from '../../parts/fields/Labelled';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { useWords } from '../../words/spoken';
import type { Account } from './Account';
import { useAccountDone } from './accountDone';
import type { Done } from './PasswordOnce';

const ACTS = ['disable', 'enable', 'unlock', 'reset'] as const;
type Act = (typeof ACTS)[number];

/** What is done to an account as a whole, on the ground that is named; what may not be done, seats among it, says why and who does it. */
export function AccountActs({ account: { id, acts }, onDone }: { readonly account: Account; readonly onDone: (done: Done | null) => void }) {
  const { say, word } = useWords();
  const [reason, setReason] = useState('');
  const then = useAccountDone();
  const act = useIntent(
    ({ name, reason: said }: { readonly name: Act; readonly reason: string }, key) => answered(api.POST(`/accounts/{id}/${name}`, { params: { path: { id }, ...keyed(key).params }, body: { reason: said } })),
    async (answer, { name }) => {
      setReason('');
      onDone(name === 'reset' ? answer : null);
      await then(answer);
    },
  );
  const of = ACTS.flatMap(name => acts.filter(each => each.act === name).map(each => ({ name, ...each })));
  const allowed = of.filter(each => each.isAllowed);
  const others = acts.filter(each => !each.isAllowed);
  return (
    <section aria-labelledby="account-acts">
      <h2 id="account-acts">{say('admin.acts')}</h2>
      {act.error && <ProblemAlert error={act.error} />}
      {allowed.length > 0 && (
        <FormProvider value={{ problem: problemOf(act.error), choices: {} }}>
          <Labelled path={['reason']} label={say('admin.reason')}>{bound => <Input {...bound} autoComplete="off" maxLength={200} value={reason} onChange={({ target }) => { setReason(target.value); }} />}</Labelled>
          <p className="acts">{allowed.map(({ name }) => <Button key={name} loading={act.isPending} onClick={() => { act.mutate({ name, reason }); }}>{word('accountAct', name)}</Button>)}</p>
        </FormProvider>
      )}
      {others.length > 0 && <ul className="hint">{others.map(each => <li key={each.act}>{say('admin.why', { act: word('accountAct', each.act), why: each.why ?? '' })}</li>)}</ul>}
    </section>
  );
}
