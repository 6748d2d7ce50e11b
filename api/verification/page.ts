import type { z } from 'zod';
import type { verificationAnswer } from '../../src/contracts/answers/documents';
import { documentKindLabels, documentStateLabels, officialDay, verificationLabels } from '../../src/labels/documents';
import type { Language } from '../../src/labels/labels';
import { addressed } from '../portal/portalFrame';
import { html, nothing, type Markup } from '../reference/html';
import { tagOf, wholePage } from '../reference/wholePage';

type Told = z.output<typeof verificationAnswer>;
type Size = Told['size'];
/** What was typed off the paper, where somebody did: it is asked for again in another language or size. */
type Typed = { readonly number?: string | undefined; readonly check?: string | undefined };
/** How the page is asked for. */
type Asked = Typed & { readonly size: Size };

/** The verification page (文书核验), for whoever holds a document in his hand: no script, no cookie, nothing from elsewhere. */
export function verificationPage({ state, document, language, size }: Told, { number, check }: Asked): string {
  const words = verificationLabels[language];
  const isReversed = document?.isReversed === true;
  const meaning = state === 'unasked' ? words.lead : isReversed ? words.reversedMeaning : words[`${state}Meaning`];
  const dayIn = (day: string): string => (language === 'zh' ? officialDay(day) : day);
  const rows: readonly (readonly [string, string | null])[] = document === null ? [] : [
    [words.number, document.number], [words.kind, documentKindLabels[language][document.kind]], [words.institution, document.institutionName], [words.office, document.officeName], [words.person, document.person], [words.issuedOn, dayIn(document.issuedOn)], [words.voidedOn, document.voidedOn === null ? null : dayIn(document.voidedOn)],
  ];
  const said = state === 'unasked' ? html`<p>${meaning}</p>` : html`<p class="state ${state}" role="status"><strong>${isReversed ? words.reversed : documentStateLabels[language][state]}</strong></p><p>${meaning}</p>`;
  const facts = rows.flatMap(([name, value]) => (value === null ? [] : [html`<dt>${name}</dt><dd>${value}</dd>`]));
  return framed({ language, size, number, check }, words.title, html`${said}${document === null ? nothing : html`<dl>${facts}</dl>`}${form(language, size)}`);
}

/** What is shown to who has typed what cannot be a number or its digits. */
export const unfitPage = (language: Language, size: Size): string => framed({ language, size }, verificationLabels[language].title, html`<p class="state void" role="status"><strong>${verificationLabels[language].invalidInput}</strong></p>${form(language, size)}`);

/** What is shown to who checks too often. */
export const tooManyPage = (language: Language, size: Size): string => framed({ language, size }, verificationLabels[language].tooMany, html`<p class="state void" role="status"><strong>${verificationLabels[language].tooMany}</strong></p><p>${verificationLabels[language].tooManyMeaning}</p>`);

function form(language: Language, size: Size): Markup {
  const words = verificationLabels[language];
  return html`<form method="get" action="/verify" aria-labelledby="another"><h2 id="another">${words.checkAnother}</h2><input type="hidden" name="language" value="${language}"><input type="hidden" name="size" value="${size}">
<label for="number">${words.number}<small id="number-hint">${words.numberHint}</small></label><input id="number" name="number" required maxlength="60" autocomplete="off" aria-describedby="number-hint">
<label for="check">${words.checkCode}<small id="check-hint">${words.checkCodeHint}</small></label><input id="check" name="check" required maxlength="6" pattern="[0-9]{6}" inputmode="numeric" autocomplete="off" aria-describedby="check-hint">
<button type="submit">${words.check}</button></form>`;
}

function framed({ language, size, ...typed }: { readonly language: Language; readonly size: Size } & Typed, title: string, content: Markup): string {
  const words = verificationLabels[language];
  const other = language === 'zh' ? 'en' : 'zh';
  const link = (to: Language, at: Size): string => addressed('', { language: to, size: at, ...typed });
  const header = html`<nav><a href="${link(language, size === 'usual' ? 'large' : 'usual')}">${size === 'usual' ? words.larger : words.smaller}</a> <a href="${link(other, size)}" lang="${tagOf(other)}" hreflang="${tagOf(other)}">${words.otherLanguage}</a></nav>`;
  return wholePage({ language, title, product: words.product, style: '/verify.css', head: html`<meta name="robots" content="noindex">`, looks: size, skip: words.skip, header, content });
}

/** The style of the page. */
export const verificationStyle = `:root { --ink: #1d1d1f; --quiet: #55585c; --line: #c9ccd1; --link: #0b4a8f; --valid: #14602f; --void: #9c1c1c; --past: #7a4b00; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 17px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
body.large { font-size: 23px; }
a { color: var(--link); } a:focus-visible, input:focus-visible, button:focus-visible, main:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -9999px; } .skip:focus { position: static; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5em 1.5em; padding: 0.6em 1.2em; border-bottom: 3px solid var(--void); } header p { margin: 0; font-weight: 700; } nav a { margin-left: 1em; display: inline-block; min-height: 1.6em; }
main { max-width: 40em; margin: 0 auto; padding: 1em 1.2em 3em; } h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 2em; }
.state { padding: 0.5em 0.9em; border: 2px solid; border-left-width: 10px; font-size: 1.35em; margin: 0.6em 0; } .valid { color: var(--valid); } .void, .unknown { color: var(--void); } .superseded { color: var(--past); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.45em 1.2em; border-top: 1px solid var(--line); padding-top: 0.8em; } dt { color: var(--quiet); } dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
form { border-top: 1px solid var(--line); } label { display: block; margin: 0.8em 0 0.2em; font-weight: 600; } small { display: block; font-weight: 400; color: var(--quiet); font-size: 0.85em; }
input { width: 100%; font: inherit; padding: 0.45em 0.6em; border: 1px solid var(--quiet); border-radius: 4px; } button { margin-top: 1em; font: inherit; padding: 0.5em 1.6em; border: 0; border-radius: 4px; color: #fff; background: var(--link); cursor: pointer; }
@media (max-width: 30em) { dl { grid-template-columns: 1fr; gap: 0.1em; } dd { margin-bottom: 0.6em; } button { width: 100%; } }
@media print { form, nav, .skip { display: none; } }
`;
