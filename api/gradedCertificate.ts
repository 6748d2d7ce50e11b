import { gradedAmong } from '../prisma/records/certificateUses';
import { institutionFor } from '../prisma/views/institutions';
import type { Actor } from '../src/access/actor';
import type { Deps } from './deps';
import { ApiProblem } from './problems';

/** Lets a reader at a certificate (管理证) that is in his scope; one that is graded (涉密) only once he has said why, a short time ago. */
export async function openCertificate({ room }: Deps, actor: Actor, institution: string): Promise<void> {
  if (!(await institutionFor(room, actor, 'certificate', institution))) throw new ApiProblem('notFound');
  if ((await gradedAmong(room, [institution], actor.account)).some(each => !each.isOpen)) throw new ApiProblem('reasonFirst');
}

/** Lets somebody carry away what the register holds of some institutions: of those that are graded (涉密) only once he has said why, now or a short time ago. */
export async function openRegister({ room }: Deps, actor: Actor, institutions: readonly string[], reason: string): Promise<void> {
  if (reason === '' && (await gradedAmong(room, institutions, actor.account)).some(each => !each.isOpen)) throw new ApiProblem('reasonFirst');
}
