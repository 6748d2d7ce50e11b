import { Button, Tag } from 'antd';
import type { AnswerOf } from '../../app/api';
import { useSession } from '../../app/session';
import { Due } from '../../parts/Due';
import { useFilters } from '../../parts/Filters';
import { EmptyList } from '../../parts/EmptyList';
import { Grid } from '../../parts/Grid';
import { Pages } from '../../parts/Pages';
import { ToCase } from '../../parts/To';
import { languageNow } from '../../words/i18n';
import { useWords, type Spoken } from '../../words/spoken';

type Item = AnswerOf<'/supervision'>['items'][number];

/** Whom a stage waits for, since when, against which norm. */
const waits = (row: Item, { say, instant }: Spoken): string =>
  say('supervision.waits', { who: row.waitsFor, since: instant(row.since), n: row.waitingWorkingDays, norm: row.normDays === null ? say('supervision.normNone') : say('supervision.normOf', { n: row.normDays }) });

/** Every open stage of every open case, soonest due first. */
export function OpenStages({ items, next }: { readonly items: readonly Item[]; readonly next: string | null }) {
  const spoken = useWords();
  const { say, word, lane, list } = spoken;
  const { tab: _, after: __, ...narrowed } = useFilters().filters;
  const mayOpen = useSession().reads.includes('cases');
  return (
    <>
      <h2>{say('supervision.list')}</h2>
      <p className="no-print"><Button href={`/supervision/list?${new URLSearchParams({ ...narrowed, language: languageNow() }).toString()}`} download>{say('supervision.download')}</Button></p>
      <Grid<Item>
        caption={say('supervision.list')}
        rows={items}
        keyOf={row => `${row.caseNumber}/${row.lane}/${row.stage}/${row.visit}`}
        empty={<EmptyList reason={say('supervision.empty')} />}
        columns={[
          { title: say('toDo.number'), cell: row => (mayOpen ? <ToCase number={row.caseNumber} /> : row.caseNumber), kind: 'whole' },
          { title: say('toDo.institution'), cell: row => row.institutionName },
          { title: say('toDo.stage'), cell: row => `${word('stage', row.stage)}${row.lane === 'case' ? '' : ` · ${lane(row.lane)}`}` },
          { title: say('supervision.what'), cell: row => <>{row.stuckBy.map(kind => <Tag key={kind} color="error">{word('stuck', kind)}</Tag>)}{waits(row, spoken)}<div className="hint">{say('supervision.officers', { who: list(row.officers) })}{row.engineLag > 0 && ` · ${say('supervision.lag', { n: row.engineLag })}`}</div></>, kind: 'wide' },
          { title: say('toDo.due'), cell: row => <>{spoken.day(row.dueOn)}{row.dueOn === null && <Due days={null} />}{row.overdueWorkingDays > 0 && <div><Due days={-row.overdueWorkingDays} /></div>}</>, kind: 'whole' },
        ]}
      />
      <Pages next={next} />
    </>
  );
}
