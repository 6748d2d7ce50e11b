import { urge, type UrgingDone, type VisitName } from '../prisma/records/urgings';
import type { Once } from '../prisma/records/keyedRequests';
import type { Actor } from '../src/access/actor';
import { roleLabels } from '../src/labels/desks';
import { stageLetter } from '../src/labels/letters';
import { visitKey } from '../src/procedure/standing';
import type { Deps } from './deps';
import { ApiProblem } from './problems';

const roles = new Map<string, string>(Object.entries(roleLabels.zh));

/** What is urged: a visit of a case that the actor may read, with a note, under a key. */
type Urged = { readonly actor: Actor; readonly key: string; readonly caseNumber: string; readonly visit: VisitName; readonly note: string };

/** Urges a visit (催办) with a letter to the officers of its desk; throws the problem that stands in the way. */
export async function urgeVisit({ room, publicUrl }: Pick<Deps, 'room' | 'publicUrl'>, { actor, key, caseNumber, visit, note }: Urged): Promise<Extract<Once<UrgingDone>, { kind: 'done' }>> {
  const done = await urge(room, {
    actor, key, caseNumber, visit, note, publicUrl,
    letter: ({ id, caseId, institutionName, dueOn, role }, to) => {
      const text = stageLetter('urged', { caseNumber, stage: visit.stage, institutionName, until: dueOn, url: `${publicUrl}/app/cases/${caseNumber}`, by: roles.get(role) ?? role });
      return { key: `${caseNumber}/${visitKey(visit)}/urged/${id}`, caseId, kind: 'urged', text, to };
    },
  });
  if (done.kind === 'stopped') throw new ApiProblem(done.by, { possibleOn: done.possibleOn });
  if (done.kind === 'keyReused') throw new ApiProblem('keyReused');
  return done;
}
