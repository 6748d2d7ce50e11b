import { z } from 'zod';
import { actOnCertificate } from '../../prisma/records/certificateActs';
import { exportedRoot } from '../../prisma/seals/dailyRoots';
import { exportCertificate } from '../../prisma/seals/exporting';
import { rootsDownFrom } from '../../prisma/seals/rootRows';
import { actsOn, certificateOf, checkedCertificate, noteExport } from '../../prisma/views/certificateParts';
import { institutionFor } from '../../prisma/views/institutions';
import type { CertificateAct, CertificateObstacle } from '../../src/certificate/acts';
import { certificateAnswer, certificateCheckAnswer, certificateDoneAnswer, certificateExportAnswer, dailyRootAnswer, dailyRootsAnswer } from '../../src/contracts/answers/certificates';
import { cancelCertificateRequest, correctCertificateRequest, issueCertificateRequest, replaceCertificateRequest, reviewCertificateRequest } from '../../src/contracts/certificateActs';
import { pageBy } from '../../src/contracts/cursors';
import { day } from '../../src/contracts/fields';
import { idPath } from '../../src/contracts/requests';
import { saying } from '../../src/contracts/saying';
import type { Said } from '../../src/labels/labels';
import { faultText } from '../../src/labels/seals';
import { replayed } from '../answers';
import { pastDay } from '../pastDay';
import { openCertificate } from '../gradedCertificate';
import { ApiProblem } from '../problems';
import { route } from '../route';
import { asDownload } from './exchange';

const MS_A_DAY = 86_400_000;
/** The position of a day in the list of roots: days since 1970. */
const positionOf = (of: string | undefined): string | null => (of === undefined ? null : String(Date.parse(of) / MS_A_DAY));

/** Which field of the request an obstacle is about. */
const FIELD_OF: Readonly<Record<CertificateObstacle, string>> = { certificateNumberTaken: 'number', certificateInForce: 'number', certificateIsCancelled: 'reason', certificateInUse: 'reason', reviewYearNotOver: 'year', entryNotCorrectable: 'entry', nothingToCorrect: 'becomes' };

/** An act of the staffing office's signer on a certificate. */
const acting = <Body extends z.ZodType>(path: string, summary: Said, body: Body, actOf: (asked: z.output<Body>) => CertificateAct) =>
  route({
    method: 'post',
    path: `/institutions/{id}/certificate/${path}`,
    tag: 'register',
    summary,
    for: 'certificate',
    params: idPath,
    body,
    answer: certificateDoneAnswer,
    statuses: { 200: { zh: '已登记在管理证上', en: 'it stands on the certificate' } },
    problems: ['notYoursToDo', 'unfit'],
    isKeyed: true,
    handle: async ({ deps: { room }, session: { actor }, key, params: { id }, body: asked }) => {
      if (!(await institutionFor(room, actor, 'certificate', id))) throw new ApiProblem('notFound');
      if (!(await actsOn(room, actor, id))) throw new ApiProblem('notYoursToDo');
      const outcome = await actOnCertificate(room, { account: actor.account, key, institution: id, act: actOf(asked as z.output<Body>) }); // as its schema says
      if (outcome === null) throw new ApiProblem('notFound');
      if (outcome.kind === 'keyReused') throw new ApiProblem('keyReused');
      if (outcome.kind === 'stopped') throw new ApiProblem('unfit', { findings: [{ field: FIELD_OF[outcome.obstacle], code: outcome.obstacle }] });
      return { body: outcome.answer, ...replayed(outcome.isRepeat) };
    },
  });

/** The management certificate: its six parts, its check, its export, what the staffing office does with it; and the roots of days. */
export const certificateRoutes = [
  route({
    method: 'get',
    path: '/institutions/{id}/certificate',
    tag: 'register',
    summary: { zh: '机构编制管理证的六部分内容，可查过去某日；每次读取均留审计记录', en: 'The six parts of the management certificate, also as of a day; every reading is kept in the audit trail' },
    for: 'certificate',
    params: idPath,
    query: z.strictObject({ asOf: day.optional().meta(saying('asOfDay')) }),
    answer: certificateAnswer,
    statuses: { 200: { zh: '管理证', en: 'the certificate' } },
    problems: ['unfit', 'reasonFirst'],
    handle: async ({ deps, session: { actor }, params: { id }, query }) => {
      await openCertificate(deps, actor, id);
      const body = await certificateOf(deps.room, actor, id, pastDay(deps, query.asOf));
      if (!body) throw new ApiProblem('notFound');
      return { body };
    },
  }),
  route({
    method: 'get',
    path: '/institutions/{id}/certificate/check',
    tag: 'register',
    summary: { zh: '校验管理证的登记链：登记事项、封印、密钥与每日根是否相符，指出第一项有误的登记；校验留审计记录', en: 'Check the chain of a certificate: whether entries, seals, keys and daily roots agree; names the first broken entry. The check is kept in the audit trail' },
    for: 'certificate',
    params: idPath,
    answer: certificateCheckAnswer,
    statuses: { 200: { zh: '校验结果', en: 'what was found' } },
    problems: ['reasonFirst'],
    handle: async ({ deps, session: { actor }, params: { id }, language }) => {
      await openCertificate(deps, actor, id);
      const checked = await checkedCertificate(deps.room, actor, id);
      if (!checked) throw new ApiProblem('notFound');
      return { body: { ...checked, fault: checked.fault && { ...checked.fault, text: faultText(checked.fault, language) } } };
    },
  }),
  route({
    method: 'get',
    path: '/institutions/{id}/certificate/export',
    tag: 'register',
    summary: { zh: '导出管理证供系统以外校验：姓名遮蔽，人员以承诺值表示；导出留审计记录', en: 'The certificate to be checked outside: names masked, people by commitments. The export is kept in the audit trail' },
    for: 'certificate',
    params: idPath,
    answer: certificateExportAnswer,
    statuses: { 200: { zh: '导出的管理证', en: 'the exported certificate' } },
    problems: ['notSealedYet', 'reasonFirst'],
    handle: async ({ deps, session: { actor }, params: { id } }) => {
      const { room: record, sealKeys } = deps;
      await openCertificate(deps, actor, id);
      if (!(await noteExport(record, actor, id))) throw new ApiProblem('notFound');
      const body = await exportCertificate({ record, keys: sealKeys }, { institution: id, isFull: false, roots: 'all' });
      if (!body) throw new ApiProblem('notSealedYet', { headers: { 'Retry-After': '5' } });
      return { body: body as unknown as z.output<typeof certificateExportAnswer>, headers: asDownload(`certificate-${body.institution.creditCode}.json`) }; // the payloads of entries are plain JSON
    },
  }),
  acting('issue', { zh: '重新核发已注销的管理证（编办签批人员）', en: 'Issue the certificate again after it was cancelled (signer of the staffing office)' }, issueCertificateRequest, asked => ({ act: 'issue', ...asked })),
  acting('replace', { zh: '换发管理证：换新证号，登记链继续（编办签批人员）', en: 'Replace the certificate: a new number, the chain goes on (signer of the staffing office)' }, replaceCertificateRequest, asked => ({ act: 'replace', ...asked })),
  acting('cancel', { zh: '注销管理证：无人在编且无在办件（编办签批人员）', en: 'Cancel the certificate of who has nobody in post and no open case (signer of the staffing office)' }, cancelCertificateRequest, asked => ({ act: 'cancel', ...asked })),
  acting('review', { zh: '登记年审结果：不合格的暂停核准，合格的解除（编办签批人员）', en: 'Enter the result of the annual review: who failed is blocked from new forms, who passed is so no more (signer of the staffing office)' }, reviewCertificateRequest, asked => ({ act: 'review', ...asked })),
  acting('correct', { zh: '更正登记事项的笔误：原登记保留，更正另记一项（编办签批人员）', en: 'Correct a clerical error of an entry: the entry stays, the correction is an entry of its own (signer of the staffing office)' }, correctCertificateRequest, asked => ({ act: 'correct', ...asked })),
  route({
    method: 'get',
    path: '/daily-roots',
    tag: 'oversight',
    summary: { zh: '每日根，新的在前', en: 'The roots of days, latest first' },
    for: 'roots',
    query: z.strictObject(pageBy(['days'])),
    answer: dailyRootsAnswer,
    statuses: { 200: { zh: '一页每日根', en: 'a page of roots' } },
    handle: async ({ deps: { room }, query: { after, limit } }) => {
      const roots = await rootsDownFrom(room.pool, after?.[0] === undefined ? null : Number(after[0]), limit + 1);
      const items = roots.slice(0, limit);
      return { body: { items, next: roots.length > limit ? positionOf(items.at(-1)?.day) : null } };
    },
  }),
  route({
    method: 'get',
    path: '/daily-roots/{day}',
    tag: 'oversight',
    summary: { zh: '某日的每日根及其密钥，供在系统以外保存，用作校验时的 --trust', en: 'The root of a day with its keys, to be kept outside: what --trust of the check takes' },
    for: 'roots',
    params: z.strictObject({ day }),
    answer: dailyRootAnswer,
    statuses: { 200: { zh: '每日根', en: 'the root' } },
    handle: async ({ deps: { room }, params }) => {
      const body = await exportedRoot(room, params.day);
      if (!body) throw new ApiProblem('notFound');
      return { body: body as unknown as z.output<typeof dailyRootAnswer>, headers: asDownload(`root-${params.day}.json`) }; // lists that are read only
    },
  }),
];
