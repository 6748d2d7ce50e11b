import { Button } from 'antd';
import type { Option } from '../../parts/fields/Choice';
import type { Schema } from '../../parts/fields/schema';
import { useWords } from '../../words/spoken';
import { Answers } from './Answers';
import type { Input, Step } from './Wizard';

type Props = { readonly schema: Schema; readonly steps: readonly Step[]; readonly input: Input; readonly choices: Readonly<Record<string, readonly Option[]>>; /** Leads back to a step; without it the answers are only shown. */ readonly onChange?: (step: number) => void };

/** Every answer by its step. */
export function Checked({ schema, steps, input, choices, onChange }: Props) {
  const { say } = useWords();
  return steps.map((step, index) => (
    <section key={step.title} aria-label={say(step.title)}>
      <h3>{say(step.title)} {onChange && <Button type="link" onClick={() => { onChange(index); }}>{say('apply.change', { what: say(step.title) })}</Button>}</h3>
      <Answers schema={schema} fields={step.fields} value={input} choices={choices} />
      {step.besideChecked?.(input)}
    </section>
  ));
}
