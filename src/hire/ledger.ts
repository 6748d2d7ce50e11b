import { entry, leadershipEntry } from '../certificate/entries';
import type { CertificateEntry } from '../certificate/entry';
import { movement, type Balance, type Movement } from '../establishment/balance';
import { impossible } from '../kernel/result';
import type { Ask } from '../verificationForm/form';
import { lineOf, type HireCase } from './case';
import type { HireEvent } from './events';

/** So many posts of one line move the same way on the quota and, where the line fills one, on the leadership posts. */
function moveBoth(ask: Ask, posts: number, by: (posts: number) => Partial<Balance>): Movement[] {
  const onQuota = movement({ of: 'quota', id: ask.quota }, by(posts));
  return ask.leadershipPost === null ? [onQuota] : [onQuota, movement({ of: 'leadershipPost', id: ask.leadershipPost }, by(posts))];
}

/** The asked line that an event speaks of. */
const askOf = (hire: HireCase | null, line: number): Ask => hire?.application.asks.find(ask => ask.line === line) ?? impossible(`no line ${line} was applied for`);

/**
 * By how much an event of a hire moves which balances (§5.1): issuing reserves, placing turns a reservation into a
 * person in post, closing the form releases what is left. `hire` is the case before the event.
 */
export function movementsOfHire(hire: HireCase | null, event: HireEvent): Movement[] {
  switch (event.type) {
    case 'formIssued':
      return event.granted.filter(each => each.posts > 0).flatMap(each => moveBoth(askOf(hire, each.line), each.posts, posts => ({ reserved: posts })));
    case 'formClosed':
      return event.released.flatMap(each => moveBoth(askOf(hire, each.line), each.posts, posts => ({ reserved: -posts })));
    case 'postReleased':
      return moveBoth(askOf(hire, event.line), 1, posts => ({ reserved: -posts }));
    case 'placed':
      return moveBoth(askOf(hire, event.nomination.line), 1, posts => ({ reserved: -posts, placed: posts }));
    default:
      return [];
  }
}

/** The certificate entries with which an event of a hire is written down: placement, and apart from it the leadership post. */
export function entriesOfHire(hire: HireCase | null, event: HireEvent): CertificateEntry[] {
  if (event.type !== 'placed' || hire?.state !== 'formIssued') return [];
  const post = lineOf(hire.form, event.nomination.line) ?? impossible(`no line ${event.nomination.line} on the form`);
  const placement = entry('placement', event.nomination.person, post.quota, event.placing.placedOn);
  if (post.leadershipPost === null) return [placement];
  return [placement, leadershipEntry('leadershipOn', event.nomination.person, post.leadershipPost, event.placing.appointment?.appointedOn ?? event.placing.placedOn)];
}
