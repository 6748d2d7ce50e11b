import type { PoolClient } from 'pg';
import type { NumberSetting } from '../../src/decision/norms';
import type { Day } from '../../src/kernel/day';
import { audit } from './auditing';
import { once, type Once } from './keyedRequests';
import type { RecordRoom } from './record';

/** Who sets something, under which key, and by which document. */
export type Setting = { readonly account: string; readonly key: string; readonly documentNumber: string };
/** What was set. */
export type SettingDone = { readonly set: string };

/** Sets something once, with its audit entry in the same transaction. */
async function set(room: RecordRoom, { account, key, documentNumber }: Setting, action: string, subject: string, detail: object, work: (client: PoolClient, now: Date) => Promise<unknown>): Promise<Once<SettingDone>> {
  const done = await once<SettingDone>(room, { account, key, asked: [action, subject, detail, documentNumber] }, async client => {
    await work(client, new Date(room.clock.now()));
    await audit(client, room, { actor: account, action, subject, detail: { ...detail, documentNumber } });
    return { set: action };
  });
  return done ?? { kind: 'keyReused' }; // the work always does something
}

/** A norm to be set. */
export type NormToSet = { readonly region: string; readonly procedure: 'hire' | 'separation'; readonly stage: string; readonly workingDays: number; readonly effectiveFrom: Day };
// What was set for the same day is set anew: nothing before it changes, and what stages were given as their due day stays theirs.
const NORM = `INSERT INTO stage_norm (region_code, procedure, stage, working_days, effective_from, is_assumed, document_number, set_by, set_at) VALUES ($1, $2, $3, $4, $5, FALSE, $6, $7, $8)
ON CONFLICT (region_code, procedure, stage, effective_from) DO UPDATE SET working_days = EXCLUDED.working_days, is_assumed = FALSE, document_number = EXCLUDED.document_number, set_by = EXCLUDED.set_by, set_at = EXCLUDED.set_at`;

/** Sets a norm (办理时限) of a region from a day on. */
export const setNorm = (room: RecordRoom, setting: Setting, { region, ...norm }: NormToSet): Promise<Once<SettingDone>> =>
  set(room, setting, 'setting.norm', region, norm, (client, now) => client.query(NORM, [region, norm.procedure, norm.stage, norm.workingDays, norm.effectiveFrom, setting.documentNumber, setting.account, now]));

const VALUE = `INSERT INTO region_setting (region_code, name, value, effective_from, is_assumed, document_number, set_by, set_at) VALUES ($1, $2, $3, $4, FALSE, $5, $6, $7)
ON CONFLICT (region_code, name, effective_from) DO UPDATE SET value = EXCLUDED.value, is_assumed = FALSE, document_number = EXCLUDED.document_number, set_by = EXCLUDED.set_by, set_at = EXCLUDED.set_at`;

/** Sets a number of a region from a day on. */
export const setNumber = (room: RecordRoom, setting: Setting, { region, ...number }: { readonly region: string; readonly setting: NumberSetting; readonly value: number; readonly effectiveFrom: Day }): Promise<Once<SettingDone>> =>
  set(room, setting, 'setting.number', region, number, (client, now) => client.query(VALUE, [region, number.setting, JSON.stringify(number.value), number.effectiveFrom, setting.documentNumber, setting.account, now]));

const TO_COME = `DELETE FROM region_setting WHERE region_code = $1 AND name = 'freeze' AND effective_from > $2::date`;

/**
 * Sets a freeze (冻结) of a region from its first day on, or lifts both the present one and the one to come. A region has
 * at most one of each: a freeze to come takes the place of another to come, and leaves the present one as it is.
 */
export const setFreeze = (room: RecordRoom, setting: Setting, { region, freeze, today }: { readonly region: string; readonly freeze: { readonly from: Day; readonly until: Day } | null; readonly today: Day }): Promise<Once<SettingDone>> =>
  set(room, setting, 'setting.freeze', region, { freezeFrom: freeze?.from ?? null, freezeUntil: freeze?.until ?? null }, async (client, now) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('freeze of ' || $1, 0))`, [region]); // of two to come at the same moment the second sees the first
    if (freeze?.from !== today) await client.query(TO_COME, [region, today]);
    await client.query(VALUE, [region, 'freeze', JSON.stringify(freeze), freeze?.from ?? today, setting.documentNumber, setting.account, now]);
  });

/** Sets how many people an office takes for a stage, from now on. */
export const setPeople = (room: RecordRoom, setting: Setting, { office, region, peopleAStage }: { readonly office: string; readonly region: string; readonly peopleAStage: number }): Promise<Once<SettingDone>> =>
  set(room, setting, 'setting.peopleAStage', region, { place: office, peopleAStage }, client => client.query('UPDATE office SET people_a_stage = $2 WHERE id = $1', [office, peopleAStage]));
