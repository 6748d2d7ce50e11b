import { entry, leadershipEntry, officeEntry } from '../certificate/entries';
import type { CertificateActEvent } from '../certificate/acts';
import type { CertificateEntry, OfficeEntry } from '../certificate/entry';
import type { Day } from '../kernel/day';
import { movement, type Movement } from './balance';

/** What stands on the register without a case (登记): the institution with its quotas, leadership posts, bodies and people in post as it was opened, and what the staffing office does with its certificate. */
export type RegisterEvent =
  | { readonly type: 'institutionOpened' }
  | CertificateActEvent
  | { readonly type: 'bodyApproved'; readonly body: string; readonly name: string; readonly kind: string; readonly grade: string; readonly documentNumber: string }
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
    case 'certificateIssued':
    case 'certificateReplaced':
    case 'certificateCancelled':
    case 'annualReview':
    case 'correction':
    case 'bodyApproved':
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

/** The certificate entries with which a register event is written down, in their order. `effectiveOn`: the event's own day. */
export function entriesOfRegister(event: RegisterEvent, effectiveOn: Day): (CertificateEntry | OfficeEntry)[] {
  switch (event.type) {
    case 'institutionOpened':
      return [];
    case 'certificateIssued':
    case 'certificateReplaced':
    case 'certificateCancelled':
    case 'annualReview':
    case 'correction':
    case 'bodyApproved': {
      const { type, ...facts } = event;
      return [officeEntry(type, facts, effectiveOn)];
    }
    case 'quotaGranted': {
      const { approved, allowance, documentNumber, quota } = event;
      return [officeEntry('quotaApproved', { approved, allowance, documentNumber }, effectiveOn, { quota })];
    }
    case 'leadershipPostGranted': {
      const { approved, allowance, documentNumber, leadershipPost } = event;
      return [officeEntry('leadershipPostsApproved', { approved, allowance, documentNumber }, effectiveOn, { leadershipPost })];
    }
    case 'personRegistered': {
      const registration = entry('registration', event.person, event.quota, event.placedOn);
      return event.leadership ? [registration, leadershipEntry('leadershipOn', event.person, event.leadership.leadershipPost, event.leadership.appointedOn)] : [registration];
    }
  }
}
