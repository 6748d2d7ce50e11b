import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { answered, api, keyed, problemOf, type AnswerOf, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { Grid } from '../../parts/Grid';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { Choice, type Option } from '../../parts/fields/Choice';
import { FormProvider } from '../../parts/fields/FormContext';
import { Labelled } from '../../parts/fields/Labelled';
import { useWords } from '../../words/spoken';

/** An open stage of the list. */
export type Item = AnswerOf<'/supervision'>['items'][number];
type Sent = BodyOf<'/supervision/batches'>;
type Done = Awaited<ReturnType<typeof sent>>;
const sent = (body: Sent, key: string) => answered(api.POST('/supervision/batches', { params: { header: keyed(key).params.header }, body }));
const ACTS = { urge: 'supervision.urgeThem', retry: 'supervision.retryThem', reassign: 'supervision.reassignThem' } as const satisfies Readonly<Record<Sent['act'], string>>;
const ACT_NAMES = Object.keys(ACTS) as Sent['act'][]; // the keys of an object literal
/** What stands for everybody at the desk where one may be chosen. */
const TO_DESK = 'desk';

/** What is done with the stages that were picked (批量督办), confirmed by typing their number; and what became of each. */
export function BatchOfStages({ chosen, leave }: { readonly chosen: readonly Item[]; readonly leave: () => void }) {
  const { say } = useWords();
  const [done, setDone] = useState<Done | null>(null);
  return (
    <section aria-label={say('supervision.batch')}>
      <h3>{say('supervision.batch')}</h3>
      {done ? <Results done={done} /> : <Asking chosen={chosen} done={setDone} />}
      <p><Button onClick={leave}>{say('supervision.batchLeave')}</Button></p>
    </section>
  );
}

function Asking({ chosen, done }: { readonly chosen: readonly Item[]; readonly done: (done: Done) => void }) {
  const { say } = useWords();
  const [act, setAct] = useState<Sent['act']>('urge');
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState('');
  const [first] = chosen;
  const isOneDesk = chosen.every(each => each.waitsFor === first?.waitsFor);
  const officers = useQuery({
    queryKey: ['supervision', 'officers', first?.caseNumber, first?.lane, first?.stage],
    enabled: act === 'reassign' && isOneDesk && first !== undefined,
    queryFn: () => answered(api.GET('/cases/{number}/officers', { params: { path: { number: first?.caseNumber ?? '' }, query: { lane: first?.lane ?? '', stage: first?.stage ?? '', act: 'reassign' } } })),
  });
  const batch = useIntent(sent, async answer => {
    done(answer);
    announce(say('supervision.batchDone', { n: answer.done, all: answer.results.length }));
    await queries.invalidateQueries({ queryKey: ['supervision'] });
  });
  const heirs: Option[] = [...(officers.data?.items ?? []).filter(each => each.isEligible).map(({ account, name, openItems }) => ({ value: account, label: say('handling.withCount', { name, n: openItems }) })), { value: TO_DESK, label: say('handling.toDesk') }];
  const visits = chosen.map(({ caseNumber, lane, stage, visit }) => ({ caseNumber, lane, stage, visit }));
  const isReady = act !== 'reassign' || (isOneDesk && to !== null);
  return (
    <FormProvider value={{ problem: problemOf(batch.error), choices: {} }}>
      {batch.error && <ProblemAlert error={batch.error} />}
      <Form component="form" noValidate aria-label={say('supervision.batch')} onFinish={() => { batch.mutate({ act, visits, to: act === 'reassign' && to !== TO_DESK ? to : null, note, confirmed: Number(typed) }); }}>
        <Labelled path={['act']} label={say('supervision.batchAct')}>{bound => <Choice bound={bound} value={act} options={ACT_NAMES.filter(each => each !== 'retry' || chosen.some(row => row.troubles.length > 0)).map(value => ({ value, label: say(ACTS[value]) }))} onChange={value => { setAct(value as Sent['act']); }} />}</Labelled>
        {act === 'reassign' && (isOneDesk ? <Labelled path={['to']} label={say('supervision.batchTo')}>{(bound, isInvalid) => <Choice bound={bound} isInvalid={isInvalid} value={to} placeholder={say('parts.choose')} options={heirs} onChange={setTo} />}</Labelled> : <p className="late" role="status">{say('supervision.batchOneDesk')}</p>)}
        <Labelled path={['note']} label={`${say('handling.note')}${act === 'reassign' ? '' : say('parts.optional')}`}>{bound => <Input.TextArea {...bound} rows={2} maxLength={200} value={note} onChange={({ target }) => { setNote(target.value); }} />}</Labelled>
        <Labelled path={['confirmed']} label={say('supervision.batchConfirm', { n: chosen.length })}>{bound => <Input {...bound} inputMode="numeric" autoComplete="off" value={typed} onChange={({ target }) => { setTyped(target.value); }} />}</Labelled>
        <Button type="primary" htmlType="submit" loading={batch.isPending} disabled={!isReady || !/^\d+$/.test(typed)}>{say('supervision.batchGo')}</Button>
      </Form>
    </FormProvider>
  );
}

function Results({ done: { done, results } }: { readonly done: Done }) {
  const { say, word, lane } = useWords();
  return (
    <>
      <p role="status">{say('supervision.batchDone', { n: done, all: results.length })}</p>
      <Grid
        caption={say('supervision.batchResults')}
        rows={results}
        keyOf={row => `${row.caseNumber}/${row.lane}/${row.stage}`}
        columns={[
          { title: say('toDo.number'), cell: row => row.caseNumber, kind: 'whole' },
          { title: say('toDo.stage'), cell: row => `${word('stage', row.stage)}${row.lane === 'case' ? '' : ` · ${lane(row.lane)}`}` },
          { title: say('supervision.batchBecame'), cell: row => (row.isDone ? say('supervision.batchIsDone') : <span className="late">{row.words}</span>), kind: 'wide' },
        ]}
      />
    </>
  );
}
