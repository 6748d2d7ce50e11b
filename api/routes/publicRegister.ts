import { z } from 'zod';
import { publicInstitution, publicInstitutions, publicRegions, type PublicFilter, type PublicRow } from '../../prisma/views/publicRegister';
import { publicInstitutionAnswer, publicInstitutionsAnswer, publicListAnswer, publicRegionsAnswer } from '../../src/contracts/answers/disclosure';
import { languageQuery } from '../../src/contracts/answers/reference';
import { pageBy } from '../../src/contracts/cursors';
import { text } from '../../src/contracts/fields';
import { region } from '../../src/contracts/filters';
import { idPath } from '../../src/contracts/requests';
import { saying } from '../../src/contracts/saying';
import type { PublicTotal } from '../../src/disclosure/publicTotals';
import type { Language } from '../../src/labels/labels';
import type { Deps } from '../deps';
import { institutionPage, institutionsPage } from '../portal/pages';
import { publicProblemPage } from '../portal/problemPage';
import { publicFile } from '../portal/publicFile';
import { ApiProblem, languageHeader } from '../problems';
import { remembered } from '../publicAnswers';
import { route } from '../route';
import { asDownload, CSV } from './exchange';

const nothing = z.literal('').transform(() => undefined);
/** A page is asked for by a form, which names what was left empty too. */
const narrowed = { region: z.union([nothing, region]).optional(), name: z.union([nothing, text(60)]).optional().meta(saying('partOfName')) };
/** How a page looks to who reads it. */
const looks = { ...languageQuery.shape, size: z.enum(['usual', 'large']).optional().meta(saying('textSize')) };
const EVERY_PAGE = 1_000;

const totalsOf = (deps: Deps): Promise<readonly PublicTotal[]> => remembered(deps, ['regions'], () => publicRegions(deps.room));
const listOf = (deps: Deps, filter: PublicFilter) => remembered(deps, ['institutions', filter], () => publicInstitutions(deps.room, filter));

/** As many regions as can be chosen from at once are all told. */
const REGIONS_AT_ONCE = 200;

/** The regions that a page of the list leads to: all where they are few, else the one that is asked for with those above it and right below it; the topmost where none is. */
function regionsAbout(all: readonly PublicTotal[], asked: string | undefined): PublicTotal[] {
  if (all.length <= REGIONS_AT_ONCE) return [...all];
  const shown = new Map(all.map(each => [each.region, each]));
  const above = (code: string | null | undefined): string[] => (code === null || code === undefined ? [] : [code, ...above(shown.get(code)?.parent)]);
  const path = above(asked);
  return all.filter(each => path.includes(each.region) || (asked === undefined ? each.parent === null || !shown.has(each.parent) : each.parent === asked));
}

const in_ = (language: Language): { readonly headers: Readonly<Record<string, string>> } => ({ headers: languageHeader(language) });

async function everyInstitution(deps: Deps, filter: Omit<PublicFilter, 'limit' | 'after'>): Promise<PublicRow[]> {
  const all: PublicRow[] = [];
  for (let page = await publicInstitutions(deps.room, { ...filter, limit: EVERY_PAGE }); ; page = await publicInstitutions(deps.room, { ...filter, limit: EVERY_PAGE, after: page.next.split('_') })) {
    all.push(...page.items);
    if (page.next === null) return all;
  }
}

const open = { method: 'get', tag: 'disclosure', for: 'anyone', pace: 'portal', isTagged: true, problemPage: publicProblemPage } as const;

/** What the public may know (向社会公开), without signing in: as pages for people, as JSON and CSV for programs. */
export const publicRegisterRoutes = [
  route({
    ...open,
    path: '/public/institutions',
    summary: { zh: '已向社会公开的机构，可以按行政区划和名称查询；浏览器得到网页', en: 'The institutions that are shown to the public, by region and name; a browser gets a page' },
    query: z.strictObject({ ...pageBy(['code', 'octets', 'code'], 200, 50), ...narrowed, ...looks }),
    answer: publicInstitutionsAnswer,
    statuses: { 200: { zh: '一页清单', en: 'a page of the list' } },
    page: institutionsPage,
    handle: async ({ deps, query: { region: within, name, after, limit, ...query }, language }) => {
      const said = query.language ?? language;
      const { items, next } = await listOf(deps, { region: within, text: name, after, limit });
      return { ...in_(said), body: { language: said, items, next, regions: regionsAbout(await totalsOf(deps), within) } };
    },
  }),
  route({
    ...open,
    path: '/public/institutions/{id}',
    summary: { zh: '一个机构已向社会公开的事项；浏览器得到网页', en: 'What is shown to the public of one institution; a browser gets a page' },
    params: idPath,
    query: z.strictObject(looks),
    answer: publicInstitutionAnswer,
    statuses: { 200: { zh: '已公开事项', en: 'what is shown' } },
    page: institutionPage,
    handle: async ({ deps, params: { id }, query, language }) => {
      const said = query.language ?? language;
      const shown = await remembered(deps, ['institution', id], () => publicInstitution(deps.room, id));
      if (!shown) throw new ApiProblem('notFound');
      return { ...in_(said), body: { language: said, ...shown } };
    },
  }),
  route({
    ...open,
    path: '/public/regions',
    summary: { zh: '各行政区划已公开机构的合计，含下级；只由已公开的数字相加', en: 'The totals of what is shown in each region and below it: sums of what is shown one by one, and of nothing else' },
    query: languageQuery,
    answer: publicRegionsAnswer,
    statuses: { 200: { zh: '合计', en: 'the totals' } },
    handle: async ({ deps, query, language }) => ({ ...in_(query.language ?? language), body: { language: query.language ?? language, items: await totalsOf(deps) } }),
  }),
  route({
    ...open,
    path: '/public/list',
    summary: { zh: '下载已向社会公开的机构：CSV 或者 JSON 文件', en: 'The institutions that are shown to the public as a file, CSV or JSON' },
    query: z.strictObject({ ...narrowed, ...languageQuery.shape, format: z.enum(['csv', 'json']).default('csv') }),
    answer: publicListAnswer,
    files: ['text/csv', 'application/json'],
    statuses: { 200: { zh: '文件', en: 'the file' } },
    handle: async ({ deps, query: { region: within, name, format, ...query }, language }) => {
      const read = (): Promise<PublicRow[]> => everyInstitution(deps, { region: within, text: name });
      const rows = name === undefined ? await remembered(deps, ['every', within], read) : await read(); // whole lists by every name that somebody thinks of are not kept
      const isCsv = format === 'csv';
      const file = Buffer.from(isCsv ? publicFile(rows, query.language ?? language) : JSON.stringify({ items: rows }));
      return { file, mediaType: isCsv ? CSV : 'application/json', headers: asDownload(`disclosed.${format}`) };
    },
  }),
];
