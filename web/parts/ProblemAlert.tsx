import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { problemOf, type Problem } from '../app/api';
import { useWords } from '../words/spoken';
import { FieldProblems } from './FieldProblems';
import { RefusalFacts } from './RefusalFacts';

/** What went wrong, in words, where the reader's attention is: what the API said, or that it cannot be reached. */
export function ProblemAlert({ error, again, reach, left }: { readonly error: unknown; readonly again?: () => void; /** The fields' problems that are not mended yet, where the form knows. */ readonly left?: Problem['errors']; readonly reach?: (field: string) => void }) {
  const { say } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [error]);
  const problem = problemOf(error);
  return (
    <div ref={place} tabIndex={-1} className="problem">
      <Alert
        type="error"
        showIcon
        title={problem?.title ?? say('app.connection')}
        description={problem ? <Told problem={left ? { ...problem, errors: left } : problem} reach={reach} /> : say('app.connectionHelp')}
        action={again && <Button onClick={again}>{say('app.again')}</Button>}
      />
    </div>
  );
}

function Told({ problem, reach }: { readonly problem: Problem; readonly reach: ((field: string) => void) | undefined }) {
  const { say, time } = useWords();
  return (
    <>
      <p>{problem.detail}</p>
      {problem.errors && problem.errors.length > 0 && <FieldProblems errors={problem.errors} reach={reach} />}
      {problem.meanwhile && problem.meanwhile.length > 0 && (
        <ul aria-label={say('parts.meanwhileTitle')}>
          {problem.meanwhile.map(each => <li key={each.recordedAt + each.type}>{say('parts.meanwhile', { who: each.actor, at: time(each.recordedAt), what: each.label })}</li>)}
        </ul>
      )}
      {problem.rule !== undefined && <RefusalFacts rule={problem.rule} basis={problem.basis ?? ''} numbers={problem.numbers ?? {}} unblockedByLabel={problem.unblockedByLabel ?? ''} />}
    </>
  );
}
