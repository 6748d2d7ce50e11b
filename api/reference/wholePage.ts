import type { Language } from '../../src/labels/labels';
import { html, nothing, type Markup } from './html';

/** A language as pages name it. */
export const tagOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');

/** What a page is made of: its words, its style, what stands in its head beside title and style, the class of its body, and what stands in it. */
type Page = { readonly language: Language; readonly title: string; readonly product: string; readonly style: string; readonly head?: Markup; readonly looks?: string; readonly skip: string; readonly header: Markup; readonly content: Markup };

/** A whole page without a script: who reads by keyboard comes to its content at once. */
export const wholePage = ({ language, title, product, style, head = nothing, looks, skip, header, content }: Page): string => html`<!doctype html>
<html lang="${tagOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}<title>${title} · ${product}</title><link rel="stylesheet" href="${style}"><link rel="icon" href="/app/icon.svg"></head>
<body${looks === undefined ? nothing : html` class="${looks}"`}>
<a class="skip" href="#content">${skip}</a>
<header><p>${product}</p>${header}</header>
<main id="content" tabindex="-1"><h1>${title}</h1>
${content}
</main>
</body>
</html>
`.text;
