import { entry, leadershipEntry } from '../certificate/entries';
import type { CertificateEntry } from '../certificate/entry';
import { movement, type Movement } from '../establishment/balance';
import type { SeparationEvent } from './events';

/** By how much an event of a separation moves which balances (§5.2): only a removal or a relief does; an allowance shrinks with it. */
export function movementsOfSeparation(event: SeparationEvent): Movement[] {
  switch (event.type) {
    case 'removed':
      return [
        movement({ of: 'quota', id: event.quota }, { placed: -1, allowance: -event.allowanceEnded }),
        ...event.leadershipPosts.map(id => movement({ of: 'leadershipPost', id }, { placed: -1, allowance: -(event.leadershipAllowanceEnded[id] ?? 0) })),
      ];
    case 'relieved':
      return event.relieved.map(({ leadershipPost, allowanceEnded }) => movement({ of: 'leadershipPost', id: leadershipPost }, { placed: -1, allowance: -allowanceEnded }));
    default:
      return [];
  }
}

/** The certificate entries of a removal: off the quota and, dated apart, off each leadership post; of a relief: the latter only. */
export function entriesOfSeparation(event: SeparationEvent): CertificateEntry[] {
  switch (event.type) {
    case 'removed':
      return [entry('removal', event.person, event.quota, event.removedOn), ...event.leadershipPosts.map(id => leadershipEntry('leadershipOff', event.person, id, event.removedOn))];
    case 'relieved':
      return event.relieved.map(each => leadershipEntry('leadershipOff', event.person, each.leadershipPost, event.relievedOn));
    default:
      return [];
  }
}
