import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answered, api, type AnswerOf } from '../../app/api';
import { useSession } from '../../app/session';
import { Facts } from '../../parts/Facts';
import { FilterDay, Filters, useFilters } from '../../parts/Filters';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { To } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { LeadershipPosts } from './LeadershipPosts';
import { Over } from './Over';
import { ToLedger } from './ToLedger';
import { People } from './People';
import { Structure } from './Structure';

/** The board of one institution. */
export type Shown = AnswerOf<'/institutions/{id}/establishment'>;
type Quota = Shown['quotas'][number];

/** The board of one institution: each line of the ledger, leadership posts, limits, people in post; also as of a day. */
export function Institution() {
  const { say } = useWords();
  const { institution = '' }: { readonly institution?: string } = useParams({ strict: false });
  const { filters: { asOf } } = useFilters();
  const board = useQuery({ queryKey: ['board', institution, asOf], queryFn: () => answered(api.GET('/institutions/{id}/establishment', { params: { path: { id: institution }, query: asOf === undefined ? {} : { asOf } } })) });
  return (
    <Waiting on={board}>
      {shown => (
        <Page title={shown.name}>
          <Filters><FilterDay name="asOf" label={say('board.asOf')} /></Filters>
          <Head shown={shown} />
          <Quotas shown={shown} />
          <LeadershipPosts shown={shown} />
          <Structure limits={shown.structureLimits} />
          <People people={shown.people} />
        </Page>
      )}
    </Waiting>
  );
}

function Head({ shown }: { readonly shown: Shown }) {
  const { say, day } = useWords();
  const isOwn = useSession().seats.some(seat => seat.institution === shown.id);
  return (
    <>
      {shown.asOf !== null && <p className="near">{say('board.asOfNote', { day: day(shown.asOf) })}</p>}
      <Facts pairs={[[say('board.region'), shown.regionName], [say('board.creditCode'), shown.creditCode], [say('board.blocked'), shown.isBlocked && <span key="blocked" className="late">{say('parts.yes')}</span>]]} />
      <p className="no-print"><To path={`/certificate/${shown.id}`}>{say('board.certificate')}</To>{isOwn && <> · <To path="/apply/hire">{say('board.apply')}</To></>}</p>
    </>
  );
}

function Quotas({ shown }: { readonly shown: Shown }) {
  const { say, word } = useWords();
  return (
    <>
      <h2>{say('board.quotas')}</h2>
      <Grid<Quota>
        caption={say('board.quotas')}
        rows={shown.quotas}
        keyOf={row => row.id}
        empty={say('board.empty')}
        columns={[
          { title: say('board.kind'), cell: row => <ToLedger shown={shown} of="quota" line={row.id}>{word('quotaKind', row.kind)}</ToLedger> },
          { title: say('board.document'), cell: row => row.documentNumber },
          ...(['approved', 'allowance', 'placed', 'reserved', 'vacant', 'available'] as const).map(name => ({ title: say(`board.${name}`), cell: (row: Quota) => row[name], kind: 'number' as const })),
          { title: say('board.over'), cell: row => <Over over={row.over} /> },
        ]}
      />
    </>
  );
}
