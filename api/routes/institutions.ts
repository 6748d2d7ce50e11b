import { z } from 'zod';
import { certificateEntries } from '../../prisma/views/certificate';
import { establishmentBoard, vacancyAfter } from '../../prisma/views/establishment';
import { institutions } from '../../prisma/views/institutions';
import { entriesAnswer, establishmentAnswer, institutionsAnswer, regionTotalsAnswer, vacancyAnswer } from '../../src/contracts/answers/register';
import { pageBy } from '../../src/contracts/cursors';
import { day, text } from '../../src/contracts/fields';
import { region } from '../../src/contracts/filters';
import { ORGAN_KINDS } from '../../src/institution/codes';
import { idPath, vacancyRequest } from '../../src/contracts/requests';
import { saying } from '../../src/contracts/saying';
import { regionTotals } from '../../prisma/views/regionTotals';
import { pastDay } from '../pastDay';
import { openCertificate } from '../gradedCertificate';
import { ApiProblem } from '../problems';
import { route } from '../route';

const asOf = day.optional().meta(saying('asOfDay'));

/** The register: institutions, their establishment boards and certificates. */
export const institutionRoutes = [
  route({
    method: 'get',
    path: '/institutions',
    tag: 'register',
    summary: { zh: '范围内的机构', en: 'The institutions in scope' },
    for: 'institutions',
    query: z.strictObject({ ...pageBy(['code', 'code'], 1_000, 200), region: region.optional(), kind: z.enum(ORGAN_KINDS).optional(), text: text(60).optional().meta(saying('partOfName')) }),
    answer: institutionsAnswer,
    statuses: { 200: { zh: '机构', en: 'the institutions' } },
    handle: async ({ deps, session, query }) => ({ body: await institutions(deps.room, session.actor, query) }),
  }),
  route({
    method: 'get',
    path: '/institutions/{id}/establishment',
    tag: 'register',
    summary: { zh: '编制台账：每项编制和领导职数的核定、消化额度、实有、在途占用、空编、可用和超编', en: 'The establishment board: approved, allowance, placed, reserved, vacant, available and over, for each quota and each line of leadership posts' },
    for: 'establishment',
    params: idPath,
    query: z.strictObject({ asOf }),
    answer: establishmentAnswer,
    statuses: { 200: { zh: '台账', en: 'the board' } },
    problems: ['unfit'],
    handle: async ({ deps, session, params: { id }, query }) => {
      const body = await establishmentBoard(deps.room, session.actor, id, pastDay(deps, query.asOf));
      if (!body) throw new ApiProblem('notFound');
      return { body };
    },
  }),
  // It records nothing, and carries no key: what is asked for comes as a body because it is a list.
  route({
    method: 'post',
    path: '/institutions/{id}/vacancy',
    tag: 'register',
    summary: { zh: '编制余额：所申请的每项编制、领导职数现在的核定、实有、在途占用，以及提交后剩余；不作登记', en: 'What each quota and line of leadership posts that is asked for has now, and what the application would leave; nothing is recorded' },
    for: 'establishment',
    params: idPath,
    body: vacancyRequest,
    answer: vacancyAnswer,
    statuses: { 200: { zh: '余额', en: 'what is there' } },
    problems: ['unfit'],
    handle: async ({ deps, session, params: { id }, body: { asks } }) => {
      const lineOf = ({ quota, leadershipPost }: (typeof asks)[number]): readonly string[] => [quota, leadershipPost].filter(each => each !== null);
      const vacancy = await vacancyAfter(deps.room, session.actor, id, asks.flatMap(ask => lineOf(ask).map(line => ({ id: line, posts: ask.posts }))));
      if (!vacancy) throw new ApiProblem('notFound');
      if (vacancy.lines) return { body: { lines: vacancy.lines } };
      const at = asks.findIndex(ask => lineOf(ask).includes(vacancy.unknown));
      const isQuota = asks[at]?.quota === vacancy.unknown;
      throw new ApiProblem('unfit', { findings: [isQuota ? { field: `asks.${at}.quota`, code: 'unknownQuota' } : { field: `asks.${at}.leadershipPost`, code: 'unknownLeadershipPost' }] });
    },
  }),
  route({
    method: 'get',
    path: '/establishment',
    tag: 'register',
    summary: { zh: '范围内编制的合计：最上级行政区划的，或者一个行政区划及其直接下级的', en: 'Totals of the establishment in scope, of the topmost regions, or of one region and those right below it' },
    for: 'establishment',
    query: z.strictObject({ region: region.optional(), asOf }),
    answer: regionTotalsAnswer,
    statuses: { 200: { zh: '合计', en: 'the totals' } },
    problems: ['unfit'],
    handle: async ({ deps, session, query }) => {
      const day = pastDay(deps, query.asOf);
      return { body: { asOf: day, items: await regionTotals(deps.room, session.actor, query.region ?? null, day) } };
    },
  }),
  route({
    method: 'get',
    path: '/institutions/{id}/certificate/entries',
    tag: 'register',
    summary: { zh: '管理证的各项登记，依次排列；每次读取均留审计记录', en: 'The entries of the management certificate, in their order; every reading is kept in the audit trail' },
    for: 'certificate',
    params: idPath,
    query: z.strictObject({ after: z.coerce.number().int().min(0).max(2_147_483_647).default(0), limit: z.coerce.number().int().min(1).max(500).default(200), asOf }),
    answer: entriesAnswer,
    statuses: { 200: { zh: '一页登记', en: 'a page of entries' } },
    problems: ['unfit', 'reasonFirst'],
    handle: async ({ deps, session, params: { id }, query: { after, limit, asOf } }) => {
      await openCertificate(deps, session.actor, id);
      const body = await certificateEntries(deps.room, session.actor, id, after, limit, pastDay(deps, asOf));
      if (!body) throw new ApiProblem('notFound');
      return { body };
    },
  }),
];
