import type { Spoken } from '../../words/spoken';

/** Who did something (办理人), and in whose place where he stood in (由某代某办理). */
export const whoOf = ({ actor, onBehalfOf }: { readonly actor: string; readonly onBehalfOf: string | null }, say: Spoken['say']): string =>
  actor === '' ? say('case.system') : onBehalfOf === null ? actor : say('case.onBehalf', { who: actor, principal: onBehalfOf });
