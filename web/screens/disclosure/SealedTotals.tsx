import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { answered, api, keyed, type BodyOf } from '../../app/api';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { useSession } from '../../app/session';
import { Grid } from '../../parts/Grid';
import { SchemaForm } from '../../parts/SchemaForm';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';

/** What is kept of institutions above the grade: shown only when it is asked for, because each reading is kept. */
export function SealedTotals() {
  const { say } = useWords();
  const { seats } = useSession();
  const [isAsked, ask] = useState(false);
  if (!seats.some(each => each.role === 'officeSigner' && each.desk === 'staffingOffice')) return null;
  return (
    <section aria-labelledby="sealed" className="no-print">
      <h2 id="sealed">{say('disclosure.sealed')}</h2>
      <p className="hint">{say('disclosure.sealedHelp')}</p>
      {isAsked ? <Lines /> : <Button onClick={() => { ask(true); }}>{say('disclosure.showSealed')}</Button>}
    </section>
  );
}

function Lines() {
  const { say, word, instant } = useWords();
  const sealed = useQuery({ queryKey: ['sealed'], queryFn: () => answered(api.GET('/sealed-totals')) });
  const send = (body: BodyOf<'/sealed-totals'>, key: string) => answered(api.POST('/sealed-totals', { ...keyed(key), body }));
  const then = async (): Promise<void> => {
    announce(say('disclosure.sealedDone'));
    await queries.invalidateQueries({ queryKey: ['sealed'] });
  };
  return (
    <>
      <Waiting on={sealed}>
        {({ items }) => (
          <Grid
            caption={say('disclosure.sealed')}
            rows={items}
            keyOf={row => `${row.region} ${row.kind}`}
            empty={say('disclosure.noSealed')}
            columns={[
              { title: say('disclosure.region'), cell: row => row.regionName }, { title: say('disclosure.kind'), cell: row => word('quotaKind', row.kind) }, { title: say('disclosure.institutions'), cell: row => row.institutions, kind: 'number' },
              { title: say('disclosure.approved'), cell: row => row.approved, kind: 'number' }, { title: say('disclosure.inPost'), cell: row => row.inPost, kind: 'number' }, { title: say('disclosure.document'), cell: row => row.documentNumber },
              { title: say('disclosure.enteredBy'), cell: row => say('disclosure.byAt', { who: row.enteredBy, at: instant(row.enteredAt) }) },
            ]}
          />
        )}
      </Waiting>
      <details>
        <summary>{say('disclosure.enterSealed')}</summary>
        <SchemaForm name="EnterSealedTotal" choices={{ kind: codesOf('quotaKind').map(value => ({ value, label: word('quotaKind', value) })) }} submit={say('disclosure.enterSealed')} send={send} then={then} />
      </details>
    </>
  );
}
