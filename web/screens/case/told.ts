import { told } from '../../parts/told';
import type { Spoken } from '../../words/spoken';
import type { Case } from './useCase';

type Event = Case['events'][number];

/** What somebody took back (收回), by its number. */
const takenBackBy = ({ type, told: said }: Event, events: readonly Event[]): Event | undefined => (type === 'takenBack' ? events.find(each => each.number === said['takesBack']) : undefined);

/** What happened, and at which stage: a taking back at that of what was taken back. */
export const whatOf = (event: Event, events: readonly Event[], { word }: Spoken): string =>
  [...new Set([word('event', event.type), word('stage', event.stage ?? takenBackBy(event, events)?.stage)])].filter(part => part !== '').join(' · ');

/** What an event says: a taking back what it took back, a draft the act of its stage; of which visit, its place in the timeline says. */
export function toldOf(event: Event, events: readonly Event[], spoken: Spoken): string {
  const { type, told: said } = event;
  if (type === 'takenBack') {
    const back = takenBackBy(event, events);
    return [back === undefined ? '' : spoken.say('case.tookBack', { n: back.number, what: spoken.word('event', back.type) }), told(said['note'], 'note', spoken)].filter(part => part !== '').join(spoken.say('parts.toldSeparator'));
  }
  if (type !== 'prepared') return told(said, '', spoken);
  const { stage, visit: _, proposes, ...rest } = said;
  if (typeof proposes !== 'string') return ''; // an office's draft, of which the institution is told that it is there
  return [spoken.say('parts.pair', { name: spoken.say('case.proposes'), what: spoken.word('act', `${String(stage)}.${proposes}`) }), told(rest, '', spoken)].filter(part => part !== '').join(spoken.say('parts.toldSeparator'));
}
