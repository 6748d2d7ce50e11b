import { Facts } from '../../parts/Facts';
import { Grid } from '../../parts/Grid';
import { To } from '../../parts/To';
import { useWords } from '../../words/spoken';
import type { Case } from './useCase';

type Post = NonNullable<Case['form']>['posts'][number];
type Ask = Case['asks'][number];

/** The verification form of the case (核定单), or before there is one what was asked for. */
export function FormOfCase({ shown: { form, asks, caseNumber } }: { readonly shown: Case }) {
  const { say, word, day, list } = useWords();
  if (form === null && asks.length === 0) return null;
  const postOf = (row: Post | Ask): string => list([row.post, word('postLevel', row.postLevel), word('personCategory', row.personCategory)]);
  if (form === null) {
    return (
      <>
        <h2>{say('case.asked')}</h2>
        <Grid<Ask> caption={say('case.asked')} rows={asks} keyOf={row => String(row.line)} columns={[{ title: say('case.line'), cell: row => row.line, kind: 'number' }, { title: say('case.quotaKind'), cell: row => word('quotaKind', row.quotaKind) }, { title: say('case.post'), cell: postOf }, { title: say('case.requested'), cell: row => row.posts, kind: 'number' }]} />
      </>
    );
  }
  return (
    <>
      <h2>{say('case.form', { number: form.number })}</h2>
      <Facts pairs={[[say('case.issued'), day(form.issuedOn)], [say('case.validUntil'), day(form.validUntil)], [say('case.state'), word('formState', form.state)]]} />
      <Grid<Post>
        caption={say('case.form', { number: form.number })}
        rows={form.posts}
        keyOf={row => String(row.line)}
        columns={[
          { title: say('case.line'), cell: row => row.line, kind: 'number' },
          { title: say('case.quotaKind'), cell: row => word('quotaKind', row.quotaKind) },
          { title: say('case.post'), cell: postOf },
          ...(['requested', 'granted', 'placed', 'released'] as const).map(name => ({ title: say(`case.${name}`), cell: (row: Post) => row[name], kind: 'number' as const })),
        ]}
      />
      <p><To path={`/forms/${caseNumber}`}>{say('case.printForm')}</To></p>
    </>
  );
}
