import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { commitmentTo as commitment } from '../../src/seal/commitment';
import { ed25519 } from '../seals/ed25519';
import { blindIndexOf, seal, unseal, type RecordKeys } from './keys';

/** The personal fields of one person (个人信息), in clear only in memory. `salt` goes into the commitments that events carry. */
export type PersonalFields = { readonly name: string; readonly residentId: string; readonly sex: 'male' | 'female'; readonly birthDate: string; readonly salt: string };

/** A person as a row of the two tables: written only where the blind index is new. */
export type NewPerson = { readonly key: string; readonly blindIndex: string; readonly ciphertext: string };

const KEY_NAME = 'personalRecords/1';

/** Sex and birth date as the resident ID says them (GB 11643): the 17th digit is odd for men. */
const told = (residentId: string): Pick<PersonalFields, 'sex' | 'birthDate'> => ({
  sex: Number(residentId[16]) % 2 === 1 ? 'male' : 'female',
  birthDate: `${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}`,
});

/** A new person with his sealed record; `key` is random and says nothing about him. */
export function newPerson(keys: RecordKeys, person: { readonly name: string; readonly residentId: string }): { readonly row: NewPerson; readonly fields: PersonalFields } {
  const fields: PersonalFields = { ...person, ...told(person.residentId), salt: randomBytes(16).toString('base64') };
  const row = { key: randomUUID(), blindIndex: blindIndexOf(keys, person.residentId).toString('hex'), ciphertext: seal(keys.personalRecords, JSON.stringify(fields)).toString('hex') };
  return { row, fields };
}

/** Opens a sealed record. */
export const openFields = (keys: RecordKeys, ciphertext: Buffer): PersonalFields => JSON.parse(unseal(keys.personalRecords, ciphertext)) as PersonalFields; // only `newPerson` writes these

/** The salted commitment that an event carries: it proves later whom the event meant, and tells nobody before. */
export const commitmentTo = (fields: PersonalFields): string => commitment(ed25519.digest, fields);

/** The columns that bring new persons into the record; part of the statement that needs them. */
export const PERSON_COLUMNS = { encryptionKey: KEY_NAME } as const;

/** The personal fields of the given persons by key; persons without a record (erased) are left out. */
export async function personalFieldsOf(pool: Pool, keys: RecordKeys, persons: readonly string[]): Promise<Map<string, PersonalFields>> {
  if (persons.length === 0) return new Map();
  const { rows } = await pool.query<{ person_key: string; ciphertext: Buffer }>({ name: 'personal-fields', text: 'SELECT person_key, ciphertext FROM personal_record WHERE person_key = ANY($1::uuid[])', values: [[...new Set(persons)]] });
  return new Map(rows.map(row => [row.person_key, openFields(keys, row.ciphertext)]));
}
