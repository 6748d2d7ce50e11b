import { entry, leadershipEntry } from '../certificate/entries';
import type { CertificateEntry } from '../certificate/entry';
import type { Day } from '../kernel/day';
import { movement, type Movement } from './balance';

/** What opens an institution on the register (登记): its quotas, its leadership posts and the people in post. */
export type RegisterEvent =
  | { readonly type: 'institutionOpened' }
  | { readonly type: 'quotaGranted'; readonly quota: string; readonly approved: number; readonly allowance: number; readonly documentNumber: string }
  | { readonly type: 'leadershipPostGranted'; readonly leadershipPost: string; readonly approved: number; readonly allowance: number; readonly documentNumber: string }
  | {
      readonly type: 'personRegistered';
      readonly person: string;
      readonly quota: string;
      readonly placedOn: Day;
      readonly leadership: { readonly leadershipPost: string; readonly appointedOn: Day; readonly documentNumber: string } | null;
    };

/** By how much a register event moves which balances. */
export function movementsOfRegister(event: RegisterEvent): Movement[] {
  switch (event.type) {
    case 'institutionOpened':
      return [];
    case 'quotaGranted':
      return [movement({ of: 'quota', id: event.quota }, { approved: event.approved, allowance: event.allowance })];
    case 'leadershipPostGranted':
      return [movement({ of: 'leadershipPost', id: event.leadershipPost }, { approved: event.approved, allowance: event.allowance })];
    case 'personRegistered': {
      const onQuota = movement({ of: 'quota', id: event.quota }, { placed: 1 });
      return event.leadership ? [onQuota, movement({ of: 'leadershipPost', id: event.leadership.leadershipPost }, { placed: 1 })] : [onQuota];
    }
  }
}

/** The certificate entries with which a register event is written down. */
export function entriesOfRegister(event: RegisterEvent): CertificateEntry[] {
  if (event.type !== 'personRegistered') return [];
  const registration = entry('registration', event.person, event.quota, event.placedOn);
  return event.leadership ? [registration, leadershipEntry('leadershipOn', event.person, event.leadership.leadershipPost, event.leadership.appointedOn)] : [registration];
}
