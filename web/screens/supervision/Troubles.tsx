import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answered, api, keyed, type AnswerOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { Grid } from '../../parts/Grid';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';

type Item = AnswerOf<'/supervision/troubles'>['items'][number];

/** What the engine cannot do at present (受阻事项), in words, with the act that tries it again. */
export function Troubles() {
  const { say, word, instant } = useWords();
  const troubles = useQuery({ queryKey: ['troubles'], queryFn: () => answered(api.GET('/supervision/troubles', { params: { query: {} } })) });
  const retry = useIntent(
    (number: string, key) => answered(api.POST('/cases/{number}/retries', { params: { path: { number }, ...keyed(key).params } })),
    async (_, number) => {
      announce(say('supervision.retried', { number }));
      await queries.invalidateQueries({ queryKey: ['troubles'] });
    },
  );
  const act = (row: Item) =>
    row.retryAskedAt !== null ? say('supervision.retryAsked', { at: instant(row.retryAskedAt) }) : row.mayRetry ? <Button loading={retry.isPending} onClick={() => { retry.mutate(row.caseNumber); }}>{say('supervision.retry')}</Button> : '';
  return (
    <>
      <h2>{say('supervision.troubles')}</h2>
      {retry.error && <ProblemAlert error={retry.error} />}
      <Waiting on={troubles}>
        {({ items }) => (
          <Grid<Item>
            caption={say('supervision.troubles')}
            rows={items}
            keyOf={row => `${row.caseNumber}/${row.effect}/${row.lane ?? ''}/${row.stage ?? ''}`}
            empty={say('supervision.noTroubles')}
            columns={[
              { title: say('toDo.number'), cell: row => row.caseNumber, kind: 'whole' },
              { title: say('toDo.institution'), cell: row => row.institutionName },
              { title: say('supervision.effect'), cell: row => <>{row.effectLabel}{row.stage !== null && <div className="hint">{word('stage', row.stage)}</div>}</> },
              { title: say('supervision.cause'), cell: row => <>{row.causeLabel}<details><summary>{say('parts.learnMore')}</summary>{say('supervision.technical', { what: row.what })}</details></>, kind: 'wide' },
              { title: say('supervision.tries'), cell: row => row.attempts, kind: 'number' },
              { title: say('supervision.since'), cell: row => instant(row.since), kind: 'whole' },
              { title: say('supervision.lastAt'), cell: row => instant(row.lastAt), kind: 'whole' },
              { title: say('case.acts'), cell: act },
            ]}
          />
        )}
      </Waiting>
    </>
  );
}
