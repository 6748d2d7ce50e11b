import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../app/api';
import { EmptyList } from '../../parts/EmptyList';
import { FilterChoice, FilterDay, Filters, FilterText, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { Waiting } from '../../parts/Waiting';
import { languageNow } from '../../words/i18n';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';

/** The audit (审计), latest first: who did what, to what, when, and on which ground. */
export function Audit() {
  const { say, word, instant } = useWords();
  const { filters } = useFilters();
  const audit = useQuery({ queryKey: ['audit', filters, languageNow()], queryFn: () => answered(api.GET('/audit', { params: { query: filters } })) });
  return (
    <Page title={say('admin.audit')}>
      <Filters>
        <FilterChoice name="kind" label={say('admin.kind')} options={codesOf('auditKind').map(value => ({ value, label: word('auditKind', value) }))} />
        <FilterText name="login" label={say('admin.byLogin')} />
        <FilterDay name="from" label={say('admin.since')} />
        <FilterDay name="until" label={say('admin.until')} />
      </Filters>
      <Waiting on={audit}>
        {({ items, next }) => (
          <>
            <Grid
              caption={say('admin.audit')}
              rows={items}
              keyOf={row => String(row.id)}
              empty={<EmptyList reason={say('admin.emptyAudit')} />}
              columns={[
                { title: say('admin.number'), cell: row => row.id, kind: 'number' },
                { title: say('admin.when'), cell: row => instant(row.recordedAt), kind: 'whole' },
                { title: say('admin.who'), cell: row => <>{row.actorName}<div className="hint">{row.actorLogin}</div></> },
                { title: say('admin.what'), cell: row => row.label },
                { title: say('admin.subject'), cell: row => row.subject },
                { title: say('admin.detail'), cell: row => row.detail.map(({ name, label, value }) => <div key={name}>{label} {value}</div>), kind: 'wide' },
              ]}
            />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </Page>
  );
}
