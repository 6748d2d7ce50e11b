import type { Language } from '../../src/labels/labels';
import { referenceLabels } from '../../src/labels/reference';
import { html, type Markup } from './html';
import { tagOf, wholePage } from './wholePage';

const PLACES = [['/docs', 'api'], ['/problems', 'problems'], ['/rules', 'rules']] as const;

/** A whole page: `path` is where it stands, so that the other language and the place in the menu can be shown. */
export function framed(language: Language, path: string, title: string, content: Markup): string {
  const words = referenceLabels[language];
  const other = language === 'zh' ? 'en' : 'zh';
  const links = PLACES.map(([place, word]) => html`<a href="${at(place, language)}"${place === path ? html` aria-current="page"` : ''}>${words[word]}</a>`);
  const header = html`<nav aria-label="${words.reference}">${links}</nav><a class="language" href="${at(path, other)}" lang="${tagOf(other)}" hreflang="${tagOf(other)}">${words.otherLanguage}</a>`;
  return wholePage({ language, title, product: words.product, style: '/reference.css', skip: words.skip, header, content });
}

/** A page in a language. */
export const at = (path: string, language: Language): string => `${path}?language=${language}`;
