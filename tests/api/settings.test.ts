import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desks, recorded } from '../harness/cases';
import { COUNTY } from '../harness/county';
import { application, openDoor, type Door, type Visitor } from './door';

const ELSEWHERE = '219931';
const documentNumber = '县编发〔2026〕8号';
let door: Door;
let system: Visitor;
beforeAll(async () => {
  door = await openDoor();
  await door.at.pool.query(`INSERT INTO region (code, name, level, served_by_code) VALUES ($1, '别县', 'county', $1)`, [ELSEWHERE]);
  system = await door.over('systemAdministrator');
});
afterAll(() => door.close());

type Standing = { procedure?: string; stage?: string; setting?: string; holds: Record<string, unknown>; toCome: Record<string, unknown>[] };
const settings = async (): Promise<{ norms: Standing[]; settings: Standing[]; offices: { id: string; desk: string; peopleAStage: number; meaning: string }[] }> => (await system.get('/settings')).body as never; // its own schema has checked it
const check = async () => (await settings()).norms.find(each => each.stage === 'staffingOfficeCheck');
const norm = (more: object = {}) => ({ region: COUNTY, procedure: 'hire', stage: 'staffingOfficeCheck', workingDays: 3, effectiveFrom: '2026-11-23', documentNumber, ...more });

describe('a norm', () => {
  test('is assumed until somebody sets it, and holds from its day on for what opens then; due days that were given stay', async () => {
    expect(await check()).toEqual({ procedure: 'hire', stage: 'staffingOfficeCheck', holds: { workingDays: 5, source: 'assumed', effectiveFrom: null, documentNumber: null }, toCome: [], past: [] });
    const clerk = await door.clerk();
    const apply = async (): Promise<unknown> => {
      const { body } = await clerk.post('/hire-cases', application(door.at));
      return (await door.at.pool.query<{ due: string }>(`SELECT due_on AS due FROM stage_visit v JOIN case_file c ON c.id = v.case_id WHERE c.number = $1 AND v.stage = 'staffingOfficeCheck'`, [body['caseNumber']])).rows[0]?.due;
    };
    expect(await apply()).toBe('2026-11-30');
    expect((await system.post('/settings/norms', norm())).status).toBe(200);
    expect((await system.post('/settings/norms', norm({ workingDays: 7, effectiveFrom: '2026-12-01' }))).status).toBe(200);
    expect(await check()).toMatchObject({ holds: { workingDays: 3, source: 'region', effectiveFrom: '2026-11-23', documentNumber }, toCome: [{ workingDays: 7, effectiveFrom: '2026-12-01' }] });
    expect(await apply()).toBe('2026-11-26');
    expect((await door.at.pool.query(`SELECT 1 FROM stage_visit WHERE due_on = '2026-11-30'`)).rowCount).toBe(1);
    const before = door.at.time.now;
    door.at.time.now += 8 * 86_400_000; // 1 December
    const later = await door.over('systemAdministrator', COUNTY, 'later');
    expect(((await later.get('/settings')).body['norms'] as Standing[]).find(each => each.stage === 'staffingOfficeCheck')).toMatchObject({ holds: { workingDays: 7 }, toCome: [] });
    door.at.time.now = before;
    system = await door.over('systemAdministrator', COUNTY, 'again'); // who signed in on 1 December swept the earlier session away
  });

  test.each([
    [{ effectiveFrom: '2026-11-22' }, 'effectiveFrom', 'dayIsPast'],
    [{ workingDays: 0 }, 'workingDays', 'tooSmall'],
    [{ workingDays: 251 }, 'workingDays', 'tooBig'],
    [{ documentNumber: ' ' }, 'documentNumber', 'missing'],
    [{ region: ELSEWHERE }, 'region', 'unknownRegion'],
    [{ stage: 'nominationPeriod' }, 'stage', 'unknownStage'],
    [{ procedure: 'separation' }, 'stage', 'unknownStage'],
  ] as const)('with %j is refused', async (more, field, code) => {
    expect((await system.post('/settings/norms', norm(more))).body).toMatchObject({ errors: [{ field, code }] });
  });

  test('is the system administrator’s alone to set; a repeat sets it once, and the audit has it once', async () => {
    for (const other of [await door.officer('staffingOffice'), await door.over('supervisor')]) {
      expect((await other.get('/settings')).body).toMatchObject({ maySet: false });
      expect((await other.post('/settings/norms', norm())).body).toMatchObject({ code: 'notYoursToDo' });
    }
    for (const other of [await door.over('securityAdministrator'), await door.clerk(1)]) expect((await other.post('/settings/norms', norm())).body).toMatchObject({ code: 'notYours' });
    const key = randomUUID();
    const sent = norm({ stage: 'examination', workingDays: 8 });
    expect([(await system.post('/settings/norms', sent, key)).status, (await system.post('/settings/norms', sent, key)).headers.get('idempotency-replayed')]).toEqual([200, 'true']);
    const { rows } = await door.at.pool.query<{ detail: unknown }>(`SELECT detail FROM audit_entry WHERE action = 'setting.norm' AND detail->>'stage' = 'examination'`);
    expect(rows).toEqual([{ detail: { procedure: 'hire', stage: 'examination', workingDays: 8, effectiveFrom: '2026-11-23', documentNumber } }]);
  });
});

test('a setting that is a number holds from its day on: a form that is issued is valid for so many months', async () => {
  expect((await system.post('/settings/numbers', { region: COUNTY, setting: 'formMonths', value: 37, effectiveFrom: '2026-11-23', documentNumber })).body).toMatchObject({ errors: [{ field: 'value', code: 'tooBig', expected: '≤ 36' }] });
  expect((await system.post('/settings/numbers', { region: COUNTY, setting: 'formMonths', value: 6, effectiveFrom: '2026-11-23', documentNumber })).status).toBe(200);
  expect((await settings()).settings.find(each => each.setting === 'formMonths')).toMatchObject({ holds: { value: 6, source: 'region' } });
  const acts = desks(door.at);
  const { caseNumber } = recorded(await acts.apply(1));
  recorded(await acts.act(door.at.officer('staffingOffice'), caseNumber, 'case', 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts: 1 }], note: '' }));
  expect((await door.at.pool.query(`SELECT valid_until::text AS until FROM verification_form f JOIN case_file c ON c.id = f.case_id WHERE c.number = $1`, [caseNumber])).rows).toEqual([{ until: '2027-05-22' }]);
});

test('a freeze holds placements back until it is lifted', async () => {
  const acts = desks(door.at);
  const number = await acts.hireUpTo('placement', 900_300);
  const freeze = (freezeFrom: string | null, freezeUntil: string | null) => system.post('/settings/freezes', { region: COUNTY, freezeFrom, freezeUntil, documentNumber });
  expect((await freeze('2026-11-23', null)).body).toMatchObject({ errors: [{ field: 'freezeUntil', code: 'missing' }] });
  expect((await freeze('2026-11-22', '2026-11-25')).body).toMatchObject({ errors: [{ field: 'freezeFrom', code: 'dayIsPast' }] });
  expect((await freeze('2026-11-25', '2026-11-24')).body).toMatchObject({ errors: [{ field: 'freezeUntil', code: 'notAfterFrom' }] });
  expect((await freeze('2026-11-23', '2026-11-25')).status).toBe(200);
  expect(await acts.place(number)).toMatchObject({ kind: 'refused', refusal: { rule: 'registerIsNotFrozen' } });
  expect((await settings()).settings.find(each => each.setting === 'freeze')).toMatchObject({ holds: { value: { from: '2026-11-23', until: '2026-11-25' } } });
  expect((await freeze(null, null)).status).toBe(200);
  expect(await acts.place(number)).toMatchObject({ kind: 'recorded' });
});

test('a freeze to come stops nothing today, and leaves the present one as it is; both are lifted together', async () => {
  const acts = desks(door.at);
  const number = await acts.hireUpTo('placement', 900_400);
  const freeze = (freezeFrom: string | null, freezeUntil: string | null) => system.post('/settings/freezes', { region: COUNTY, freezeFrom, freezeUntil, documentNumber });
  const shown = async () => (await settings()).settings.find(each => each.setting === 'freeze');
  expect((await freeze('2026-11-23', '2026-11-25')).status).toBe(200);
  expect((await freeze('2026-12-20', '2026-12-31')).status).toBe(200);
  expect(await acts.place(number)).toMatchObject({ kind: 'refused', refusal: { rule: 'registerIsNotFrozen' } });
  expect((await freeze('2026-12-25', '2026-12-31')).status).toBe(200);
  expect(await shown()).toMatchObject({ holds: { value: { from: '2026-11-23', until: '2026-11-25' } }, toCome: [{ effectiveFrom: '2026-12-25', value: { from: '2026-12-25', until: '2026-12-31' } }] });
  expect((await freeze(null, null)).status).toBe(200);
  expect(await shown()).toMatchObject({ holds: { value: null }, toCome: [] });
  await Promise.all(Array.from({ length: 9 }, (_, each) => freeze(`2026-12-0${each + 1}`, '2026-12-31')));
  expect((await shown())?.toCome).toHaveLength(1);
  expect((await freeze('2026-11-24', '2026-12-31')).status).toBe(200);
  expect(await acts.place(number)).toMatchObject({ kind: 'recorded' });
  const before = door.at.time.now;
  const next = await acts.hireUpTo('placement', 900_401);
  door.at.time.now += 86_400_000;
  expect(await acts.place(next)).toMatchObject({ kind: 'refused', refusal: { rule: 'registerIsNotFrozen' } });
  door.at.time.now = before;
  expect((await freeze(null, null)).status).toBe(200);
});

test('people a stage are set for an office at once, with what it means', async () => {
  const office = (await settings()).offices.find(each => each.desk === 'staffingOffice')!;
  expect(office).toMatchObject({ peopleAStage: 1, meaning: expect.stringContaining('没有第二人复核') as string });
  expect((await system.post(`/settings/offices/${office.id}`, { peopleAStage: 3, documentNumber })).body).toMatchObject({ errors: [{ field: 'peopleAStage', code: 'tooBig' }] });
  expect((await system.post(`/settings/offices/${randomUUID()}`, { peopleAStage: 2, documentNumber })).status).toBe(404);
  expect((await system.post(`/settings/offices/${office.id}`, { peopleAStage: 2, documentNumber })).status).toBe(200);
  expect((await settings()).offices.find(each => each.id === office.id)).toMatchObject({ peopleAStage: 2, meaning: expect.stringContaining('另一人签批') as string });
});

test('the calendar of a year is read by everybody, and says whether it is published or assumed', async () => {
  const clerk = await door.clerk(0, 'reader');
  expect((await clerk.get('/calendar')).body).toMatchObject({ year: 2026, isAssumed: false, publishedUntil: '2026-12-31', workingDays: 248 });
  expect((await clerk.get('/calendar?year=2027')).body).toMatchObject({ year: 2027, isAssumed: true });
  expect((await clerk.get('/calendar?year=2019')).body).toMatchObject({ code: 'invalid' });
});
