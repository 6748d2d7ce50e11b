import { portalLabels } from '../../src/labels/disclosure';
import type { Language } from '../../src/labels/labels';
import { html, type Markup } from '../reference/html';
import { tagOf, wholePage } from '../reference/wholePage';

/** How a reader wants a page: in a language, in a size, and what he asked for. */
export type Asked = { readonly language: Language; readonly size?: 'usual' | 'large' | undefined; readonly region?: string | undefined; readonly name?: string | undefined };

/** An address with what was asked for; what is empty is left out. */
export function addressed(path: string, asked: Readonly<Record<string, string | undefined>>): string {
  const text = new URLSearchParams(Object.entries(asked).flatMap(([name, value]): [string, string][] => (value === undefined || value === '' ? [] : [[name, value]]))).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** A whole page of the portal, at a path: without a script, in both languages and two sizes, fit to be printed. */
export function portalPage(asked: Asked, path: string, title: string, content: Markup): string {
  const { language, size, region, name } = asked;
  const words = portalLabels[language];
  const other = language === 'zh' ? 'en' : 'zh';
  const kept = { region, name };
  const otherSize = size === 'large' ? 'usual' : 'large';
  const header = html`<nav aria-label="${words.title}"><a href="${addressed('/public/institutions', { language, size })}"${path === '/public/institutions' ? html` aria-current="page"` : ''}>${words.title}</a><a href="${addressed(path, { ...kept, language, size: otherSize })}">${size === 'large' ? words.usual : words.larger}</a><a href="/app/">${words.signIn}</a></nav><a class="language" href="${addressed(path, { ...kept, language: other, size })}" lang="${tagOf(other)}" hreflang="${tagOf(other)}">${words.otherLanguage}</a>`;
  const told = html`${content}
<p class="quiet">${words.reviewed}</p>`;
  return wholePage({ language, title, product: words.product, style: '/reference.css', looks: `portal${size === 'large' ? ' large' : ''}`, skip: words.skip, header, content: told });
}
