import { entry, leadershipEntry } from '../certificate/entries';
import type { CertificateEntry } from '../certificate/entry';
import { movement, type AllowanceChange, type Balance, type Movement } from '../establishment/balance';
import { impossible } from '../kernel/result';
import type { Ask } from '../verificationForm/form';
import { askOf, type HireCase } from './case';
import type { HireEvent } from './events';

/** The same movement on the quota of a line and on its leadership posts, whichever the line takes. */
function moveBoth(ask: Ask, by: Partial<Balance>): Movement[] {
  return [
    ...(ask.quota === null ? [] : [movement({ of: 'quota', id: ask.quota }, by)]),
    ...(ask.leadershipPost === null ? [] : [movement({ of: 'leadershipPost', id: ask.leadershipPost }, by)]),
  ];
}

const asked = (hire: HireCase | null, line: number): Ask => askOf(hire, line) ?? impossible(`no line ${line} was applied for`);
const ended = (changes: readonly AllowanceChange[] | undefined): Movement[] => (changes ?? []).map(({ balance, posts }) => movement(balance, { allowance: -posts }));

/**
 * By how much an event of a hire moves which balances (§5.1): issuing reserves, placing turns a reservation into a
 * person in post, closing the form releases what is left, and a reversed placement leaves its post vacant. Without a form nothing was reserved. `hire` is the case
 * before the event.
 */
export function movementsOfHire(hire: HireCase | null, event: HireEvent): Movement[] {
  switch (event.type) {
    case 'formIssued':
      return [
        ...(event.allowances ?? []).map(({ balance, posts }) => movement(balance, { allowance: posts })),
        ...event.granted.filter(each => each.posts > 0).flatMap(each => moveBoth(asked(hire, each.line), { reserved: each.posts })),
      ];
    case 'formClosed':
      return [...event.released.flatMap(each => moveBoth(asked(hire, each.line), { reserved: -each.posts })), ...ended(event.allowancesEnded)];
    case 'postReleased':
      return [...moveBoth(asked(hire, event.line), { reserved: -1 }), ...ended(event.allowancesEnded)];
    case 'placed':
      return moveBoth(asked(hire, event.nomination.line), hire?.state === 'exempt' ? { placed: 1 } : { reserved: -1, placed: 1 });
    case 'appointed':
      return [
        ...moveBoth(asked(hire, event.nomination.line), hire?.state === 'exempt' ? { placed: 1 } : { reserved: -1, placed: 1 }),
        ...event.relieved.map(({ leadershipPost, allowanceEnded }) => movement({ of: 'leadershipPost', id: leadershipPost }, { placed: -1, allowance: -allowanceEnded })),
      ];
    case 'placementReversed':
      return [
        movement({ of: 'quota', id: event.quota }, { placed: -1, allowance: -event.allowanceEnded }),
        ...event.leadershipPosts.map(id => movement({ of: 'leadershipPost', id }, { placed: -1, allowance: -(event.leadershipAllowanceEnded[id] ?? 0) })),
      ];
    default:
      return [];
  }
}

/** The certificate entries with which an event of a hire is written down: placement or its reversal, and apart from it the leadership posts. */
export function entriesOfHire(hire: HireCase | null, event: HireEvent): CertificateEntry[] {
  if (event.type === 'placementReversed') return [entry('placementReversal', event.person, event.quota, event.reversedOn), ...event.leadershipPosts.map(id => leadershipEntry('leadershipOff', event.person, id, event.reversedOn))];
  if (event.type !== 'placed' && event.type !== 'appointed') return [];
  const { person, line } = event.nomination;
  const { quota, leadershipPost } = asked(hire, line);
  if (event.type === 'appointed') {
    const { appointedOn } = event.appointment;
    return [...event.relieved.map(each => leadershipEntry('leadershipOff', person, each.leadershipPost, appointedOn)), ...(leadershipPost === null ? [] : [leadershipEntry('leadershipOn', person, leadershipPost, appointedOn)])];
  }
  const { placedOn, appointment } = event.placing;
  return [...(quota === null ? [] : [entry('placement', person, quota, placedOn)]), ...(leadershipPost === null ? [] : [leadershipEntry('leadershipOn', person, leadershipPost, appointment?.appointedOn ?? placedOn)])];
}
