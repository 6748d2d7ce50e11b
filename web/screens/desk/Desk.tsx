import { useQuery } from '@tanstack/react-query';
import { answered, api, type AnswerOf } from '../../app/api';
import { menuOf } from '../../app/places';
import { useSession } from '../../app/session';
import { useDrafts } from '../../parts/draft/useDraft';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { To } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { toDoColumns } from '../toDo/columns';

type Counts = AnswerOf<'/desk'>;
const FIRST = 5;

/** The desk (工作台): how much waits, what is due first, and where to begin. */
export function Desk() {
  const { say } = useWords();
  const session = useSession();
  const decides = session.seats.some(seat => seat.isForActs);
  return (
    <Page title={say('desk.hello', { name: session.displayName })}>
      {decides && session.reads.includes('cases') ? <Work /> : <Places />}
    </Page>
  );
}

/** Where somebody who decides no cases may look. */
function Places() {
  const { say } = useWords();
  const places = menuOf(useSession()).filter(place => place.path !== '/');
  return (
    <>
      <p>{say('desk.noSeat')}</p>
      <ul className="tiles">{places.map(({ path, menu }) => menu && <li key={path}><To path={path} className="tile">{say(menu)}</To></li>)}</ul>
    </>
  );
}

function Work() {
  const spoken = useWords();
  const { say } = spoken;
  const session = useSession();
  const counts = useQuery({ queryKey: ['desk'], queryFn: () => answered(api.GET('/desk')) });
  const first = useQuery({ queryKey: ['toDo', 'first'], queryFn: () => answered(api.GET('/to-do', { params: { query: { limit: FIRST } } })) });
  const begins = menuOf(session).filter(place => place.path.startsWith('/apply/'));
  return (
    <>
      <Waiting on={counts}>{told => <Tiles counts={told} />}</Waiting>
      {begins.length > 0 && (
        <>
          <h2>{say('desk.begin')}</h2>
          <ul className="tiles">{begins.map(({ path, menu }) => menu && <li key={path}><To path={path} className="tile">{say(menu)}</To></li>)}</ul>
        </>
      )}
      <h2>{say('desk.first')}</h2>
      <Waiting on={first}>{({ items }) => <Grid caption={say('desk.first')} columns={toDoColumns(spoken)} rows={items} keyOf={row => `${row.caseNumber}/${row.lane}/${row.stage}`} empty={say('toDo.empty')} />}</Waiting>
      <p><To path="/to-do">{say('desk.allToDo')}</To></p>
    </>
  );
}

/** The counts, each a way to the list that it counts. */
function Tiles({ counts }: { readonly counts: Counts }) {
  const { say, number } = useWords();
  const kept = useDrafts();
  const tiles = [
    { name: 'overdue', path: '/to-do', search: { overdue: 'true' }, look: counts.overdue > 0 ? 'late' : '' },
    { name: 'dueSoon', path: '/to-do', search: { overdue: 'false' }, look: counts.dueSoon > 0 ? 'near' : '' },
    { name: 'waiting', path: '/to-do', search: {}, look: '' },
    { name: 'drafted', path: '/to-do', search: { drafted: 'true' }, look: '' },
    { name: 'started', path: '/started', search: { state: 'open' }, look: '' },
  ] as const;
  return (
    <ul className="tiles" aria-label={say('desk.counts')}>
      {tiles.map(({ name, path, search, look }) => (
        <li key={name}><To path={path} search={search} className="tile"><span className={`count ${look}`}>{number(counts[name])}</span> {say(`desk.${name}`)}</To></li>
      ))}
      {kept.data && <li><To path="/drafts" className="tile"><span className="count">{number(kept.data.items.length)}</span> {say('drafts.title')}</To></li>}
    </ul>
  );
}
