import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../app/api';
import { useWords } from '../words/spoken';
import { Grid } from './Grid';
import { ToCase } from './To';
import { Waiting } from './Waiting';

/** What came of a batch (批量签批), draft by draft, and the same to be carried away. */
export function BatchResult({ job }: { readonly job: string }) {
  const { say, word, lane } = useWords();
  const result = useQuery({ queryKey: ['batch', job], queryFn: () => answered(api.GET('/jobs/{id}/batch', { params: { path: { id: job } } })) });
  return (
    <Waiting on={result}>
      {({ done, refused, skipped, items }) => (
        <>
          <p role="status">{say('parts.batchCounts', { done, refused, skipped })}</p>
          <Grid
            caption={say('parts.batchResults')}
            rows={items.map((item, index) => ({ ...item, index }))}
            keyOf={row => String(row.index)}
            columns={[
              { title: say('toDo.number'), cell: row => <ToCase number={row.caseNumber} />, kind: 'whole' },
              { title: say('case.lane'), cell: row => lane(row.lane) },
              { title: say('toDo.stage'), cell: row => word('stage', row.stage) },
              { title: say('toDo.decision'), cell: row => word('act', row.act), kind: 'whole' },
              { title: say('exchange.result'), cell: row => <span className={row.outcome === 'done' ? '' : 'late'}>{row.outcomeLabel}</span>, kind: 'whole' },
              { title: say('parts.batchWhy'), cell: row => (row.refusal ? say('parts.within', { what: row.refusal.label, of: row.refusal.basis }) : (row.reason?.label ?? '')), kind: 'wide' },
            ]}
          />
          <p className="no-print"><a href={`/jobs/${job}/file`} download>{say('exchange.downloadFile')}</a></p>
        </>
      )}
    </Waiting>
  );
}
