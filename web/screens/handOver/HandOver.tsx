import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { answered, api, keyed, problemOf, type AnswerOf, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { queries } from '../../app/queries';
import { Choice, type Option } from '../../parts/fields/Choice';
import { FormProvider } from '../../parts/fields/FormContext';
import { Labelled } from '../../parts/fields/Labelled';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { ToCase } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';

type Sent = BodyOf<'/hand-overs'>;
const handedOver = (body: Sent, key: string) => answered(api.POST('/hand-overs', { params: { header: keyed(key).params.header }, body }));
type Done = Awaited<ReturnType<typeof handedOver>>;
/** What stands for everybody at the desk where one may be chosen. */
const TO_DESK = 'desk';
/** What stands for the reader himself among those for whom he may hand over. */
const SELF = 'self';

/** Handing over (离岗交接): everything that is with oneself, or with an officer of an office that one leads, goes to another. */
export function HandOver() {
  const { say } = useWords();
  const [from, setFrom] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const ground = useQuery({ queryKey: ['handOver', from], queryFn: () => answered(api.GET('/hand-overs', { params: { query: from === null ? {} : { from } } })) });
  return (
    <Page title={say('handling.handOver')}>
      <p className="hint">{say('handling.handOverHint')}</p>
      <Waiting on={ground}>{shown => <Asking key={shown.from} ground={shown} of={from} choose={account => { setDone(null); setFrom(account); }} done={setDone} />}</Waiting>
      {done && <Result done={done} />}
    </Page>
  );
}

type Ground = AnswerOf<'/hand-overs'>;
function Asking({ ground: { from, withHim, colleagues, leavers }, of, choose, done }: { readonly ground: Ground; readonly of: string | null; readonly choose: (account: string | null) => void; readonly done: (done: Done) => void }) {
  const { say } = useWords();
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const hand = useIntent(handedOver, async answer => {
    done(answer);
    await queries.invalidateQueries();
  });
  const named = (list: Ground['colleagues']): Option[] => list.map(each => ({ value: each.account, label: say('handling.withCount', { name: each.name, n: each.openItems }) }));
  return (
    <FormProvider value={{ problem: problemOf(hand.error), choices: {} }}>
      {hand.error && <ProblemAlert error={hand.error} />}
      <Form component="form" noValidate aria-label={say('handling.handOver')} onFinish={() => { hand.mutate({ from, to: to === TO_DESK ? null : (to ?? ''), note }); }}>
        {leavers.length > 0 && <Labelled path={['from']} label={say('handling.leaver')}>{bound => <Choice bound={bound} value={of ?? SELF} options={[{ value: SELF, label: say('handling.myself') }, ...named(leavers)]} onChange={value => { choose(value === SELF ? null : value); }} />}</Labelled>}
        <p role="status">{say('handling.withHim', { n: withHim })}</p>
        <Labelled path={['to']} label={say('handling.heir')}>{(bound, isInvalid) => <Choice bound={bound} isInvalid={isInvalid} value={to} placeholder={say('parts.choose')} options={[...named(colleagues), { value: TO_DESK, label: say('handling.toDesk') }]} onChange={setTo} />}</Labelled>
        <Labelled path={['note']} label={`${say('handling.note')}${say('parts.optional')}`}>{bound => <Input.TextArea {...bound} rows={2} maxLength={1000} value={note} onChange={({ target }) => { setNote(target.value); }} />}</Labelled>
        <Button type="primary" htmlType="submit" loading={hand.isPending} disabled={withHim === 0}>{say('handling.handOver')}</Button>
      </Form>
    </FormProvider>
  );
}

/** What became of each thing. */
function Result({ done: { handedOver, toTheDesk, stays, items } }: { readonly done: Done }) {
  const { say, word, lane } = useWords();
  const outcome = { handedOver: 'handling.wentOver', toTheDesk: 'handling.wentToDesk', stays: 'handling.stayed' } as const;
  return (
    <>
      <p role="status">{say('handling.result', { handedOver, toTheDesk, stays })}</p>
      <Grid
        caption={say('handling.results')}
        rows={items}
        keyOf={row => `${row.caseNumber}/${row.lane}/${row.stage}`}
        columns={[
          { title: say('toDo.number'), cell: row => <ToCase number={row.caseNumber} />, kind: 'whole' },
          { title: say('toDo.stage'), cell: row => `${word('stage', row.stage)}${row.lane === 'case' ? '' : ` · ${lane(row.lane)}`}` },
          { title: say('handling.became'), cell: row => say(outcome[row.outcome]) },
          { title: say('handling.why'), cell: row => row.why ?? '', kind: 'wide' },
        ]}
      />
    </>
  );
}
