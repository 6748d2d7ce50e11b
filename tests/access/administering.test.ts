import { describe, expect, test } from 'vitest';
import { ROLES, type Actor, type Role } from '../../src/access/actor';
import { administeredRegions, placeOfRole, whyNotAdministered, whyNotBeside, type AccountStanding } from '../../src/access/administering';
import { passwordFaults } from '../../src/access/passwords';

const over = (role: 'systemAdministrator' | 'securityAdministrator' | 'auditAdministrator' | 'supervisor', account = 'administrator'): Actor => ({ account, person: null, isClock: false, seats: [{ role, region: '219921' }] });
const standing: AccountStanding = { account: 'somebody', roles: [], isEnabled: true, isBarred: false, isWithin: true };
const ACTS = ['grant', 'withdraw', 'disable', 'enable', 'unlock', 'reset'] as const;

describe('the three administrators', () => {
  test('do each his own: one opens and sets, one grants and withdraws, and one does nothing', () => {
    expect(administeredRegions(over('systemAdministrator'), 'open')).toEqual(['219921']);
    expect(administeredRegions(over('systemAdministrator'), 'settings')).toEqual(['219921']);
    for (const act of ACTS) {
      expect(administeredRegions(over('securityAdministrator'), act)).toEqual(['219921']);
      for (const other of ['systemAdministrator', 'auditAdministrator', 'supervisor'] as const) expect(whyNotAdministered(over(other), act, standing)).toBe('notYoursToDo');
    }
    for (const act of ['open', 'settings', ...ACTS] as const) expect(administeredRegions(over('auditAdministrator'), act)).toEqual([]);
  });

  test('are three people, work on no case and look into none', () => {
    expect(whyNotBeside(['systemAdministrator'], 'securityAdministrator')).toBe('administratorsApart');
    expect(whyNotBeside(['auditAdministrator'], 'systemAdministrator')).toBe('administratorsApart');
    expect(whyNotBeside(['systemAdministrator'], 'systemAdministrator')).toBeNull(); // over another region
    const work: readonly Role[] = ['institutionHandler', 'institutionSigner', 'officeHandler', 'officeSigner', 'officeMachine', 'leaderInCharge', 'supervisor', 'inspector'];
    for (const role of work) for (const administrator of ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const) {
      expect(whyNotBeside([role], administrator)).toBe('administratorDecides');
      expect(whyNotBeside([administrator], role)).toBe('administratorDecides');
    }
    expect(whyNotBeside(['institutionHandler', 'officeSigner'], 'officeHandler')).toBeNull();
    expect(whyNotBeside(['supervisor'], 'inspector')).toBeNull();
  });
});

describe('what the security administrator does to an account', () => {
  const who = over('securityAdministrator');
  test('is never done to his own', () => {
    for (const act of ACTS) expect(whyNotAdministered(who, act, { ...standing, account: who.account })).toBe('ownAccount');
  });
  test('stops where the account reaches beyond his region, but for seats within it', () => {
    const beyond = { ...standing, isWithin: false };
    for (const act of ['disable', 'enable', 'unlock', 'reset'] as const) expect(whyNotAdministered(who, act, beyond)).toBe('reachesBeyond');
    for (const act of ['grant', 'withdraw'] as const) expect(whyNotAdministered(who, act, beyond)).toBeNull();
  });
  test('is done where it changes something', () => {
    expect(whyNotAdministered(who, 'disable', standing)).toBeNull();
    expect(whyNotAdministered(who, 'disable', { ...standing, isEnabled: false })).toBe('accountAlreadySo');
    expect(whyNotAdministered(who, 'enable', standing)).toBe('accountAlreadySo');
    expect(whyNotAdministered(who, 'enable', { ...standing, isEnabled: false })).toBeNull();
    expect(whyNotAdministered(who, 'unlock', standing)).toBe('accountAlreadySo');
    expect(whyNotAdministered(who, 'unlock', { ...standing, isBarred: true })).toBeNull();
    expect(whyNotAdministered(who, 'reset', standing)).toBeNull();
  });
});

test('every role has its place: an institution, an office, or a region', () => {
  expect(Object.fromEntries(ROLES.map(role => [role, placeOfRole(role)]))).toEqual({
    institutionHandler: 'institution', institutionSigner: 'institution', officeHandler: 'office', officeSigner: 'office', officeMachine: 'office', leaderInCharge: 'office',
    supervisor: 'region', inspector: 'region', systemAdministrator: 'region', securityAdministrator: 'region', auditAdministrator: 'region',
  });
});

describe('a password', () => {
  const known = { login: 'zhang.wei', current: 'Present-pass1' };
  test.each([
    ['Abcdefgh1', ['passwordTooShort']], ['Abcdefghi1', []], ['abcdefghi1', ['passwordTooPlain']], ['abcdefgh-1', []], ['密码密码密码密码密码', ['passwordTooPlain']], ['密码密码密码Ab1码', []],
    ['Zhang.Wei-2026', ['passwordHoldsLogin']], ['Present-pass1', ['passwordUnchanged']], ['zhang.wei', ['passwordTooShort', 'passwordTooPlain', 'passwordHoldsLogin']],
  ] as const)('%s lacks %j', (password, faults) => {
    expect(passwordFaults(password, known)).toEqual(faults);
  });
});
