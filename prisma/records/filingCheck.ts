import type { PoolClient } from 'pg';
import { registerProblems, type ImportBatch } from '../../src/contracts/importBatch';
import { checkImport } from '../../src/contracts/importChecks';
import { cellsOf, differences, type Difference } from '../../src/contracts/importDifferences';
import { untold, type Progress } from '../../src/contracts/jobs';
import type { ImportFile } from '../../src/contracts/importTable';
import { checkRoster } from '../../src/contracts/rosterFiling';
import type { ImportProblem } from '../../src/institution/importProblem';
import { dayOf } from '../../src/kernel/day';
import { registerTables } from '../views/registerTables';
import type { KnownPersons } from './openingRows';
import type { RecordRoom } from './record';
import { openingProblems, personsOf } from './registerInstitutions';
import { isRosterOnRegister } from './registerRoster';

/** What is filed (报送): whole institutions for the register, by the staffing office; or the first roster of one, by itself. */
export type Filed = { readonly kind: 'opening'; readonly servedBy: string; readonly files: readonly ImportFile[] } | { readonly kind: 'roster'; readonly institution: string; readonly files: readonly ImportFile[] };

/** What a filing would do to the register as it stands now: nothing at all where there is a problem. */
export type FilingCheck = {
  readonly problems: readonly ImportProblem[];
  /** Null where the files cannot be read as institutions at all. */
  readonly batch: ImportBatch | null;
  readonly known: KnownPersons;
  readonly differences: readonly Difference[];
};

/** Looks, and changes nothing (试算). */
export async function checkFiling(client: Pick<PoolClient, 'query'>, room: RecordRoom, filed: Filed, progress: Progress = untold): Promise<FilingCheck> {
  const today = dayOf(room.clock.now());
  const own = filed.kind === 'roster' ? await registerTables(room, [filed.institution], client) : null;
  const checked = filed.kind === 'roster' && own ? checkRoster(filed.files, own, await isRosterOnRegister(client, filed.institution), today, progress) : checkImport(filed.files, today, progress);
  if (!checked.ok) return { problems: checked.problem, batch: null, known: new Map(), differences: [] };
  const batch = checked.value;
  const { institutions } = batch;
  const found = filed.kind === 'opening' ? await openingProblems(client, room, institutions, filed.servedBy) : await personsOf(client, room, institutions.flatMap(each => each.people.map(person => ({ ...person, creditCode: each.creditCode }))));
  const register = own ?? (await registerTables(room, await onRegister(client, batch, filed), client));
  // A roster says nothing about the other tables; what it leaves out there is not missing.
  const told = filed.kind === 'roster' ? { roster: cellsOf(filed.files).roster ?? [] } : cellsOf(filed.files);
  const held = filed.kind === 'roster' ? { roster: register.roster } : register;
  return { problems: registerProblems(batch, found.problems), batch, known: found.known, differences: differences(told, held, progress) };
}

/** Of the institutions that the files name, those that the office serves: files tell nobody what stands on another county's register. */
const onRegister = async (client: Pick<PoolClient, 'query'>, { institutions }: ImportBatch, filed: Filed): Promise<string[]> =>
  (await client.query<{ id: string }>('SELECT i.id FROM institution i JOIN region r ON r.code = i.region_code WHERE i.credit_code = ANY($1) AND r.served_by_code = $2', [institutions.map(each => each.creditCode), filed.kind === 'opening' ? filed.servedBy : null])).rows.map(row => row.id);
