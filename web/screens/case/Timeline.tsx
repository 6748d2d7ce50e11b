import { Checkbox } from 'antd';
import { useState } from 'react';
import { Grid } from '../../parts/Grid';
import { useWords } from '../../words/spoken';
import { toldOf, whatOf } from './told';
import { whoOf } from './who';
import type { Case } from './useCase';

/** What happened (流转记录): what people did, and whom they urged (催办) meanwhile; what the system entered because of it is folded away. */
export function Timeline({ shown: { events, urgings } }: { readonly shown: Case }) {
  const spoken = useWords();
  const { say, word, instant, lane } = spoken;
  const [isWhole, setWhole] = useState(false);
  const system = events.filter(each => each.isOfSystem).length;
  const urged = urgings.map(each => ({ key: `urged-${each.visit}-${each.stage}-${each.lane}-${each.by}-${each.urgedAt}`, happenedAt: each.urgedAt, number: '', who: say('case.urgingFrom', { who: each.by, role: word('role', each.role) }), lane: each.lane, what: `${say('case.urging')} · ${word('stage', each.stage)}`, result: each.note }));
  const done = events.filter(each => isWhole || !each.isOfSystem).map(each => ({
    key: String(each.number), happenedAt: each.recordedAt, number: String(each.number), who: whoOf(each, say), lane: each.lane,
    what: whatOf(each, events, spoken),
    result: [word('outcome', each.outcome), toldOf(each, events, spoken)].filter(part => part !== '').join(say('parts.toldSeparator')),
  }));
  return (
    <>
      {system > 0 && <p className="no-print"><Checkbox checked={isWhole} onChange={({ target }) => { setWhole(target.checked); }}>{say('case.showSystem', { n: system })}</Checkbox></p>}
      <Grid
        caption={say('case.timeline')}
        rows={[...done, ...urged].sort((one, other) => (one.happenedAt < other.happenedAt ? -1 : one.happenedAt > other.happenedAt ? 1 : 0))}
        keyOf={row => row.key}
        columns={[
          { title: say('case.number'), cell: row => row.number, kind: 'number' },
          { title: say('case.when'), cell: row => instant(row.happenedAt), kind: 'whole' },
          { title: say('case.who'), cell: row => row.who },
          { title: say('case.lane'), cell: row => lane(row.lane), kind: 'whole' },
          { title: say('case.what'), cell: row => row.what },
          { title: say('case.result'), cell: row => row.result, kind: 'wide' },
        ]}
      />
    </>
  );
}
