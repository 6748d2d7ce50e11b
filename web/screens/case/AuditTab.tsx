import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../app/api';
import { useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Pages } from '../../parts/Pages';
import { RefusalFacts } from '../../parts/RefusalFacts';
import { Waiting } from '../../parts/Waiting';
import { languageNow } from '../../words/i18n';
import { whoOf } from './who';
import { useWords } from '../../words/spoken';

/** The audit of one case (审计), latest first: who did what when, through which seat, and what a rule refused. */
export function AuditTab({ caseNumber: number }: { readonly caseNumber: string }) {
  const { say, word, instant, lane } = useWords();
  const { after } = useFilters().filters;
  const audit = useQuery({ queryKey: ['case', number, 'audit', after ?? '', languageNow()], queryFn: () => answered(api.GET('/cases/{number}/audit', { params: { path: { number }, query: after === undefined ? {} : { after } } })) });
  return (
    <Waiting on={audit}>
      {({ items, next }) => (
        <>
          <Grid
            caption={say('case.audit')}
            rows={items}
            keyOf={row => String(row.id)}
            columns={[
              { title: say('case.when'), cell: row => instant(row.recordedAt), kind: 'whole' },
              { title: say('case.who'), cell: row => whoOf(row, say) },
              { title: say('case.seat'), cell: row => (row.role === null ? row.place : <>{word('role', row.role)}<div className="hint">{row.place}</div></>) },
              { title: say('case.what'), cell: row => <>{row.label}{row.lane !== null && row.lane !== 'case' && <div className="hint">{lane(row.lane)}</div>}</> },
              { title: say('case.refused'), cell: ({ refusal }) => refusal && <><span className="late">{refusal.label}</span><RefusalFacts {...refusal} /></>, kind: 'wide' },
            ]}
          />
          <Pages next={next} />
        </>
      )}
    </Waiting>
  );
}
