import { useNavigate } from '@tanstack/react-router';
import { answered, api } from '../../app/api';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { useFilters } from '../../parts/Filters';
import { useWords } from '../../words/spoken';
import type { Decision } from './ActForm';
import type { Act } from './useCase';

const LOOKED_AT = 10;

/** What follows a recorded decision: it is told with what waits next (a draft waits at its own stage for who signs), and who came from his to-do list goes on to the next thing on it. */
export function useAfterwards(caseNumber: string, { lane, stage }: Pick<Act, 'lane' | 'stage'>, isDraft: boolean): (what: string, decision: Decision) => Promise<void> {
  const { say, word, list } = useWords();
  const { filters } = useFilters();
  const navigate = useNavigate();
  return async (what, { open }) => {
    const recorded = say('case.recorded', { what, number: caseNumber });
    const waiting = open.filter(each => !isDraft || (each.lane === lane && each.stage === stage)).map(each => say('parts.within', { what: word('stage', each.stage), of: word('desk', each.desk) }));
    const next = waiting.length === 0 ? say('case.noFurther') : say(isDraft ? 'case.waitsForSigner' : 'case.nextWaits', { what: list(waiting) });
    await queries.invalidateQueries();
    if (filters['via'] !== 'to-do') {
      announce(`${recorded} ${next}`);
      return;
    }
    const { items } = await answered(api.GET('/to-do', { params: { query: { limit: LOOKED_AT } } }));
    const following = items.find(item => item.caseNumber !== caseNumber) ?? items.find(item => item.lane !== lane || item.stage !== stage); // what waits for somebody else at the same desk now is not opened again
    await (following === undefined ? navigate({ to: '/to-do' }) : navigate({ to: `/cases/${following.caseNumber}`, search: { via: 'to-do' } }));
    announce(`${recorded} ${next} ${say(following === undefined ? 'case.noNext' : 'case.openedNext')}`);
  };
}
