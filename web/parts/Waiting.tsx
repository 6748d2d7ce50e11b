import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../words/spoken';
import { ProblemAlert } from './ProblemAlert';

/** Shows what was asked for once it is there; until then that it is coming, or why it does not come. */
export function Waiting<Answer>({ on, children }: { readonly on: UseQueryResult<Answer>; readonly children: (answer: Answer) => ReactNode }) {
  const { say } = useWords();
  if (on.data !== undefined) return children(on.data);
  if (on.error) return <ProblemAlert error={on.error} again={() => void on.refetch()} />;
  return (
    <div role="status" aria-label={say('app.loading')}>
      <Skeleton active />
    </div>
  );
}
