import type { AnswerOf } from '../../app/api';
import { Facts } from '../../parts/Facts';
import { Grid } from '../../parts/Grid';
import { useWords } from '../../words/spoken';

/** What is shown of an item. */
export type DisclosedContent = AnswerOf<'/institutions/{id}/disclosure'>['versions'][number]['content'];

/** An item as it is shown, word for word. */
export function Content({ content }: { readonly content: DisclosedContent }) {
  const { say, word } = useWords();
  const empty = say('disclosure.emptyContent');
  const title = word('disclosureItem', content.item);
  const numbers = [{ title: say('disclosure.approved'), cell: (row: { approved: number }) => row.approved, kind: 'number' as const }, { title: say('disclosure.inPost'), cell: (row: { inPost: number }) => row.inPost, kind: 'number' as const }];
  const division = (name: string | null): string => name ?? say('disclosure.organItself');
  switch (content.item) {
    case 'basics':
      return <Facts pairs={[[say('disclosure.name'), content.name], [say('disclosure.grade'), word('institutionGrade', content.grade)], [say('disclosure.region'), content.regionName]]} />;
    case 'duties':
      return content.duties === '' ? <p>{empty}</p> : content.duties.split('\n').map((line, index) => <p key={index}>{line}</p>);
    case 'divisions':
      return <Grid caption={title} rows={content.divisions} keyOf={row => row.name} empty={empty} columns={[{ title: say('disclosure.division'), cell: row => row.name }, { title: say('disclosure.kind'), cell: row => word('bodyKind', row.kind) }, { title: say('disclosure.grade'), cell: row => word('institutionGrade', row.grade) }]} />;
    case 'establishment':
      return <Grid caption={title} rows={content.quotas} keyOf={row => row.kind} empty={empty} columns={[{ title: say('disclosure.kind'), cell: row => word('quotaKind', row.kind) }, ...numbers]} />;
    case 'leadership':
      return <Grid caption={title} rows={content.posts} keyOf={row => `${row.division ?? ''} ${row.kind}`} empty={empty} columns={[{ title: say('disclosure.division'), cell: row => division(row.division) }, { title: say('disclosure.kind'), cell: row => word('leadershipPostKind', row.kind) }, ...numbers]} />;
    case 'people':
      return <Grid caption={title} rows={content.people.map((each, index) => ({ ...each, index }))} keyOf={row => String(row.index)} empty={empty} columns={[{ title: say('disclosure.person'), cell: row => row.name, kind: 'whole' }, { title: say('disclosure.post'), cell: row => row.post }, { title: say('disclosure.division'), cell: row => division(row.division) }]} />;
  }
}
