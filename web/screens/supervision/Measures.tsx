import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { answered, api, type AnswerOf } from '../../app/api';
import { Grid } from '../../parts/Grid';
import { Waiting } from '../../parts/Waiting';
import { Bars } from '../../parts/chart/Bars';
import { languageNow } from '../../words/i18n';
import { useWords } from '../../words/spoken';

type Answer = AnswerOf<'/supervision/measures'>;
type Cycle = Answer['cycles'][number];
type Load = Answer['officers'][number];
const AGES = ['onTime', 'upTo2', 'upTo5', 'upTo10', 'over10', 'noNorm'] as const;

/** How late open stages are, how long stages took in the last year, and what officers have to do: as charts, and as the tables that they draw. */
export function Measures() {
  const measures = useQuery({ queryKey: ['measures'], queryFn: () => answered(api.GET('/supervision/measures', { params: { query: {} } })) });
  return <Waiting on={measures}>{answer => <><Ages ages={answer.ages} /><Cycles answer={answer} /><Loads answer={answer} /></>}</Waiting>;
}

function Ages({ ages }: { readonly ages: Answer['ages'] }) {
  const { say } = useWords();
  const rows = AGES.map(name => ({ name, count: ages[name] }));
  const names = useMemo(() => AGES.map(name => say(`supervision.${name}`)), [say]);
  const series = useMemo(() => [{ name: say('supervision.count'), values: AGES.map(name => ages[name]) }], [ages, say]);
  return (
    <>
      <h2>{say('supervision.ages')}</h2>
      <Grid caption={say('supervision.ages')} rows={rows} keyOf={row => row.name} columns={[{ title: say('supervision.age'), cell: row => say(`supervision.${row.name}`) }, { title: say('supervision.count'), cell: row => row.count, kind: 'number' }]} />
      <Bars label={say('supervision.ages')} names={names} series={series} />
    </>
  );
}

function Cycles({ answer: { cycles, from, until } }: { readonly answer: Answer }) {
  const { say, word, day } = useWords();
  const most = (procedure: string): number => Math.max(...cycles.filter(each => each.procedure === procedure).map(each => each.shareOfTime));
  const title = say('supervision.cycles', { from: day(from), until: day(until) });
  const names = useMemo(() => cycles.map(each => word('stage', each.stage)), [cycles, word]);
  const series = useMemo(() => [{ name: say('supervision.mean'), values: cycles.map(each => each.meanWorkingDays) }, { name: say('supervision.p90'), values: cycles.map(each => each.p90WorkingDays) }, { name: say('supervision.norm'), values: cycles.map(each => each.normDays ?? 0) }], [cycles, say]);
  return (
    <>
      <h2>{title}</h2>
      <Grid<Cycle>
        caption={title}
        rows={cycles}
        keyOf={row => `${row.procedure}/${row.stage}`}
        empty={say('supervision.noCycles')}
        columns={[
          { title: say('supervision.procedure'), cell: row => word('procedure', row.procedure) },
          { title: say('toDo.stage'), cell: row => word('stage', row.stage) },
          { title: say('supervision.settled'), cell: row => row.settled, kind: 'number' },
          { title: say('supervision.mean'), cell: row => row.meanWorkingDays, kind: 'number' },
          { title: say('supervision.p90'), cell: row => row.p90WorkingDays, kind: 'number' },
          { title: say('supervision.norm'), cell: row => row.normDays ?? say('supervision.noNorm'), kind: 'number' },
          { title: say('supervision.late'), cell: row => (row.late > 0 ? <span className="late">{row.late}</span> : 0), kind: 'number' },
          { title: say('supervision.share'), cell: row => <>{row.shareOfTime}{row.shareOfTime > 0 && row.shareOfTime === most(row.procedure) && <div><strong>{say('supervision.bottleneck')}</strong></div>}</>, kind: 'number' },
        ]}
      />
      <Download of="stages" words={say('supervision.downloadStages')} />
      <Bars label={title} names={names} series={series} />
    </>
  );
}

const Download = ({ of, words }: { readonly of: 'stages' | 'officers'; readonly words: string }) =>
  <p className="no-print"><Button href={`/supervision/measures/list?${new URLSearchParams({ of, language: languageNow() }).toString()}`} download>{words}</Button></p>;

function Loads({ answer: { officers, from, until } }: { readonly answer: Answer }) {
  const { say, day } = useWords();
  const title = say('supervision.loads', { from: day(from), until: day(until) });
  return (
    <>
      <h2>{title}</h2>
      <p className="hint">{say('supervision.loadsNote')}</p>
      <Grid<Load>
        caption={title}
        rows={officers}
        keyOf={row => row.account}
        empty={say('supervision.noLoads')}
        columns={[
          { title: say('supervision.officer'), cell: row => row.officer },
          { title: say('supervision.place'), cell: row => row.place },
          { title: say('supervision.waitingAtDesk'), cell: row => row.waiting, kind: 'number' },
          { title: say('supervision.ofItOverdue'), cell: row => (row.overdue > 0 ? <span className="late">{row.overdue}</span> : 0), kind: 'number' },
          { title: say('supervision.settled'), cell: row => row.settled, kind: 'number' },
          { title: say('supervision.mean'), cell: row => row.meanWorkingDays ?? '—', kind: 'number' },
          { title: say('supervision.late'), cell: row => row.late, kind: 'number' },
        ]}
      />
      <Download of="officers" words={say('supervision.downloadOfficers')} />
    </>
  );
}
