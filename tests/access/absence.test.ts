import { describe, expect, test } from 'vitest';
import { mayEnterAbsenceOf, whyNotAbsent, type AbsenceAsked, type AbsenceObstacle, type AbsenceParties, type AbsenceStanding } from '../../src/access/absence';
import type { Actor, Seat } from '../../src/access/actor';
import { day } from '../../src/kernel/day';

const officer = (role: 'officeHandler' | 'officeSigner' | 'officeMachine' | 'leaderInCharge', office = 'the office'): Seat => ({ role, office, desk: 'staffingOffice', region: '219921' });
const clerk = (role: 'institutionHandler' | 'institutionSigner', institution = 'the bureau'): Seat => ({ role, institution });
const over = (role: 'supervisor' | 'securityAdministrator'): Seat => ({ role, region: '219921' });
const away = (account: string, from: string, until: string, substitute: string | null = null): AbsenceStanding => ({ account, substitute, from: day(from), until: day(until) });

const asked: AbsenceAsked = { from: day('2026-11-23'), until: day('2026-11-27'), place: null };
const parties = (seats: readonly Seat[], ofSubstitute: readonly Seat[] | null, change: Partial<AbsenceParties> = {}): AbsenceParties => ({
  principal: { account: 'Y', seats }, substitute: ofSubstitute === null ? null : { account: 'X', isEnabled: true, seats: ofSubstitute }, others: [], signedByOthers: [], inCharge: [], ...change,
});
const why = (of: AbsenceParties, days: Partial<AbsenceAsked> = {}): AbsenceObstacle | null => whyNotAbsent({ ...asked, ...days }, of);

describe('who may stand in', () => {
  test.each<[string, AbsenceParties, AbsenceObstacle | null]>([
    ['nobody has to', parties([officer('officeSigner')], null), null],
    ['a handler for a handler', parties([officer('officeHandler')], [officer('officeHandler')]), null],
    ['a signer for a handler', parties([officer('officeHandler')], [officer('officeSigner')]), null],
    ['a signer for a signer', parties([officer('officeSigner')], [officer('officeSigner')]), null],
    ['a handler for a signer', parties([officer('officeSigner')], [officer('officeHandler')]), 'substituteDoesNotSign'],
    ['a handler for the only signer, named by himself', parties([officer('officeSigner')], [officer('officeHandler')], { signedByOthers: [] }), 'substituteDoesNotSign'],
    ['a handler for the only signer, named by the leader in charge', parties([officer('officeSigner')], [officer('officeHandler')], { inCharge: ['the office'] }), null],
    ['a handler for a signer beside another, named by the leader in charge', parties([officer('officeSigner')], [officer('officeHandler')], { inCharge: ['the office'], signedByOthers: ['the office'] }), 'substituteDoesNotSign'],
    ['a handler for a signer, named by the leader of another office', parties([officer('officeSigner')], [officer('officeHandler')], { inCharge: ['another office'] }), 'substituteDoesNotSign'],
    ['the handler of an institution for its head', parties([clerk('institutionSigner')], [clerk('institutionHandler')]), null],
    ['somebody of another office', parties([officer('officeHandler')], [officer('officeSigner', 'another office')]), 'substituteSitsElsewhere'],
    ['somebody of another institution', parties([clerk('institutionHandler')], [clerk('institutionSigner', 'the school')]), 'substituteSitsElsewhere'],
    ['somebody at one of two places', parties([officer('officeHandler'), clerk('institutionHandler')], [officer('officeHandler')]), 'substituteSitsElsewhere'],
    ['the leader in charge', parties([officer('officeHandler')], [officer('leaderInCharge')]), 'substituteSitsElsewhere'],
    ['the system of the office', parties([officer('officeHandler')], [officer('officeMachine')]), 'substituteSitsElsewhere'],
    ['an administrator who has a seat besides', parties([officer('officeHandler')], [officer('officeHandler'), over('securityAdministrator')]), 'substituteSitsElsewhere'],
    ['one whose account is disabled', parties([officer('officeHandler')], null, { substitute: { account: 'X', isEnabled: false, seats: [officer('officeHandler')] } }), 'substituteSitsElsewhere'],
    ['himself', parties([officer('officeHandler')], null, { substitute: { account: 'Y', isEnabled: true, seats: [officer('officeHandler')] } }), 'substituteIsHimself'],
    ['anybody for a leader in charge', parties([officer('leaderInCharge')], [officer('officeSigner')]), 'noSeatToPassOn'],
    ['anybody for a supervisor', parties([over('supervisor')], [officer('officeSigner')]), 'noSeatToPassOn'],
  ])('%s', (_, of, says) => expect(why(of)).toBe(says));

  test('at the one place that is named, of two', () => {
    const of = parties([officer('officeHandler'), clerk('institutionHandler')], [officer('officeHandler')]);
    expect(why(of, { place: 'the office' })).toBeNull();
    expect(why(of, { place: 'the bureau' })).toBe('substituteSitsElsewhere');
    expect(why(of, { place: 'the school' })).toBe('noSeatToPassOn');
  });
});

describe('which days', () => {
  const with_ = (...others: AbsenceStanding[]): AbsenceObstacle | null => why(parties([officer('officeHandler')], [officer('officeHandler')], { others }));
  const alone = (...others: AbsenceStanding[]): AbsenceObstacle | null => why(parties([officer('officeHandler')], null, { others }));
  test.each<[string, AbsenceObstacle | null, AbsenceObstacle | null]>([
    ['nothing else', with_(), null],
    ['he is away already on the last of them', with_(away('Y', '2026-11-27', '2026-11-30')), 'absentAlready'],
    ['he is away from the day after', with_(away('Y', '2026-11-28', '2026-11-30')), null],
    ['the substitute is away on the first of them', with_(away('X', '2026-11-20', '2026-11-23')), 'substituteIsAway'],
    ['the substitute is back on the first of them', with_(away('X', '2026-11-20', '2026-11-22')), null],
    ['two proxies in a row: the substitute is stood in for', with_(away('X', '2026-11-25', '2026-11-25', 'Z')), 'proxyDoesNotPassOn'],
    ['two proxies in a row: he stands in for another', with_(away('Z', '2026-11-25', '2026-11-25', 'Y')), 'proxyDoesNotPassOn'],
    ['he stood in for another until the day before', with_(away('Z', '2026-11-16', '2026-11-22', 'Y')), null],
    ['the substitute stands in for a third one too', with_(away('Z', '2026-11-25', '2026-11-25', 'X')), null],
    ['he falls ill while he stands in for another', alone(away('Z', '2026-11-25', '2026-11-25', 'Y')), null],
  ])('%s', (_, said, says) => expect(said).toBe(says));
});

describe('whose absence it is to enter', () => {
  const actor = (account: string, ...seats: Seat[]): Actor => ({ account, person: null, isClock: false, seats });
  const ofOffice = { account: 'Y', seats: [officer('officeSigner')] };
  const ofBureau = { account: 'Y', seats: [clerk('institutionHandler')] };
  test.each([
    ['his own', mayEnterAbsenceOf(actor('Y', officer('officeSigner')), ofOffice, false), 'own'],
    ['the leader in charge of the office', mayEnterAbsenceOf(actor('L', officer('leaderInCharge')), ofOffice, false), 'leader'],
    ['the leader of another office', mayEnterAbsenceOf(actor('L', officer('leaderInCharge', 'another office')), ofOffice, false), null],
    ['a signer of the office', mayEnterAbsenceOf(actor('S', officer('officeSigner')), ofOffice, false), null],
    ['the head of the institution', mayEnterAbsenceOf(actor('H', clerk('institutionSigner')), ofBureau, false), 'leader'],
    ['a clerk of the institution', mayEnterAbsenceOf(actor('C', clerk('institutionHandler')), ofBureau, false), null],
    ['the security administrator who administers the account', mayEnterAbsenceOf(actor('A', over('securityAdministrator')), ofOffice, true), 'administrator'],
  ])('%s', (_, said, says) => expect(said).toBe(says));
});
