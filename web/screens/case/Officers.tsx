import { useWords } from '../../words/spoken';
import type { Case } from './useCase';

type Officer = Case['open'][number]['officers'][number];

const CAPACITIES = { handler: 'case.asHandler', signer: 'case.asSigner', machine: 'case.asMachine' } as const;

/** The officers of a stage: who is there, who is away and who stands in, and who can draft only, or nothing, today. */
export function Officers({ of }: { readonly of: readonly Officer[] }) {
  const { say, day, list } = useWords();
  const words = ({ name, capacity, awayUntil, substitute, standsInFor, isEligible, mayPrepare }: Officer): string => {
    const officer = say('case.officer', { name, capacity: say(CAPACITIES[capacity]) });
    if (awayUntil !== null) return say('case.away', { officer, until: day(awayUntil), who: substitute === null ? say('case.awayNobody') : say('case.awayBy', { name: substitute }) });
    const standing = standsInFor.length === 0 ? officer : say('case.standsIn', { officer, names: list(standsInFor) });
    return isEligible ? standing : say(mayPrepare ? 'case.mayPrepare' : 'case.notEligible', { officer: standing });
  };
  return <ul className="plain">{of.map(officer => <li key={`${officer.name}/${officer.capacity}`} className={officer.isEligible || officer.mayPrepare ? '' : 'hint'}>{words(officer)}</li>)}</ul>;
}
