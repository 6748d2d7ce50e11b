import { certificateStanding } from '../prisma/records/certificateUses';
import { institutionFor } from '../prisma/views/institutions';
import type { Actor } from '../src/access/actor';
import type { Deps } from './deps';
import { ApiProblem } from './problems';

/** Lets a reader at a certificate (管理证) that is in his scope; one that is graded (涉密) only once he has said why, a short time ago. */
export async function openCertificate({ room }: Deps, actor: Actor, institution: string): Promise<void> {
  if (!(await institutionFor(room, actor, 'certificate', institution))) throw new ApiProblem('notFound');
  const { isGraded, isOpen } = await certificateStanding(room, room.pool, institution, actor.account);
  if (isGraded && !isOpen) throw new ApiProblem('reasonFirst');
}
