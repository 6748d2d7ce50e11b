import { told } from '../../parts/told';
import type { Spoken } from '../../words/spoken';
import type { Case } from './useCase';

type Event = Case['events'][number];

/** What an event says; a draft as an act of its stage, of which visit its place in the timeline says. */
export function toldOf({ type, told: said }: Event, spoken: Spoken): string {
  if (type === 'takenBack') return told(said['note'], 'note', spoken); // what was taken back stands above it
  if (type !== 'prepared') return told(said, '', spoken);
  const { stage, visit: _, proposes, ...rest } = said;
  if (typeof proposes !== 'string') return ''; // an office's draft, of which the institution is told that it is there
  return [spoken.say('parts.pair', { name: spoken.say('case.proposes'), what: spoken.word('act', `${String(stage)}.${proposes}`) }), told(rest, '', spoken)].filter(part => part !== '').join(spoken.say('parts.toldSeparator'));
}
