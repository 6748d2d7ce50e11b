import { useQuery } from '@tanstack/react-query';
import { Button, Result } from 'antd';
import { answered, api } from '../../app/api';
import { Facts } from '../../parts/Facts';
import { To, ToCase } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';

/** That the application is recorded: its number, what happens next and by when. */
export function Confirmation({ caseNumber, another }: { readonly caseNumber: string; readonly another: () => void }) {
  const { say, word, day, list } = useWords();
  const opened = useQuery({ queryKey: ['case', caseNumber, 'opened'], queryFn: () => answered(api.GET('/cases/{number}', { params: { path: { number: caseNumber } } })) });
  return (
    <div role="status">
      <Result status="success" title={`${say('apply.done')} · ${caseNumber}`} />
      <Waiting on={opened}>
        {({ open }) => (
          <Facts
            pairs={[
              [say('apply.number'), <ToCase key="number" number={caseNumber} />],
              [say('apply.next'), list(open.map(each => say('parts.within', { what: word('stage', each.stage), of: each.waitsFor })))],
              [say('apply.by'), list(open.map(each => day(each.dueOn)))],
            ]}
          />
        )}
      </Waiting>
      <p><To path={`/cases/${caseNumber}`}>{say('apply.toCase')}</To> <Button onClick={another}>{say('apply.another')}</Button></p>
    </div>
  );
}
