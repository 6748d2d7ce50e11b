import type { Option } from '../../parts/fields/Choice';
import type { Value } from '../../parts/fields/schema';
import { nameOf } from './actNames';
import type { Act, Case } from './useCase';

/** What may be picked in the form of an act, and what it starts with, by field. */
type Given = { readonly choices: Readonly<Record<string, readonly Option[]>>; readonly start: Readonly<Record<string, Value>> };

const lines = (of: readonly { readonly line: number; readonly post: string }[]): Option[] => of.map(({ line, post }) => ({ value: String(line), label: `${line} · ${post}` }));

/** An issue starts with what was asked for, a nomination with the first post of the form. */
export function givenFor({ asks, form }: Case, act: Pick<Act, 'stage' | 'act'>): Given {
  switch (nameOf(act)) {
    case 'staffingOfficeCheck.issue':
      return { choices: { line: lines(asks) }, start: { granted: asks.map(({ line, posts }) => ({ line, posts })) } };
    case 'nominationPeriod.nominate': {
      const posts = form?.posts ?? [];
      const first = posts.find(each => each.granted > each.placed + each.released) ?? posts[0];
      return { choices: { line: lines(posts) }, start: first === undefined ? {} : { line: first.line, quotaKind: first.quotaKind, personCategory: first.personCategory, postLevel: first.postLevel } };
    }
    default:
      return { choices: {}, start: {} };
  }
}
