/** Text that is markup already. */
export class Markup {
  constructor(readonly text: string) {}
}
type Part = string | number | Markup | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const written = (part: Part): string =>
  part instanceof Markup ? part.text : typeof part === 'string' || typeof part === 'number' ? String(part).replaceAll(/[&<>"']/g, sign => ENTITIES[sign] ?? sign) : part.map(written).join('');

/** Markup with texts put in; every text that is not markup already is escaped. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => new Markup(texts.map((text, index) => text + (index < parts.length ? written(parts[index] ?? '') : '')).join(''));

/** Nothing. */
export const nothing = html``;
