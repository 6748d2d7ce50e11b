import { useQuery } from '@tanstack/react-query';
import { answered, api, type AnswerOf } from '../../app/api';
import { useSession } from '../../app/session';
import type { Option } from '../../parts/fields/Choice';
import type { Spoken } from '../../words/spoken';

/** The establishment of one institution as its clerk sees it. */
export type Board = AnswerOf<'/institutions/{id}/establishment'>;

/** The board of the institution at which the reader is seated. */
export const useBoard = () => useBoardOf(useSession().seats.find(seat => seat.institution !== null)?.institution ?? null);

/** The board of an institution; nothing is asked where there is none. */
export const useBoardOf = (institution: string | null) =>
  useQuery({ queryKey: ['board', institution], enabled: institution !== null, queryFn: () => answered(api.GET('/institutions/{id}/establishment', { params: { path: { id: institution ?? '' }, query: {} } })) });

/** What may be picked of an institution's establishment, by field. */
export const choicesOf = (board: Board, { say, word }: Spoken): Readonly<Record<string, readonly Option[]>> => ({
  quota: board.quotas.map(quota => ({ value: quota.id, label: say('apply.quotaOption', { kind: word('quotaKind', quota.kind), n: quota.available }) })),
  leadershipPost: leadershipOptions(board, { say, word }),
  relievedPosts: board.leadershipPosts.map(post => ({ value: post.id, label: `${post.bodyName ?? say('apply.wholeOrgan')} ${word('leadershipPostKind', post.kind)}` })),
  body: board.bodies.map(body => ({ value: body.id, label: body.name })),
  person: board.people.map(person => ({ value: person.person, label: [person.name ?? '—', person.post, person.bodyName].filter(part => part !== null).join(' · ') })),
});

/** What may be picked once it is known of whom a report speaks: he is relieved of posts that he fills himself. */
export function choicesFor(board: Board, input: unknown, spoken: Spoken): ReturnType<typeof choicesOf> {
  const choices = choicesOf(board, spoken);
  const named = typeof input === 'object' && input !== null && 'person' in input ? input.person : null;
  const filled = board.people.find(each => each.person === named)?.leadershipPosts ?? [];
  return { ...choices, relievedPosts: choices['relievedPosts']?.filter(({ value }) => filled.includes(value)) ?? [] };
}

/** Somebody else is relieved of other posts: those that were picked before he was named fall away. */
export const ofOthersNoPosts = <Typed extends object>(next: Typed, before: object): Typed =>
  'person' in next && 'relievedPosts' in next && 'person' in before && next.person !== before.person ? { ...next, relievedPosts: null } : next;

const leadershipOptions = (board: Board, { say, word }: Pick<Spoken, 'say' | 'word'>): Option[] =>
  board.leadershipPosts.map(post => ({ value: post.id, label: say('apply.postOption', { body: post.bodyName ?? say('apply.wholeOrgan'), kind: word('leadershipPostKind', post.kind), n: post.available }) }));

/** An ask whose leadership post was just chosen is for the body that the post belongs to. */
export function inBodyOfPost<Asked>(board: Board, next: Asked, before: unknown): Asked {
  const postIn = (ask: unknown): unknown => (typeof ask === 'object' && ask !== null && 'leadershipPost' in ask ? ask.leadershipPost : null);
  const post = board.leadershipPosts.find(each => each.id === postIn(next));
  return post === undefined || post.id === postIn(before) ? next : { ...next, body: post.body };
}

/** What an ask starts with: the first quota with a vacancy, and the category and level that most of its people have. */
export function usualAsk(board: Board): { readonly quota: string | null; readonly personCategory: string; readonly postLevel: string; readonly posts: number } {
  const quota = board.quotas.find(each => each.available > 0) ?? board.quotas[0];
  const people = board.people.filter(each => each.quotaKind === quota?.kind);
  return { quota: quota?.id ?? null, personCategory: mostOf(people.map(each => each.personCategory)), postLevel: mostOf(people.map(each => each.postLevel)), posts: 1 };
}

function mostOf(codes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
