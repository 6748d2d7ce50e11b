import type { PoolClient } from 'pg';
import { untold, type Progress } from '../../src/contracts/jobs';
import { carries, gradeNeeded } from '../../src/disclosure/codes';
import { impossible } from '../../src/kernel/result';
import { inTransaction } from './database';
import { blindIndexOf } from './keys';
import { networkGrade } from './networkGrades';
import { openingRows, type KnownPersons, type Opening, type OpeningPerson } from './openingRows';
import { writeOpening } from './openingStatements';
import { openFields } from './personalRecords';
import type { RecordRoom } from './record';

/** Why an opening was refused by the register: it opens institutions that are not yet on it, and no other (an import is no back door). */
export type OpeningProblem = { readonly code: 'alreadyOnRegister' | 'alreadyInPost' | 'nameDiffersFromRecord' | 'unknownRegion' | 'regionNotServed' | 'aboveNetworkGrade'; readonly creditCode: string; /** The person whom it is about: rows count anew in every file. */ readonly residentId: string | null };

/** Opens institutions with their bodies, balances, people in post and certificates, all in one transaction or not at all. Returns the problems that stopped it. */
export const registerInstitutions = (room: RecordRoom, openings: readonly Opening[], actor: string, progress: Progress = untold): Promise<readonly OpeningProblem[]> =>
  inTransaction(room.pool, async client => {
    const { problems, known } = await openingProblems(client, room, openings, null);
    if (problems.length === 0) await openInstitutions(client, room, openings, actor, known, progress);
    return problems;
  });

/** The same within a transaction that does more, after its problems were asked for. */
export const openInstitutions = (client: PoolClient, room: RecordRoom, openings: readonly Opening[], actor: string, known: KnownPersons, progress: Progress = untold): Promise<void> => writeOpening(client, openingRows(room, openings, actor, known), room.clock.now(), progress);

type Asking = Pick<PoolClient, 'query'>;

/** What would stop these openings as the register stands now, and whom of their people it knows; `servedBy` names the region whose offices must serve all of them. */
export async function openingProblems(client: Asking, room: RecordRoom, openings: readonly Opening[], servedBy: string | null): Promise<{ readonly problems: readonly OpeningProblem[]; readonly known: KnownPersons }> {
  const { known, problems } = await personsOf(client, room, openings.flatMap(opening => opening.people.map(person => ({ ...person, creditCode: opening.creditCode }))));
  return { known, problems: [...(await problemsOf(client, openings, servedBy)), ...problems] };
}

async function problemsOf(client: Asking, openings: readonly Opening[], servedBy: string | null): Promise<OpeningProblem[]> {
  const onRegister = new Set((await client.query<{ credit_code: string }>('SELECT credit_code FROM institution WHERE credit_code = ANY($1)', [openings.map(each => each.creditCode)])).rows.map(row => row.credit_code));
  const regions = new Map((await client.query<{ code: string; served_by_code: string }>('SELECT code, served_by_code FROM region WHERE code = ANY($1)', [openings.map(each => each.region)])).rows.map(row => [row.code, row.served_by_code]));
  const grade = await networkGrade(client);
  const where = ({ creditCode }: Opening) => ({ creditCode, residentId: null });
  return [
    ...openings.filter(each => onRegister.has(each.creditCode)).map(each => ({ code: 'alreadyOnRegister' as const, ...where(each) })),
    ...openings.filter(each => !regions.has(each.region)).map(each => ({ code: 'unknownRegion' as const, ...where(each) })),
    ...openings.filter(each => !carries(grade, gradeNeeded(each))).map(each => ({ code: 'aboveNetworkGrade' as const, ...where(each) })),
    ...openings.filter(each => servedBy !== null && regions.has(each.region) && regions.get(each.region) !== servedBy).map(each => ({ code: 'regionNotServed' as const, ...where(each) })),
  ];
}

type Named = Pick<OpeningPerson, 'name' | 'residentId'> & { readonly creditCode: string };
const PERSONS = `SELECT r.person_key AS key, encode(r.resident_id_blind_index, 'hex') AS index, r.ciphertext, EXISTS (SELECT 1 FROM post_holding h WHERE h.person_key = r.person_key AND h.removed_on IS NULL) AS "isInPost"
  FROM personal_record r WHERE r.resident_id_blind_index = ANY($1)`;

/** Whom of these people the record knows, and which of them it cannot enter: who is in post already, or is on record under another name. */
export async function personsOf(client: Asking, room: RecordRoom, people: readonly Named[]): Promise<{ readonly known: KnownPersons; readonly problems: readonly OpeningProblem[] }> {
  const byIndex = new Map(people.map(person => [blindIndexOf(room.keys, person.residentId).toString('hex'), person]));
  const { rows } = await client.query<{ key: string; index: string; ciphertext: Buffer; isInPost: boolean }>(PERSONS, [[...byIndex.keys()].map(index => Buffer.from(index, 'hex'))]);
  const problems = rows.flatMap(({ index, ciphertext, isInPost }): OpeningProblem[] => {
    const { creditCode, residentId, name } = byIndex.get(index) ?? impossible('a person nobody asked for');
    if (isInPost) return [{ code: 'alreadyInPost', creditCode, residentId }];
    return openFields(room.keys, ciphertext).name === name ? [] : [{ code: 'nameDiffersFromRecord', creditCode, residentId }];
  });
  return { known: new Map(rows.map(row => [row.index, row.key])), problems };
}
