import { Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { answered, api, keyed, problemOf, type AnswerOf, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { queries } from '../../app/queries';
import { DraftLine, Drafted } from '../../parts/draft/Drafted';
import type { Draft } from '../../parts/draft/useDraft';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { Fields } from '../../parts/fields/Field';
import { FormProvider } from '../../parts/fields/FormContext';
import { startOf, type Schema, type Value } from '../../parts/fields/schema';
import { useWords } from '../../words/spoken';
import { draftFor, keyOf, nameOf } from './actNames';
import { choicesFor, ofOthersNoPosts, useBoardOf } from '../apply/useBoard';
import { givenFor, picksFromBoard } from './given';
import { useAfterwards } from './afterwards';
import { ActedMeanwhile } from './ActedMeanwhile';
import { TurnsBack } from './TurnsBack';
import type { Act, Case } from './useCase';

type Props = { readonly shown: Case; readonly act: Act; readonly label: string; readonly drafts?: string; readonly schemas: Readonly<Record<string, Schema>>; readonly isChosen: boolean; /** Whether the act can no longer be done: somebody else was first. */ readonly isGone: boolean; /** Called when the reader begins to type here. */ readonly typed: () => void; readonly decided: () => void };
const GONE = 'gone';
/** What a draft of it holds. */
type Typed = { readonly input: Value };
type Sent = BodyOf<'/cases/{number}/decisions'>;
/** What a recorded decision answers. */
export type Decision = { readonly caseNumber: string; readonly open: readonly { readonly lane: string; readonly stage: string; readonly desk: AnswerOf<'/to-do'>['items'][number]['desk'] }[] };

/** The form of an act, made from the schema that will check it. What is typed stays through whatever others do meanwhile, and is kept as a draft. */
export function ActForm(props: Props) {
  const { shown, act, drafts, typed } = props;
  return <Drafted<Typed> of={{ act: nameOf(act), caseNumber: shown.caseNumber, lane: act.lane, proposes: drafts ?? null }} onDiscard={typed}>{(found, kept) => <Asking {...props} found={found} kept={kept} />}</Drafted>;
}

function Asking({ shown, act, label, drafts, schemas, isChosen, isGone, typed, decided, found, kept }: Props & { readonly found: Typed | null; readonly kept: Draft }) {
  const spoken = useWords();
  const { say, word } = spoken;
  const sending = { ...act, act: drafts ?? act.act };
  const schema = schemas[`${shown.procedure}.${nameOf(sending)}`] ?? {};
  const draft = drafts === undefined ? draftFor(shown, act) : null;
  const isPrepared = draft !== null && draft.proposes === act.act;
  const board = useBoardOf(picksFromBoard(sending) ? shown.institution : null);
  const given = givenFor(shown, sending);
  const [input, setInput] = useState<Value>(() => found?.input ?? (isPrepared ? (draft.input as Value) : { ...(startOf(schema) as object), ...given.start })); // a draft holds what its act would send
  const [openedAt] = useState(shown.version);
  const place = useRef<HTMLDivElement>(null);
  const afterwards = useAfterwards(shown.caseNumber, act, drafts !== undefined);
  useEffect(() => {
    if (isChosen) place.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [isChosen]);
  const { keeper } = kept;
  const change = (typedIn: Value): void => {
    const value = ofOthersNoPosts(typedIn as object, input as object) as Value; // the form of an act is an object
    setInput(value);
    keeper.type(JSON.stringify({ input: value } satisfies Typed));
    typed();
  };
  const decide = useIntent(
    async (body: Sent, key) => {
      await keeper.rest();
      const { params: { header } } = keyed(key, shown.version);
      return answered(api.POST('/cases/{number}/decisions', { params: { path: { number: shown.caseNumber }, header }, body }));
    },
    async answer => {
      await keeper.done();
      decided();
      await afterwards(label, answer);
    },
  );
  useEffect(() => {
    if (decide.error) keeper.resume();
  }, [decide.error, keeper]);
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
      {isPrepared && found === null && <p className="hint">{say('case.draftReady', { who: draft.by })}</p>}
      {act.turnsBack && drafts === undefined && <TurnsBack turns={act.turnsBack} />}
      <FormProvider value={{ problem: problemOf(decide.error), choices: board.data === undefined ? given.choices : choicesFor(board.data, input, spoken) }}>
        <Form component="form" noValidate aria-label={label} onFinish={() => { decide.mutate({ lane: act.lane, act: nameOf(act), input: sent } as Sent); }}>
          <Fields schema={schema} path={[]} value={input} onChange={change} />
          <Button type="primary" htmlType="submit" loading={decide.isPending} disabled={isGone} {...(isGone ? { 'aria-describedby': `${GONE}-${keyOf(act, drafts)}` } : {})}>{drafts === undefined ? word('act', nameOf(act)) : say('case.layBefore')}</Button>
          <DraftLine draft={kept} />
        </Form>
      </FormProvider>
    </div>
  );
}
