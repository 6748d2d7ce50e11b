import { entry, leadershipEntry } from '../certificate/entries';
import type { CertificateEntry } from '../certificate/entry';
import { movement, type Movement } from '../establishment/balance';
import type { SeparationEvent } from './events';

/** By how much an event of a separation moves which balances (§5.2): only the removal does; an allowance shrinks with it. */
export function movementsOfSeparation(event: SeparationEvent): Movement[] {
  if (event.type !== 'removed') return [];
  return [
    movement({ of: 'quota', id: event.quota }, { placed: -1, allowance: -event.allowanceEnded }),
    ...event.leadershipPosts.map(id => movement({ of: 'leadershipPost', id }, { placed: -1, allowance: -(event.leadershipAllowanceEnded[id] ?? 0) })),
  ];
}

/** The certificate entries of a removal: off the quota and, dated apart, off each leadership post. */
export function entriesOfSeparation(event: SeparationEvent): CertificateEntry[] {
  if (event.type !== 'removed') return [];
  return [entry('removal', event.person, event.quota, event.removedOn), ...event.leadershipPosts.map(id => leadershipEntry('leadershipOff', event.person, id, event.removedOn))];
}
