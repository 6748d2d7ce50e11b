import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api, type BodyOf } from '../../app/api';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import type { Board } from './useBoard';

/** What an application asks for, as far as it has been typed. */
export type Ask = { readonly quota?: unknown; readonly leadershipPost?: unknown; readonly posts?: unknown };
type Asked = BodyOf<'/institutions/{id}/vacancy'>['asks'][number];
const AGAIN_MS = 15_000;

const idIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
/** What can be asked about of what is typed: a line that is chosen, and a number of posts that is one. */
function askedOf(asks: readonly Ask[]): Asked[] {
  const all = asks.map(({ quota, leadershipPost, posts = 1 }) => ({ quota: idIn(quota), leadershipPost: idIn(leadershipPost), posts: typeof posts === 'number' ? posts : 0 }));
  return all.filter(({ quota, leadershipPost, posts }) => (quota !== null || leadershipPost !== null) && posts >= 1 && posts <= 999);
}

/** What is there of what is asked for, and what this application would leave, as the API counts it now: asked anew with every change, when something is recorded, and every quarter of a minute. */
export function Vacancy({ board, asks }: { readonly board: Board; readonly asks: readonly Ask[] }) {
  const { say, word, time } = useWords();
  const asked = askedOf(asks);
  const vacancy = useQuery({
    queryKey: ['vacancy', board.id, asked],
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
    queryFn: () => answered(api.POST('/institutions/{id}/vacancy', { params: { path: { id: board.id } }, body: { asks: asked } })),
  });
  return (
    <div aria-live="polite">
      <h2>{say('apply.vacancy')}</h2>
      {asked.length === 0 && <p className="empty">{say('apply.chooseQuota')}</p>}
      {asked.length > 0 && (
        <Waiting on={vacancy}>
          {({ lines }) => (
            <>
              <ul className="vacancy">
                {lines.map(({ id, of, kind, bodyName, ...numbers }) => (
                  <li key={id} className={numbers.short > 0 ? 'late' : ''}>
                    <strong>{of === 'quota' ? word('quotaKind', kind) : `${bodyName ?? say('apply.wholeOrgan')} ${word('leadershipPostKind', kind)}`}</strong>{' '}
                    {say(numbers.short > 0 ? 'apply.short' : 'apply.left', numbers)}
                  </li>
                ))}
              </ul>
              <p className="hint">{say('apply.asOf', { at: time(new Date(vacancy.dataUpdatedAt).toISOString()) })}</p>
            </>
          )}
        </Waiting>
      )}
    </div>
  );
}
