import { Button, Form, Steps } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { problemOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { queries } from '../../app/queries';
import { Page } from '../../parts/Page';
import { ProblemAlert } from '../../parts/ProblemAlert';
import type { Option } from '../../parts/fields/Choice';
import { Fields } from '../../parts/fields/Field';
import { FormProvider } from '../../parts/fields/FormContext';
import type { Schema, Value } from '../../parts/fields/schema';
import type { Word } from '../../words/all';
import { useWords } from '../../words/spoken';
import { Answers } from './Answers';
import { Confirmation } from './Confirmation';

/** What an application has typed into it, by field. */
export type Input = Readonly<Record<string, Value>>;
/** One step: what it asks, and what it shows beside it. */
type Step = { readonly title: Word; readonly fields: readonly string[]; readonly beside?: (input: Input) => ReactNode };
type Props = {
  readonly title: string;
  readonly schema: Schema;
  readonly start: Input;
  readonly choices: Readonly<Record<string, readonly Option[]>>;
  readonly steps: readonly Step[];
  readonly send: (input: Input, key: string) => Promise<{ readonly caseNumber: string }>;
};

/** An application in short steps, a check of the answers before it is sent, and its confirmation after. */
export function Wizard({ title, schema, start, choices, steps, send }: Props) {
  const { say } = useWords();
  const [input, setInput] = useState<Input>(start);
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const submit = useIntent(send, () => queries.invalidateQueries());
  const problem = problemOf(submit.error);
  const wrong = problem?.errors?.[0]?.field.replace(/^input\./, '').split('.')[0];
  useEffect(() => { // the step that holds what is wrong is opened
    const step = steps.findIndex(each => wrong !== undefined && each.fields.includes(wrong));
    if (step >= 0) setAt(step);
  }, [problem]); // a new answer, not a new render, opens the step
  const shown = useRef(at);
  useEffect(() => { // the first step leaves the focus to the title of the screen
    if (shown.current !== at) heading.current?.focus();
    shown.current = at;
  }, [at]);
  const [step] = steps.slice(at, at + 1);
  const move = (to: number): void => { setAt(to); };
  if (submit.data) return <Page title={title}><Confirmation caseNumber={submit.data.caseNumber} another={() => { submit.reset(); setInput(start); setAt(0); }} /></Page>;
  return (
    <Page title={title}>
      <nav aria-label={say('apply.steps')}><Steps size="small" current={at} items={[...steps.map(each => ({ title: say(each.title) })), { title: say('apply.check') }]} /></nav>
      {submit.error && <ProblemAlert error={submit.error} />}
      <FormProvider value={{ problem, choices }}>
        <Form component="form" noValidate onFinish={() => { if (step) move(at + 1); else submit.mutate(input); }}>
          <h2 ref={heading} tabIndex={-1}>{say(step?.title ?? 'apply.check')}</h2>
          {step ? (
            <div className="beside">
              <div><Fields schema={only(schema, step.fields)} path={[]} value={input} onChange={value => { setInput(value as Input); }} /></div>
              <div>{step.beside?.(input)}</div>
            </div>
          ) : (
            <>
              <p>{say('apply.checkHint')}</p>
              {steps.map((each, index) => (
                <section key={each.title} aria-label={say(each.title)}>
                  <h3>{say(each.title)} <Button type="link" onClick={() => { move(index); }}>{say('apply.change', { what: say(each.title) })}</Button></h3>
                  <Answers schema={schema} fields={each.fields} value={input} choices={choices} />
                </section>
              ))}
            </>
          )}
          <p className="acts">
            {at > 0 && <Button onClick={() => { move(at - 1); }}>{say('apply.back')}</Button>}
            <Button type="primary" htmlType="submit" loading={submit.isPending}>{say(step ? 'apply.forward' : 'apply.submit')}</Button>
          </p>
        </Form>
      </FormProvider>
    </Page>
  );
}

/** Some of the fields of a schema. */
const only = (schema: Schema, fields: readonly string[]): Schema => ({ ...schema, properties: Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([field]) => fields.includes(field))) });
