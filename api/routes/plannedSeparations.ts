import { Readable } from 'node:stream';
import { z } from 'zod';
import { plannedSeparation, plannedSeparations } from '../../prisma/views/plannedSeparations';
import { plannedSeparationAnswer, plannedSeparationsAnswer } from '../../src/contracts/answers/plannedSeparations';
import { languageQuery } from '../../src/contracts/answers/reference';
import { pageBy } from '../../src/contracts/cursors';
import { day, idOf } from '../../src/contracts/fields';
import { flag, region } from '../../src/contracts/filters';
import { CSV_MARK, csvLines } from '../../src/contracts/importWriting';
import { idPath } from '../../src/contracts/requests';
import { dayOf, type Day } from '../../src/kernel/day';
import type { Language } from '../../src/labels/labels';
import { PLANNED_COLUMNS, plannedColumnLabels, plannedStateLabels, retirementCourseLabels, type PlannedColumn } from '../../src/labels/plannedSeparations';
import type { Actor } from '../../src/access/actor';
import type { Deps } from '../deps';
import { ApiProblem } from '../problems';
import { asDownload, CSV } from './exchange';
import { route } from '../route';

const filters = { institution: idOf<string>().optional(), region: region.optional(), until: day.optional(), overdue: flag.optional() };
const today = ({ room }: Deps): Day => dayOf(room.clock.now());
type Page = Awaited<ReturnType<typeof plannedSeparations>>;
const A_PAGE = 1_000;

function lineOf(row: Page['items'][number], language: Language): string[] {
  const cells: Readonly<Record<PlannedColumn, string>> = { institution: row.institutionName, name: row.name ?? '', post: row.post, retiresOn: row.retiresOn, reportBy: row.reportBy, course: retirementCourseLabels[language][row.course], state: plannedStateLabels[language][row.state], caseNumber: row.caseNumber ?? '' };
  return PLANNED_COLUMNS.map(column => cells[column]);
}

/** The whole list as CSV: its first page is read before anything is sent, the others as they are taken. */
async function listAsFile(deps: Deps, actor: Actor, wanted: Omit<Parameters<typeof plannedSeparations>[3], 'after' | 'limit'>, language: Language): Promise<Readable> {
  const read = (after?: readonly string[]): Promise<Page> => plannedSeparations(deps.room, actor, today(deps), { ...wanted, after, limit: A_PAGE });
  const first = await read();
  async function* text(): AsyncGenerator<string> {
    yield CSV_MARK + csvLines([PLANNED_COLUMNS.map(column => plannedColumnLabels[language][column])]);
    for (let page = first; ; page = await read(page.next.split('_'))) {
      yield csvLines(page.items.map(row => lineOf(row, language)));
      if (page.next === null) return;
    }
  }
  return Readable.from(text());
}

/** Planned separations (计划减员): who retires when by the statutory age, and how far his separation is. */
export const plannedSeparationRoutes = [
  route({
    method: 'get',
    path: '/planned-separations',
    tag: 'register',
    summary: { zh: '范围内的计划减员：按法定退休年龄推算的退休日期，最早的在前；姓名只对可以查阅姓名的读者显示', en: 'The planned separations in scope: retirement days by the statutory age, soonest first; names for readers who may read names' },
    for: 'plannedSeparations',
    query: z.strictObject({ ...pageBy(['days', 'uuid']), ...filters }),
    answer: plannedSeparationsAnswer,
    statuses: { 200: { zh: '一页计划减员', en: 'a page of planned separations' } },
    handle: async ({ deps, session: { actor }, query }) => ({ body: { ...(await plannedSeparations(deps.room, actor, today(deps), query)), mayReport: actor.seats.some(each => each.role === 'institutionHandler' || each.role === 'institutionSigner') } }),
  }),
  route({
    method: 'get',
    path: '/planned-separations/list',
    tag: 'register',
    summary: { zh: '范围内计划减员的全部清单（CSV）', en: 'The whole list of planned separations in scope (CSV)' },
    for: 'plannedSeparations',
    query: z.strictObject({ ...filters, ...languageQuery.shape }),
    answer: z.unknown(),
    files: [CSV],
    statuses: { 200: { zh: '清单', en: 'the list' } },
    handle: async ({ deps, session: { actor }, query: { language: asked, ...query }, language }) => ({ stream: await listAsFile(deps, actor, query, asked ?? language), mediaType: CSV, headers: asDownload(`planned-separations-${today(deps)}.csv`) }),
  }),
  route({
    method: 'get',
    path: '/planned-separations/{id}',
    tag: 'register',
    summary: { zh: '一项计划减员，供填写减员报告', en: 'One planned separation, as its report begins with it' },
    for: 'plannedSeparations',
    params: idPath,
    answer: plannedSeparationAnswer,
    statuses: { 200: { zh: '计划减员', en: 'the planned separation' } },
    handle: async ({ deps, session: { actor }, params: { id } }) => {
      const found = await plannedSeparation(deps.room, actor, today(deps), id);
      if (!found) throw new ApiProblem('notFound');
      return { body: found };
    },
  }),
];
