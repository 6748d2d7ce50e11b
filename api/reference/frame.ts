import type { Language } from '../../src/labels/labels';
import { referenceLabels } from '../../src/labels/reference';
import { html, type Markup } from './html';

const PLACES = [['/docs', 'api'], ['/problems', 'problems'], ['/rules', 'rules']] as const;

/** A whole page: `path` is where it stands, so that the other language and the place in the menu can be shown. */
export function framed(language: Language, path: string, title: string, content: Markup): string {
  const words = referenceLabels[language];
  const [tag, other] = language === 'zh' ? (['zh-CN', 'en'] as const) : (['en', 'zh'] as const);
  const links = PLACES.map(([place, word]) => html`<a href="${at(place, language)}"${place === path ? html` aria-current="page"` : ''}>${words[word]}</a>`);
  return html`<!doctype html>
<html lang="${tag}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · ${words.product}</title><link rel="stylesheet" href="/reference.css"><link rel="icon" href="/app/icon.svg"></head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header><p>${words.product}</p><nav aria-label="${words.reference}">${links}</nav><a class="language" href="${at(path, other)}" lang="${other === 'zh' ? 'zh-CN' : 'en'}" hreflang="${other === 'zh' ? 'zh-CN' : 'en'}">${words.otherLanguage}</a></header>
<main id="content" tabindex="-1"><h1>${title}</h1>
${content}
</main>
</body>
</html>
`.text;
}

/** A page in a language. */
export const at = (path: string, language: Language): string => `${path}?language=${language}`;
