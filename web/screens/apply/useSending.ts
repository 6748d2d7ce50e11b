import { useEffect } from 'react';
import { problemOf, type Problem } from '../../app/api';
import type { DraftKeeper } from '../../app/draftKeeper';
import { useIntent } from '../../app/intent';
import { queries } from '../../app/queries';
import { stillWrong } from './stillWrong';
import type { Input, Step } from './Wizard';

type Asked = {
  readonly input: Input;
  readonly steps: readonly Step[];
  readonly isAtEnd: boolean;
  readonly keeper: DraftKeeper;
  readonly send: (input: Input, key: string) => Promise<{ readonly caseNumber: string }>;
  readonly onSent: (sent: { readonly caseNumber: string; readonly input: Input }) => void;
};

/** The sending of an application, its draft kept until it is recorded; and what was found wrong with it, as far as that is not typed anew since. */
export function useSending({ input, steps, isAtEnd, keeper, send, onSent }: Asked) {
  const submit = useIntent(
    async (body: Input, key) => {
      await keeper.rest();
      return send(body, key);
    },
    async ({ caseNumber }) => {
      await keeper.done();
      onSent({ caseNumber, input });
      void queries.invalidateQueries();
    },
  );
  useEffect(() => {
    if (submit.error) keeper.resume();
  }, [submit.error, keeper]);
  const problem = problemOf(submit.error);
  const told = problem?.errors ?? [];
  const left = stillWrong(told, submit.variables ?? input, input, steps);
  const isOver = told.length === 0 ? problem !== null && isAtEnd && submit.variables !== input : left.length === 0; // what was refused as a whole is not what would be sent now
  return { submit, problem, left, isOver, shown: problem && ({ ...problem, errors: left } satisfies Problem) };
}
