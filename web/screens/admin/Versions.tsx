import type { AnswerOf } from '../../app/api';
import { Grid } from '../../parts/Grid';
import { useWords } from '../../words/spoken';

type Version = AnswerOf<'/calendar'>['versions'][number];

/** How often a year of the calendar was entered, by whom and on which document; the first holds. */
export function Versions({ versions }: { readonly versions: readonly Version[] }) {
  const { say, word, time, day } = useWords();
  const listed = (days: readonly string[]): string => (days.length === 0 ? say('admin.none') : days.map(day).join(' '));
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{say('admin.versions')}</h2>
      <Grid
        caption={say('admin.versions')}
        rows={versions}
        keyOf={row => row.enteredAt}
        empty={say('admin.versionsNone')}
        columns={[
          { title: say('admin.enteredAs'), cell: row => <>{time(row.enteredAt)} {row.enteredBy}{row === versions[0] && ` · ${say('admin.holdsNow')}`}</>, kind: 'whole' },
          { title: say('admin.standing'), cell: row => word('standing', row.isAssumed ? 'assumed' : 'published') },
          { title: say('admin.document'), cell: row => row.documentNumber },
          { title: say('admin.daysOff'), cell: row => listed(row.daysOff), kind: 'wide' },
          { title: say('admin.makeUpDays'), cell: row => listed(row.makeUpDays) },
        ]}
      />
    </section>
  );
}
