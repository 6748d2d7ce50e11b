import { Button, Form, Steps } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { DraftFor } from '../../app/draftKeeper';
import { DraftLine, Drafted } from '../../parts/draft/Drafted';
import type { Draft } from '../../parts/draft/useDraft';
import { Page } from '../../parts/Page';
import { ProblemAlert } from '../../parts/ProblemAlert';
import type { Option } from '../../parts/fields/Choice';
import { Fields } from '../../parts/fields/Field';
import { controlFor } from '../../parts/fields/fieldId';
import { FormProvider } from '../../parts/fields/FormContext';
import type { Schema, Value } from '../../parts/fields/schema';
import type { Word } from '../../words/all';
import { useWords } from '../../words/spoken';
import { Checked } from './Checked';
import { Confirmation } from './Confirmation';
import { stepAsking } from './stillWrong';
import { useSending } from './useSending';

/** What an application has typed into it, by field. */
export type Input = Readonly<Record<string, Value>>;
/** One step: what it asks, what it shows or asks beside it, and what that says when the answers are checked. `also`: what else of what is sent stands in it, by the name that it is typed under. `lacks`: the fields beside it, as they are sent, that the next step cannot do without. */
export type Step = {
  readonly title: Word;
  readonly fields: readonly string[];
  readonly also?: Readonly<Record<string, string>>;
  readonly lacks?: (input: Input) => readonly string[];
  readonly beside?: (input: Input, change: (input: Input) => void) => ReactNode;
  readonly besideChecked?: (input: Input) => ReactNode;
};
type Props = {
  readonly title: string;
  readonly of: DraftFor;
  readonly schema: Schema;
  readonly start: Input;
  /** What may be picked, by field, as far as is typed. */
  readonly choices: (input: Input) => Readonly<Record<string, readonly Option[]>>;
  readonly steps: readonly Step[];
  /** What follows from what was just typed: a field that another one settles. */
  readonly follow?: (next: Input, before: Input) => Input;
  readonly send: (input: Input, key: string) => Promise<{ readonly caseNumber: string }>;
  /** Called when the reader begins anew. */
  readonly onAnew?: () => void;
};
/** What a draft of it holds: what was typed, and at which step. */
type Typed = { readonly input: Input; readonly step: number };

/** An application in short steps that keeps itself as a draft, a check of the answers before it is sent, and its confirmation after. */
export function Wizard(props: Props) {
  const { title, of, onAnew } = props;
  const [sent, setSent] = useState<{ readonly caseNumber: string; readonly input: Input } | null>(null);
  if (sent) return <Page key="sent" title={title}><Confirmation {...props} {...sent} choices={props.choices(sent.input)} another={() => { setSent(null); onAnew?.(); }} /></Page>;
  return <Page key="asked" title={title}><Drafted<Typed> of={of} {...(onAnew ? { onDiscard: onAnew } : {})}>{(found, draft) => <Asking {...props} found={found} draft={draft} onSent={setSent} />}</Drafted></Page>;
}

type AskingProps = Props & { readonly found: Typed | null; readonly draft: Draft; readonly onSent: (sent: { readonly caseNumber: string; readonly input: Input }) => void };

function Asking({ schema, start, choices, steps, follow, send, found, draft, onSent }: AskingProps) {
  const { say } = useWords();
  const { keeper } = draft;
  const [{ input, step: at }, setTyped] = useState<Typed>({ input: { ...start, ...found?.input }, step: Math.min(found?.step ?? 0, steps.length) });
  const heading = useRef<HTMLHeadingElement>(null);
  const change = (typed: Input): void => {
    const next = follow?.(typed, input) ?? typed;
    setTyped({ input: next, step: at });
    keeper.type(JSON.stringify({ input: next, step: at } satisfies Typed));
  };
  const move = (to: number): void => {
    setTyped({ input, step: to });
    if (keeper.isThere) keeper.type(JSON.stringify({ input, step: to } satisfies Typed));
  };
  const { submit, problem, left, isOver, shown: shownProblem } = useSending({ input, steps, isAtEnd: at >= steps.length, keeper, send, onSent });
  const stepOf = (field: string): number => stepAsking(steps, field);
  const wrong = Math.min(...(problem?.errors ?? []).map(({ field }) => stepOf(field)).filter(step => step >= 0));
  useEffect(() => { // the first step that holds something wrong is opened; the summary of it keeps the focus, and leads to the field
    if (!Number.isFinite(wrong)) return;
    shown.current = wrong;
    setTyped(typed => ({ ...typed, step: wrong }));
  }, [problem]); // a new answer, not a new render, opens the step
  const shown = useRef(at);
  useEffect(() => { // the first step leaves the focus to the title of the screen
    if (shown.current !== at) heading.current?.focus();
    shown.current = at;
  }, [at]);
  const [step] = steps.slice(at, at + 1);
  const [isHeld, setHeld] = useState(false);
  const lacking = isHeld ? (step?.lacks?.(input) ?? []) : [];
  const forward = (): void => {
    const [first] = step?.lacks?.(input) ?? [];
    setHeld(first !== undefined);
    if (first !== undefined) controlFor(first)?.focus();
    else if (step) move(at + 1);
    else submit.mutate(input);
  };
  return (
    <>
      <nav aria-label={say('apply.steps')}><Steps size="small" current={at} items={[...steps.map(each => ({ title: say(each.title) })), { title: say('apply.check') }]} /></nav>
      {submit.error && !isOver && <ProblemAlert error={submit.error} left={left} reach={field => { const step = stepOf(field); if (step >= 0) flushSync(() => { move(step); }); }} />}
      <FormProvider value={{ problem: shownProblem, lacking, choices: choices(input) }}>
        <Form component="form" noValidate onFinish={forward}>
          <h2 ref={heading} tabIndex={-1}>{say(step?.title ?? 'apply.check')}</h2>
          {step ? (
            <div className="beside">
              <div><Fields schema={only(schema, step.fields)} path={[]} value={input} onChange={value => { change({ ...input, ...(value as Input) }); }} /></div>
              <div>{step.beside?.(input, change)}</div>
            </div>
          ) : (
            <>
              <p>{say('apply.checkHint')}</p>
              <Checked schema={schema} steps={steps} input={input} choices={choices(input)} onChange={move} />
            </>
          )}
          <p className="acts">
            {at > 0 && <Button onClick={() => { move(at - 1); }}>{say('apply.back')}</Button>}
            <Button type="primary" htmlType="submit" loading={submit.isPending}>{say(step ? 'apply.forward' : 'apply.submit')}</Button>
          </p>
          <DraftLine draft={draft} />
        </Form>
      </FormProvider>
    </>
  );
}

/** Some of the fields of a schema. */
const only = (schema: Schema, fields: readonly string[]): Schema => ({ ...schema, properties: Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([field]) => fields.includes(field))) });
