import { Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { answered, api, keyed, problemOf, type AnswerOf, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { queries } from '../../app/queries';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { Fields } from '../../parts/fields/Field';
import { FormProvider } from '../../parts/fields/FormContext';
import { startOf, type Schema, type Value } from '../../parts/fields/schema';
import { useWords } from '../../words/spoken';
import { draftFor, keyOf, nameOf } from './actNames';
import { useBoardOf } from '../apply/useBoard';
import { givenFor, picksFromBoard } from './given';
import { useAfterwards } from './afterwards';
import { ActedMeanwhile } from './ActedMeanwhile';
import type { Act, Case } from './useCase';

type Props = { readonly shown: Case; readonly act: Act; readonly label: string; readonly drafts?: string; readonly schemas: Readonly<Record<string, Schema>>; readonly isChosen: boolean; /** Whether the act can no longer be done: somebody else was first. */ readonly isGone: boolean; readonly typed: () => void; readonly decided: () => void };
const GONE = 'gone';
type Sent = BodyOf<'/cases/{number}/decisions'>;
/** What a recorded decision answers. */
export type Decision = { readonly caseNumber: string; readonly open: readonly { readonly stage: string; readonly desk: AnswerOf<'/to-do'>['items'][number]['desk'] }[] };

/** The form of an act, made from the schema that will check it. What is typed stays through whatever others do meanwhile. */
export function ActForm({ shown, act, label, drafts, schemas, isChosen, isGone, typed, decided }: Props) {
  const spoken = useWords();
  const { say, word } = spoken;
  const sending = { ...act, act: drafts ?? act.act };
  const schema = schemas[`${shown.procedure}.${nameOf(sending)}`] ?? {};
  const draft = drafts === undefined ? draftFor(shown, act) : null;
  const isPrepared = draft !== null && draft.proposes === act.act;
  const board = useBoardOf(picksFromBoard(sending) ? shown.institution : null);
  const given = givenFor(shown, sending, board.data ?? null, spoken);
  const [input, setInput] = useState<Value>(() => (isPrepared ? (draft.input as Value) : { ...(startOf(schema) as object), ...given.start })); // a draft holds what its act would send
  const [openedAt] = useState(shown.version);
  const place = useRef<HTMLDivElement>(null);
  const afterwards = useAfterwards(shown.caseNumber, act);
  useEffect(() => {
    if (isChosen) place.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [isChosen]);
  const decide = useIntent(
    (body: Sent, key) => {
      const { params: { header } } = keyed(key, shown.version);
      return answered(api.POST('/cases/{number}/decisions', { params: { path: { number: shown.caseNumber }, header }, body }));
    },
    answer => {
      decided();
      return afterwards(label, answer);
    },
  );
  const isStale = problemOf(decide.error)?.code === 'stale';
  useEffect(() => {
    if (isStale) void queries.invalidateQueries({ queryKey: ['case'] });
  }, [isStale]);
  // The act is one that the API named, and the input was made from its own schema: the API checks both.
  const sent = drafts === undefined ? (input as Record<string, unknown>) : { proposes: drafts, input, note: '' };
  return (
    <div ref={place} className="act-form">
      <h3>{label}</h3>
      {decide.error && <ProblemAlert error={decide.error} />}
      <ActedMeanwhile shown={shown} since={openedAt} isGone={isGone} why={shown.acts.find(each => keyOf(each) === keyOf(act))?.refusal?.label} isToldAlready={isStale} id={`${GONE}-${keyOf(act, drafts)}`} />
      {isPrepared && <p className="hint">{say('case.draftReady', { who: draft.by })}</p>}
      <FormProvider value={{ problem: problemOf(decide.error), choices: given.choices }}>
        <Form component="form" noValidate aria-label={label} onFinish={() => { decide.mutate({ lane: act.lane, act: nameOf(act), input: sent } as Sent); }}>
          <Fields schema={schema} path={[]} value={input} onChange={value => { typed(); setInput(value); }} />
          <Button type="primary" htmlType="submit" loading={decide.isPending} disabled={isGone} {...(isGone ? { 'aria-describedby': `${GONE}-${keyOf(act, drafts)}` } : {})}>{drafts === undefined ? word('act', nameOf(act)) : say('case.layBefore')}</Button>
        </Form>
      </FormProvider>
    </div>
  );
}
