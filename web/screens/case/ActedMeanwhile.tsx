import { useWords } from '../../words/spoken';
import type { Case } from './useCase';

type Props = { readonly shown: Case; /** The version of the case at which the reader began. */ readonly since: number; readonly isGone: boolean; /** The rule that forbids the act now. */ readonly why: string | undefined; /** Whether the API has told already who did what. */ readonly isToldAlready: boolean; readonly id: string };

/** Who did what while the reader was typing, and what that means for what he typed. */
export function ActedMeanwhile({ shown: { version, events }, since, isGone, why, isToldAlready, id }: Props) {
  const { say, word, time } = useWords();
  if (version === since && !isGone) return null;
  const acted = events.filter(each => each.number > since && !each.isOfSystem);
  return (
    <div id={id} role="status" className="near">
      {!isToldAlready && acted.map(each => <p key={each.number}>{say('parts.meanwhile', { who: each.actor, at: time(each.recordedAt), what: word('event', each.type) })}</p>)}
      {isGone && why !== undefined && <p>{why}</p>}
      <p>{say(isGone ? 'case.goneMeanwhile' : 'case.lookAgain')}</p>
    </div>
  );
}
