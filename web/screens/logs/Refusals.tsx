import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../app/api';
import { useSession } from '../../app/session';
import { EmptyList } from '../../parts/EmptyList';
import { FilterChoice, FilterDay, Filters, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { RefusalFacts } from '../../parts/RefusalFacts';
import { ToCase } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { languageNow } from '../../words/i18n';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';

/** The register of refusals (不予办理登记), latest first: which rule, on which clause, what it looked at, and what would free the way. */
export function Refusals() {
  const { say, word, instant } = useWords();
  const { filters } = useFilters();
  const mayOpen = useSession().reads.includes('cases');
  const refusals = useQuery({ queryKey: ['refusals', filters, languageNow()], queryFn: () => answered(api.GET('/refusals', { params: { query: filters } })) });
  return (
    <Page title={say('logs.refusals')}>
      <Filters>
        <FilterChoice name="rule" label={say('logs.rule')} options={codesOf('rule').map(value => ({ value, label: word('rule', value) }))} />
        <FilterChoice name="procedure" label={say('logs.procedure')} options={codesOf('procedure').map(value => ({ value, label: word('procedure', value) }))} />
        <FilterDay name="from" label={say('logs.from')} />
        <FilterDay name="until" label={say('logs.until')} />
      </Filters>
      <Waiting on={refusals}>
        {({ items, next }) => (
          <>
            <Grid
              caption={say('logs.refusals')}
              rows={items}
              keyOf={row => String(row.id)}
              empty={<EmptyList reason={say('logs.emptyRefusals')} />}
              columns={[
                { title: say('logs.number'), cell: row => row.id, kind: 'number' },
                { title: say('logs.when'), cell: row => instant(row.recordedAt), kind: 'whole' },
                { title: say('logs.institution'), cell: row => row.institutionName },
                { title: say('logs.case'), cell: row => (row.caseNumber === null ? '' : mayOpen ? <ToCase number={row.caseNumber} /> : row.caseNumber), kind: 'whole' },
                { title: say('logs.act'), cell: row => row.actLabel },
                { title: say('logs.actor'), cell: row => row.actor },
                { title: say('logs.rule'), cell: row => row.label },
                { title: say('logs.facts'), cell: row => <RefusalFacts {...row} />, kind: 'wide' },
              ]}
            />
            <Pages next={next} />
          </>
        )}
      </Waiting>
    </Page>
  );
}
