import { useQuery } from '@tanstack/react-query';
import { Button, Result } from 'antd';
import { answered, api } from '../../app/api';
import { Facts } from '../../parts/Facts';
import type { Option } from '../../parts/fields/Choice';
import type { Schema } from '../../parts/fields/schema';
import { Print } from '../../parts/Print';
import { To, ToCase } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { Checked } from './Checked';
import type { Input, Step } from './Wizard';

type Props = { readonly caseNumber: string; readonly schema: Schema; readonly steps: readonly Step[]; readonly input: Input; readonly choices: Readonly<Record<string, readonly Option[]>>; readonly another: () => void };

/** That the application is recorded: its number, what happens next and by when, and what was submitted, to be printed. */
export function Confirmation({ caseNumber, schema, steps, input, choices, another }: Props) {
  const { say, word, day, instant, list } = useWords();
  const opened = useQuery({ queryKey: ['case', caseNumber, 'opened'], queryFn: () => answered(api.GET('/cases/{number}', { params: { path: { number: caseNumber } } })) });
  return (
    <>
      <div role="status">
        <Result status="success" title={`${say('apply.done')} · ${caseNumber}`} />
        <Waiting on={opened}>
          {({ open, openedAt, openedBy, institutionName }) => (
            <Facts
              pairs={[
                [say('apply.number'), <ToCase key="number" number={caseNumber} />],
                [say('apply.institution'), institutionName],
                [say('apply.submitted'), `${openedBy} · ${instant(openedAt)}`],
                [say('apply.next'), list(open.map(each => say('parts.within', { what: word('stage', each.stage), of: each.waitsFor })))],
                [say('apply.by'), list(open.map(each => day(each.dueOn)))],
              ]}
            />
          )}
        </Waiting>
      </div>
      <p className="acts no-print"><To path={`/cases/${caseNumber}`}>{say('apply.toCase')}</To> <Print /> <Button onClick={another}>{say('apply.another')}</Button></p>
      <h2>{say('apply.answers')}</h2>
      <Checked schema={schema} steps={steps} input={input} choices={choices} />
    </>
  );
}
