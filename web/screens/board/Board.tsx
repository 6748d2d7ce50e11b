import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answered, api, type AnswerOf } from '../../app/api';
import { useSession } from '../../app/session';
import { FilterChoice, FilterDay, Filters, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { To } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { Bars } from '../../parts/chart/Bars';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';
import { Institutions } from './Institutions';
import { Over } from './Over';

type Region = AnswerOf<'/establishment'>['items'][number];
type Row = Region['quotas'][number] & { readonly region: string; readonly name: string; readonly depth: number };

/** The establishment board (编制台账): regions with all below them, and the institutions of the one that is chosen. */
export function Board() {
  const { say, word, day } = useWords();
  const { filters } = useFilters();
  const own = useSession().seats.find(seat => seat.region !== null)?.region;
  const { region = own ?? undefined, asOf, kind = 'administrative' } = filters;
  const totals = useQuery({ queryKey: ['totals', region, asOf], queryFn: () => answered(api.GET('/establishment', { params: { query: { ...(region === undefined ? {} : { region }), ...(asOf === undefined ? {} : { asOf }) } } })) });
  return (
    <Page title={say('board.title')}>
      <Filters>
        <FilterChoice name="kind" usual="administrative" label={say('board.kind')} options={codesOf('quotaKind').map(value => ({ value, label: word('quotaKind', value) }))} />
        <FilterDay name="asOf" label={say('board.asOf')} />
      </Filters>
      <Waiting on={totals}>
        {answer => (
          <>
            {answer.asOf !== null && <p className="hint">{say('board.asOfNote', { day: day(answer.asOf) })}</p>}
            <Regions items={answer.items} kind={kind} />
          </>
        )}
      </Waiting>
      <h2>{say('board.list')}</h2>
      <Institutions />
    </Page>
  );
}

function Regions({ items, kind }: { readonly items: readonly Region[]; readonly kind: string }) {
  const { say, word } = useWords();
  const { filters } = useFilters();
  const rows = useMemo(() => rowsOf(items, kind), [items, kind]);
  const names = useMemo(() => rows.map(row => row.name), [rows]);
  const series = useMemo(() => (['approved', 'placed', 'reserved'] as const).map(name => ({ name: say(`board.${name}`), values: rows.map(row => row[name]) })), [rows, say]);
  const { after: _, ...kept } = filters;
  return (
    <>
      <Grid<Row>
        caption={`${say('board.regions')} · ${word('quotaKind', kind)}`}
        rows={rows}
        keyOf={row => row.region}
        empty={say('board.empty')}
        columns={[
          { title: say('board.region'), cell: row => <span className={`depth-${row.depth}`}><To path="/board" search={{ ...kept, region: row.region }}>{row.name}</To></span> },
          ...(['approved', 'allowance', 'placed', 'reserved', 'vacant', 'available'] as const).map(name => ({ title: say(`board.${name}`), cell: (row: Row) => row[name], kind: 'number' as const })),
          { title: say('board.institutionsOver'), cell: row => row.institutionsOver, kind: 'number' },
          { title: say('board.over'), cell: row => <Over over={row.over} /> },
        ]}
      />
      <Bars label={`${say('board.chart')} · ${word('quotaKind', kind)}`} names={names} series={series} />
    </>
  );
}

/** One kind of each region, those below one after it. */
function rowsOf(items: readonly Region[], kind: string): Row[] {
  const byCode = new Map(items.map(each => [each.region, each]));
  const depthOf = ({ parent }: Region): number => { const above = parent === null ? undefined : byCode.get(parent); return above === undefined ? 0 : 1 + depthOf(above); };
  const below = (parent: Region | null): Region[] => items.filter(each => (parent === null ? each.parent === null || !byCode.has(each.parent) : each.parent === parent.region)).flatMap(each => [each, ...below(each)]);
  return below(null).flatMap(each => each.quotas.filter(quota => quota.kind === kind).map(quota => ({ ...quota, region: each.region, name: each.name, depth: depthOf(each) })));
}
