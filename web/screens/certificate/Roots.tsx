import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../app/api';
import { EmptyList } from '../../parts/EmptyList';
import { useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';

/** The roots of days (每日根), latest first, each to be taken along and kept outside. */
export function Roots() {
  const { say, day, instant } = useWords();
  const { filters } = useFilters();
  const roots = useQuery({ queryKey: ['daily-roots', filters], queryFn: () => answered(api.GET('/daily-roots', { params: { query: filters } })) });
  return (
    <Page title={say('certificate.rootsTitle')}>
      <p className="hint">{say('certificate.rootsHelp')}</p>
      <Waiting on={roots}>
        {({ items, next }) => (
          <>
            <Grid
              caption={say('certificate.rootsTitle')}
              rows={items}
              keyOf={row => row.day}
              empty={<EmptyList reason={say('certificate.noRoots')} />}
              columns={[
                { title: say('certificate.day'), cell: row => day(row.day), kind: 'whole' },
                { title: say('certificate.institutions'), cell: row => row.institutions, kind: 'number' },
                { title: say('certificate.entryCount'), cell: row => row.entries, kind: 'number' },
                { title: say('certificate.root'), cell: row => <code>{row.hash}</code>, kind: 'wide' },
                { title: say('certificate.key'), cell: row => <code>{row.key}</code> },
                { title: say('certificate.madeAt'), cell: row => instant(row.madeAt), kind: 'whole' },
                { title: say('certificate.download'), cell: row => <a href={`/daily-roots/${row.day}`} download aria-label={`${say('certificate.download')} ${row.day}`}>{say('certificate.download')}</a>, kind: 'whole' },
              ]}
            />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </Page>
  );
}
