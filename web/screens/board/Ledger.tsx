import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answered, api, type AnswerOf } from '../../app/api';
import { FilterDay, Filters, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Pages } from '../../parts/Pages';
import { Print } from '../../parts/Print';
import { To, ToCase } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords, type Spoken } from '../../words/spoken';
import { hasWord } from '../../words/vocabulary';

type Shown = AnswerOf<'/institutions/{id}/ledger'>;
type Item = Shown['items'][number];
const SIDES = ['approved', 'allowance', 'placed', 'reserved'] as const;

/** The ledger lines (台账明细) behind a number of the board, latest first, each with the balance after it; also as of a day. */
export function Ledger() {
  const spoken = useWords();
  const { say, day } = spoken;
  const { institution: id = '', of = '', line = '' }: { readonly institution?: string; readonly of?: string; readonly line?: string } = useParams({ strict: false });
  const { filters } = useFilters();
  const ledger = useQuery({ queryKey: ['ledger', id, of, line, filters], queryFn: () => answered(api.GET('/institutions/{id}/ledger', { params: { path: { id }, query: { ...filters, ...(of === 'quota' ? { quota: line } : { leadershipPost: line }) } } })) });
  const { asOf } = filters;
  return (
    <Waiting on={ledger}>
      {shown => (
        <Page title={say('board.ledgerOf', { name: shown.institutionName, line: nameOf(shown, spoken) })} aside={<Print />}>
          <Filters><FilterDay name="asOf" label={say('board.asOf')} /></Filters>
          {shown.asOf !== null && <p className="near">{say('board.asOfNote', { day: day(shown.asOf) })}</p>}
          <p className="no-print"><To path={`/board/${id}`} search={asOf === undefined ? {} : { asOf }}>{say('board.toBoard')}</To></p>
          <p className="hint">{say('board.ledgerHint')}</p>
          <Grid<Item> caption={say('board.ledger')} rows={shown.items} keyOf={row => row.id} empty={say('board.ledgerEmpty')} columns={columns(spoken)} />
          <Pages next={shown.next} />
        </Page>
      )}
    </Waiting>
  );
}

const nameOf = ({ of, kind, bodyName }: Shown, { say, word }: Spoken): string => (of === 'quota' ? word('quotaKind', kind) : `${bodyName ?? say('board.wholeOrgan')} ${word('leadershipPostKind', kind)}`);

const signed = (posts: number): string => (posts > 0 ? `+${posts}` : `−${-posts}`);

const columns = ({ say, word, day, instant, list }: Spoken) => [
  { title: say('board.effectiveOn'), cell: (row: Item) => day(row.effectiveOn), kind: 'whole' as const },
  { title: say('board.recordedAt'), cell: (row: Item) => instant(row.recordedAt), kind: 'whole' as const },
  { title: say('board.what'), cell: (row: Item) => word(hasWord('registerEvent', row.event) ? 'registerEvent' : 'event', row.event) },
  { title: say('board.case'), cell: (row: Item) => (row.caseNumber === null ? '' : <ToCase number={row.caseNumber} />), kind: 'whole' as const },
  { title: say('board.moved'), cell: (row: Item) => list(SIDES.filter(side => row.moved[side] !== 0).map(side => `${say(`board.${side}`)} ${signed(row.moved[side])}`)), kind: 'whole' as const },
  ...([...SIDES, 'vacant', 'available', 'over'] as const).map(side => ({ title: say(`board.${side}`), cell: (row: Item) => row.balance[side], kind: 'number' as const })),
];
