import { Button, Checkbox, Tag } from 'antd';
import { useState } from 'react';
import { useSession } from '../../app/session';
import { Due } from '../../parts/Due';
import { useFilters } from '../../parts/Filters';
import { EmptyList } from '../../parts/EmptyList';
import { Grid } from '../../parts/Grid';
import { Pages } from '../../parts/Pages';
import { ToCase } from '../../parts/To';
import { languageNow } from '../../words/i18n';
import { useWords, type Spoken } from '../../words/spoken';
import { BatchOfStages, type Item } from './BatchOfStages';

const keyOf = (row: Item): string => `${row.caseNumber}/${row.lane}/${row.stage}/${row.visit}`;
/** From which seats stages are urged, tried again or reassigned; the API decides on each. */
const SUPERVISE: readonly string[] = ['supervisor', 'leaderInCharge', 'systemAdministrator'];

/** Whom a stage waits for, since when, against which norm. */
const waits = (row: Item, { say, instant }: Spoken): string =>
  say('supervision.waits', { who: row.waitsFor, since: instant(row.since), n: row.waitingWorkingDays, norm: row.normDays === null ? say('supervision.normNone') : say('supervision.normOf', { n: row.normDays }) });

/** What happens of itself. */
const NEXT = { reminder: 'supervision.nextReminder', overdue: 'supervision.nextOverdue', escalation: 'supervision.nextEscalation', lapse: 'supervision.nextLapse' } as const;

/** What was urged, who has it in hand, who is away, and what happens next of itself. */
function Meanwhile({ row }: { readonly row: Item }) {
  const { say, word, instant, day, list } = useWords();
  const { times, at: lastUrged } = row.urged;
  const { kind, at: then } = row.next ?? { kind: null, at: '' };
  const away = row.away.map(each => say(each.substitute === null ? 'supervision.awayAlone' : 'supervision.away', { name: each.name, until: day(each.until), substitute: each.substitute ?? '' }));
  const told = [
    ...(row.unattended === null ? [] : [word('unattended', row.unattended)]),
    ...(row.inHandOf === null ? [] : [say('supervision.inHandOf', { who: row.inHandOf })]),
    say('supervision.officers', { who: list(row.officers) }),
    ...away,
    lastUrged === null ? say('supervision.notUrged') : say('supervision.urgedTimes', { n: times, at: instant(lastUrged) }),
    kind === null ? say('supervision.nextNothing') : say('supervision.next', { at: instant(then), what: say(NEXT[kind]) }),
    ...(row.engineLag > 0 ? [say('supervision.lag', { n: row.engineLag })] : []),
  ];
  return <div className="hint">{told.join(' · ')}</div>;
}

/** Every open stage of every open case, soonest due first. */
export function OpenStages({ items, next }: { readonly items: readonly Item[]; readonly next: string | null }) {
  const spoken = useWords();
  const { say, word, lane } = spoken;
  const { tab: _, after: __, ...narrowed } = useFilters().filters;
  const { reads, seats } = useSession();
  const mayOpen = reads.includes('cases');
  const maySupervise = seats.some(seat => SUPERVISE.includes(seat.role));
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [isAsking, ask] = useState(false);
  const chosen = items.filter(row => picked.includes(keyOf(row)));
  const leave = (): void => { ask(false); setPicked([]); };
  return (
    <>
      <h2>{say('supervision.list')}</h2>
      <p className="no-print"><Button href={`/supervision/list?${new URLSearchParams({ ...narrowed, language: languageNow() }).toString()}`} download>{say('supervision.download')}</Button></p>
      {maySupervise && !isAsking && items.length > 0 && (
        <p className="no-print">
          <Checkbox checked={chosen.length === items.length} indeterminate={chosen.length > 0 && chosen.length < items.length} onChange={({ target }) => { setPicked(target.checked ? items.map(keyOf) : []); }}>{say('supervision.pickAll', { n: items.length })}</Checkbox>{' '}
          <Button type="primary" disabled={chosen.length === 0} onClick={() => { ask(true); }}>{say('supervision.batchOf', { n: chosen.length })}</Button>
        </p>
      )}
      {isAsking && <BatchOfStages chosen={chosen} leave={leave} />}
      <Grid<Item>
        caption={say('supervision.list')}
        rows={isAsking ? chosen : items}
        keyOf={keyOf}
        empty={<EmptyList reason={say('supervision.empty')} />}
        columns={[
          ...(maySupervise && !isAsking ? [{ title: say('toDo.pick'), cell: (row: Item) => <Checkbox checked={picked.includes(keyOf(row))} aria-label={say('supervision.pickOne', { number: row.caseNumber, stage: word('stage', row.stage) })} onChange={({ target }) => { setPicked(target.checked ? [...picked, keyOf(row)] : picked.filter(each => each !== keyOf(row))); }} /> }] : []),
          { title: say('toDo.number'), cell: row => (mayOpen ? <ToCase number={row.caseNumber} /> : row.caseNumber), kind: 'whole' },
          { title: say('toDo.institution'), cell: row => row.institutionName },
          { title: say('toDo.stage'), cell: row => `${word('stage', row.stage)}${row.lane === 'case' ? '' : ` · ${lane(row.lane)}`}` },
          { title: say('supervision.what'), cell: row => <>{row.stuckBy.flatMap(kind => [<Tag key={kind} color="error">{word('stuck', kind)}</Tag>, ' '])}{waits(row, spoken)}<Meanwhile row={row} /></>, kind: 'wide' },
          { title: say('toDo.due'), cell: row => <>{spoken.day(row.dueOn)}{row.dueOn === null && <Due days={null} />}{row.overdueWorkingDays > 0 && <div><Due days={-row.overdueWorkingDays} /></div>}</>, kind: 'whole' },
        ]}
      />
      {!isAsking && <Pages next={next} />}
    </>
  );
}
