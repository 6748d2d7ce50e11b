import { Checkbox } from 'antd';
import { useState } from 'react';
import { Grid } from '../../parts/Grid';
import { useWords } from '../../words/spoken';
import { toldOf } from './told';
import { whoOf } from './who';
import type { Case } from './useCase';

/** What happened (流转记录): what people did; what the system entered because of it is folded away. */
export function Timeline({ shown: { events } }: { readonly shown: Case }) {
  const spoken = useWords();
  const { say, word, instant, lane } = spoken;
  const [isWhole, setWhole] = useState(false);
  const system = events.filter(each => each.isOfSystem).length;
  return (
    <>
      {system > 0 && <p className="no-print"><Checkbox checked={isWhole} onChange={({ target }) => { setWhole(target.checked); }}>{say('case.showSystem', { n: system })}</Checkbox></p>}
      <Grid
        caption={say('case.timeline')}
        rows={events.filter(each => isWhole || !each.isOfSystem)}
        keyOf={row => String(row.number)}
        columns={[
          { title: say('case.number'), cell: row => row.number, kind: 'number' },
          { title: say('case.when'), cell: row => instant(row.recordedAt), kind: 'whole' },
          { title: say('case.who'), cell: row => whoOf(row, say) },
          { title: say('case.lane'), cell: row => lane(row.lane), kind: 'whole' },
          { title: say('case.what'), cell: row => [...new Set([word('event', row.type), word('stage', row.stage)])].filter(part => part !== '').join(' · ') },
          { title: say('case.result'), cell: row => [word('outcome', row.outcome), toldOf(row, spoken)].filter(part => part !== '').join(say('parts.toldSeparator')), kind: 'wide' },
        ]}
      />
    </>
  );
}
