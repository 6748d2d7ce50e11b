import { Grid } from '../../parts/Grid';
import { useWords } from '../../words/spoken';
import type { Shown } from './Institution';

/** The people in post (在编人员). */
export function People({ people }: { readonly people: Shown['people'] }) {
  const { say, word, day } = useWords();
  return (
    <>
      <h2>{say('board.people')} ({people.length})</h2>
      <Grid
        caption={say('board.people')}
        rows={people}
        keyOf={row => row.person}
        empty={say('board.empty')}
        columns={[
          { title: say('board.name'), cell: row => row.name ?? say('board.hidden'), kind: 'whole' },
          { title: say('board.division'), cell: row => row.bodyName ?? say('board.wholeOrgan') },
          { title: say('board.post'), cell: row => row.post },
          { title: say('board.level'), cell: row => word('postLevel', row.postLevel) },
          { title: say('board.category'), cell: row => word('personCategory', row.personCategory) },
          { title: say('board.kind'), cell: row => word('quotaKind', row.quotaKind) },
          { title: say('board.since'), cell: row => day(row.placedOn), kind: 'whole' },
          { title: say('board.formNumber'), cell: row => row.formNumber ?? '', kind: 'whole' },
        ]}
      />
    </>
  );
}
