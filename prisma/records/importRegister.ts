import { checkImport } from '../../src/contracts/importChecks';
import { registerProblems } from '../../src/contracts/importBatch';
import { untold, type Progress } from '../../src/contracts/jobs';
import type { ImportFile } from '../../src/contracts/importTable';
import type { ImportProblem } from '../../src/institution/importProblem';
import { dayOf } from '../../src/kernel/day';
import { failed, ok, type Result } from '../../src/kernel/result';
import type { RecordRoom } from './record';
import { registerInstitutions } from './registerInstitutions';

/** What an import opened on the register. */
export type Imported = { readonly institutions: number; readonly people: number };

/**
 * Opens what the files say on the register (入库), in one transaction or not at all. Every problem is told with its file,
 * row and column, those that only the register knows included (an institution that is open already, a person in post).
 */
export async function importRegister(room: RecordRoom, files: readonly ImportFile[], actor: string, progress: Progress = untold): Promise<Result<Imported, readonly ImportProblem[]>> {
  const checked = checkImport(files, dayOf(room.clock.now()), progress);
  if (!checked.ok) return checked;
  const { institutions } = checked.value;
  const refused = await registerInstitutions(room, institutions, actor, progress);
  if (refused.length > 0) return failed(registerProblems(checked.value, refused));
  return ok({ institutions: institutions.length, people: institutions.reduce((sum, each) => sum + each.people.length, 0) });
}
