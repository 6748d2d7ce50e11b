import { useWords } from '../../words/spoken';
import type { Case } from './useCase';

type Officer = Case['open'][number]['officers'][number];

/** The officers of a stage: who is there, who is away and who stands in, and who cannot settle it today. */
export function Officers({ of }: { readonly of: readonly Officer[] }) {
  const { say, day, list } = useWords();
  const words = ({ name, capacity, awayUntil, substitute, standsInFor, isEligible }: Officer): string => {
    const officer = say('case.officer', { name, capacity: say(`case.capacity_${capacity}`) });
    if (awayUntil !== null) return say('case.away', { officer, until: day(awayUntil), who: substitute === null ? say('case.awayNobody') : say('case.awayBy', { name: substitute }) });
    const standing = standsInFor.length === 0 ? officer : say('case.standsIn', { officer, names: list(standsInFor) });
    return isEligible ? standing : say('case.notEligible', { officer: standing });
  };
  return <ul className="plain">{of.map(officer => <li key={`${officer.name}/${officer.capacity}`} className={officer.isEligible ? '' : 'hint'}>{words(officer)}</li>)}</ul>;
}
