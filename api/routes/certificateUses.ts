import { gradedAmong, useCertificate } from '../../prisma/records/certificateUses';
import { institutionFor } from '../../prisma/views/institutions';
import { certificateUseAnswer } from '../../src/contracts/answers/disclosure';
import { certificateUseRequest } from '../../src/contracts/disclosure';
import { idPath } from '../../src/contracts/requests';
import { replayed } from '../answers';
import { ApiProblem } from '../problems';
import { route } from '../route';

/** What is done with a certificate (查阅、打印、导出管理证), written down. */
export const certificateUseRoutes = [
  route({
    method: 'post',
    path: '/institutions/{id}/certificate/uses',
    tag: 'register',
    summary: { zh: '登记对管理证的查阅、打印或者导出，记入审计；涉密机构的须说明事由，此后三十分钟内可以查阅', en: 'Write down that a certificate is looked at, printed or exported, in the audit; where it is a state secret the reason must be said, and opens it for thirty minutes' },
    for: 'certificate',
    isKeyed: true,
    params: idPath,
    body: certificateUseRequest,
    answer: certificateUseAnswer,
    statuses: { 200: { zh: '已登记', en: 'it is written down' } },
    problems: ['reasonFirst'],
    handle: async ({ deps: { room }, session: { actor }, key, params: { id }, body: { use, reason } }) => {
      if (!(await institutionFor(room, actor, 'certificate', id))) throw new ApiProblem('notFound');
      const isGraded = (await gradedAmong(room, [id], actor.account)).length > 0;
      if (isGraded && reason === '') throw new ApiProblem('reasonFirst');
      const outcome = await useCertificate(room, { account: actor.account, key, institution: id, use, reason, isGraded });
      if (outcome.kind === 'keyReused') throw new ApiProblem('keyReused');
      return { body: outcome.answer, ...replayed(outcome.isRepeat) };
    },
  }),
];
