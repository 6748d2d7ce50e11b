import type { DisclosureItem, DisclosureMode } from './codes';

/** What the register knows of an institution, as far as an item could be made of it. */
export type InstitutionFacts = {
  readonly name: string; readonly grade: string; readonly region: string; readonly regionName: string;
  readonly bodies: readonly { readonly name: string; readonly kind: string; readonly grade: string }[];
  readonly quotas: readonly { readonly kind: string; readonly approved: number; readonly placed: number }[];
  readonly leadershipPosts: readonly { readonly bodyName: string | null; readonly kind: string; readonly approved: number; readonly placed: number }[];
  /** Those in post; `leads`: whether he fills a leadership post of the organ itself. */
  readonly people: readonly { readonly name: string; readonly post: string; readonly bodyName: string | null; readonly leads: boolean }[];
};

/** A kind of quota with its numbers. */
export type DisclosedQuota = { readonly kind: string; readonly approved: number; readonly inPost: number };
/** What is shown of an item: these fields, and no others. */
export type DisclosedContent =
  | { readonly item: 'basics'; readonly name: string; readonly grade: string; readonly region: string; readonly regionName: string }
  | { readonly item: 'duties'; readonly duties: string }
  | { readonly item: 'divisions'; readonly divisions: readonly { readonly name: string; readonly kind: string; readonly grade: string }[] }
  | { readonly item: 'establishment'; readonly quotas: readonly DisclosedQuota[] }
  | { readonly item: 'leadership'; readonly posts: readonly { readonly division: string | null; readonly kind: string; readonly approved: number; readonly inPost: number }[] }
  | { readonly item: 'people'; readonly people: readonly { readonly name: string; readonly post: string; readonly division: string | null }[] };

/**
 * What is shown of an item (公开内容): the fields that are allowed are picked one by one, so that nothing else of the
 * facts can pass, whatever is added to them. The public is told the names of the leading group alone; inside the organ
 * everybody in post is named.
 */
export function contentOf(item: DisclosureItem, mode: DisclosureMode, facts: InstitutionFacts, duties: string): DisclosedContent {
  switch (item) {
    case 'basics':
      return { item, name: facts.name, grade: facts.grade, region: facts.region, regionName: facts.regionName };
    case 'duties':
      return { item, duties };
    case 'divisions':
      return { item, divisions: facts.bodies.map(({ name, kind, grade }) => ({ name, kind, grade })) };
    case 'establishment':
      return { item, quotas: facts.quotas.map(({ kind, approved, placed }) => ({ kind, approved, inPost: placed })) };
    case 'leadership':
      return { item, posts: facts.leadershipPosts.map(({ bodyName, kind, approved, placed }) => ({ division: bodyName, kind, approved, inPost: placed })) };
    case 'people':
      return { item, people: facts.people.filter(({ leads }) => mode === 'organ' || leads).map(({ name, post, bodyName }) => ({ name, post, division: bodyName })) };
  }
}

/** Whether there is anything in it to be shown. */
export function isEmpty(content: DisclosedContent): boolean {
  switch (content.item) {
    case 'basics':
      return content.name === '';
    case 'duties':
      return content.duties === '';
    case 'divisions':
      return content.divisions.length === 0;
    case 'establishment':
      return content.quotas.length === 0;
    case 'leadership':
      return content.posts.length === 0;
    case 'people':
      return content.people.length === 0;
  }
}

/** The words of a content that somebody has written freely: names and duties, in which something sealed could be told by mistake. */
export function wordsOf(content: DisclosedContent): readonly string[] {
  switch (content.item) {
    case 'basics':
      return [content.name];
    case 'duties':
      return [content.duties];
    case 'divisions':
      return content.divisions.map(each => each.name);
    case 'establishment':
      return [];
    case 'leadership':
      return content.posts.flatMap(each => each.division ?? []);
    case 'people':
      return content.people.flatMap(each => [each.post, each.division ?? '']);
  }
}

/** Whether the words of a content name one of these institutions. Spaces, dots and other signs between hide nothing, nor do full-width forms. */
export function names(content: DisclosedContent, sealedNames: readonly string[]): boolean {
  const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const words = wordsOf(content).map(bare);
  return sealedNames.map(bare).some(name => name !== '' && words.some(text => text.includes(name)));
}
