import type { z } from 'zod';
import type { publicInstitutionAnswer, publicInstitutionsAnswer } from '../../src/contracts/answers/disclosure';
import { disclosureItemLabels, portalLabels } from '../../src/labels/disclosure';
import { officialDay } from '../../src/labels/documents';
import type { Language } from '../../src/labels/labels';
import { dayOf } from '../../src/kernel/day';
import { html, nothing, type Markup } from '../reference/html';
import { addressed, portalPage, type Asked } from './portalFrame';
import { bodyWord, gradeWord, leadershipWord, quotaWord } from './words';

type List = z.output<typeof publicInstitutionsAnswer>;
type One = z.output<typeof publicInstitutionAnswer>;
type Content = One['items'][number]['content'];
type Quotas = List['regions'][number]['quotas'];
type Looks = Omit<Asked, 'language'> & { readonly language?: Language | undefined; readonly after?: readonly string[] | undefined };
const LIST = '/public/institutions';

/** A table with a caption; each cell is text or markup, the first of a row is its heading. */
function table(caption: string, heads: readonly string[], rows: readonly (readonly (string | number | Markup)[])[]): Markup {
  const cells = ([first = '', ...others]: readonly (string | number | Markup)[]): Markup => html`<tr><th scope="row">${first}</th>${others.map((cell, index) => html`<td data-of="${heads[index + 1] ?? ''}">${cell}</td>`)}</tr>\n`;
  return html`<table><caption>${caption}</caption><thead><tr>${heads.map(head => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>\n${rows.map(cells)}</tbody></table>`;
}

const numbersIn = (language: Language, quotas: Quotas | null): Markup => {
  const words = portalLabels[language];
  return quotas === null ? html`<span class="quiet">${words.notShown}</span>` : html`<ul>${quotas.map(({ kind, approved, inPost }) => html`<li>${quotaWord(language, kind)} ${words.approved} ${approved} · ${words.inPost} ${inPost}</li>`)}</ul>`;
};

function searchForm({ language, size, region, name }: Asked, regions: List['regions']): Markup {
  const words = portalLabels[language];
  const options = regions.map(each => html`<option value="${each.region}"${each.region === region ? html` selected` : ''}>${each.name}</option>`);
  const kept = Object.entries({ language, size }).flatMap(([field, value]) => (value === undefined ? [] : [html`<input type="hidden" name="${field}" value="${value}">`]));
  return html`<form class="search" action="${LIST}" method="get" role="search">${kept}<p><label for="name">${words.name}</label><input id="name" name="name" maxlength="60" value="${name ?? ''}"></p><p><label for="region">${words.region}</label><select id="region" name="region"><option value="">${words.everywhere}</option>${options}</select></p><p><button type="submit">${words.search}</button></p></form>`;
}

/** The institutions that are shown, with a search and the totals of what is shown. */
export function institutionsPage({ language, items, next, regions }: List, { after, ...looks }: Looks): string {
  const words = portalLabels[language];
  const asked = { ...looks, language };
  const kept = { language, size: looks.size };
  const to = (id: string): string => addressed(`${LIST}/${id}`, kept);
  const found = table(words.found, [words.name, words.grade, words.region, words.numbers], items.map(each => [html`<a href="${to(each.id)}">${each.name}</a>`, gradeWord(language, each.grade), each.regionName, numbersIn(language, each.quotas)]));
  const totals = table(words.totals, [words.region, words.shown, words.numbers], regions.map(each => [html`<a href="${addressed(LIST, { ...kept, region: each.region })}">${each.name}</a>`, html`${each.institutions}${each.withNumbers === each.institutions ? '' : html` <span class="quiet">${words.numbersOf} ${each.withNumbers}</span>`}`, numbersIn(language, each.quotas)]));
  const { region, name } = looks;
  const pages = html`<p class="pages">${after === undefined ? nothing : html`<a href="${addressed(LIST, { ...kept, region, name })}">${words.first}</a> `}${next === null ? nothing : html`<a rel="next" href="${addressed(LIST, { ...kept, region, name, after: next })}">${words.next}</a>`}</p>`;
  const empty = html`<p role="status">${regions.length === 0 ? words.noneAtAll : words.none}</p>`;
  return portalPage(asked, LIST, words.title, html`${searchForm(asked, regions)}
${items.length === 0 ? empty : html`${found}${pages}`}
<p class="files"><a href="${addressed('/public/list', { region, name, language })}">${words.asCsv}</a> <a href="${addressed('/public/list', { region, name, format: 'json' })}">${words.asJson}</a></p>
${regions.length === 0 ? nothing : html`<h2>${words.totals}</h2>${totals}<p class="quiet">${words.totalsAre}</p>`}`);
}

/** An item as the public sees it; the same as whoever reviews it is shown before. */
function itemIn(language: Language, content: Content): Markup {
  const words = portalLabels[language];
  const title = disclosureItemLabels[language][content.item];
  switch (content.item) {
    case 'basics':
      return html`<dl><dt>${words.name}</dt><dd>${content.name}</dd><dt>${words.grade}</dt><dd>${gradeWord(language, content.grade)}</dd><dt>${words.region}</dt><dd>${content.regionName}</dd></dl>`;
    case 'duties':
      return html`${content.duties.split('\n').map(line => html`<p>${line}</p>`)}`;
    case 'divisions':
      return table(title, [words.division, words.kind, words.grade], content.divisions.map(each => [each.name, bodyWord(language, each.kind), gradeWord(language, each.grade)]));
    case 'establishment':
      return table(title, [words.kind, words.approved, words.inPost], content.quotas.map(each => [quotaWord(language, each.kind), each.approved, each.inPost]));
    case 'leadership':
      return table(title, [words.division, words.kind, words.approved, words.inPost], content.posts.map(each => [each.division ?? words.organItself, leadershipWord(language, each.kind), each.approved, each.inPost]));
    case 'people':
      return table(title, [words.person, words.post, words.division], content.people.map(each => [each.name, each.post, each.division ?? words.organItself]));
  }
}

/** Dates of the record are not yet texts when a page is written. */
function publishedDay(language: Language, at: string): string {
  const day = dayOf(new Date(at).getTime());
  return language === 'zh' ? officialDay(day) : day;
}

/** What is shown of one institution. */
export function institutionPage({ language, id, name, items }: One, looks: Looks): string {
  const words = portalLabels[language];
  const asked = { language, size: looks.size };
  const sections = items.map(({ publishedAt, content }) => html`<section aria-labelledby="${content.item}"><h2 id="${content.item}">${disclosureItemLabels[language][content.item]}</h2>${itemIn(language, content)}<p class="quiet">${words.publishedOn} ${publishedDay(language, publishedAt)}</p></section>\n`);
  return portalPage(asked, `${LIST}/${id}`, name, html`${sections}<p class="no-print"><a href="${addressed(LIST, asked)}">${words.back}</a></p>`);
}
