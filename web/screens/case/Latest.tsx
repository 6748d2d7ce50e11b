import { useWords } from '../../words/spoken';
import { toldOf, whatOf } from './told';
import { whoOf } from './who';
import type { Case } from './useCase';

/** What was done last, with what was said: who has to act now begins with it, for instance with what is to be supplemented. */
export function Latest({ shown: { events } }: { readonly shown: Case }) {
  const spoken = useWords();
  const { say, word, instant, lane } = spoken;
  const [last] = events.filter(each => !each.isOfSystem).slice(-1);
  if (last === undefined) return null;
  const what = whatOf(last, events, spoken);
  return (
    <p className="latest">
      <strong>{say('case.latest', { what: last.lane === null || last.lane === 'case' ? what : `${what} · ${lane(last.lane)}` })}</strong> {[word('outcome', last.outcome), toldOf(last, events, spoken)].filter(part => part !== '').join(say('parts.toldSeparator'))}
      <span className="hint"> {say('case.opened', { who: whoOf(last, say), at: instant(last.recordedAt) })}</span>
    </p>
  );
}
