import { Grid } from '../../parts/Grid';
import { useWords } from '../../words/spoken';
import type { Case } from './useCase';

/** The candidates, each in a lane of its own. */
export function Candidates({ shown: { candidates } }: { readonly shown: Case }) {
  const { say, word, lane, list } = useWords();
  if (candidates.length === 0) return null;
  return (
    <>
      <h2>{say('case.candidates')}</h2>
      <Grid
        caption={say('case.candidates')}
        rows={candidates}
        keyOf={row => row.lane}
        columns={[
          { title: say('case.lane'), cell: row => lane(row.lane), kind: 'whole' },
          { title: say('case.name'), cell: row => list([row.name ?? '', row.maskedResidentId ?? '']) },
          { title: say('case.line'), cell: row => row.line, kind: 'number' },
          { title: say('case.state'), cell: row => word('candidateState', row.state) },
        ]}
      />
    </>
  );
}
