import { examiningDepartmentOf } from '../certificate/approval';
import type { Balance } from '../establishment/balance';
import type { Desk } from '../procedure/desk';
import type { RuleFacts, Wanted } from '../rules/rule';
import type { Ask } from '../verificationForm/form';
import { hireActs } from './acts';
import { candidacyIn, formOf, lineOf, postsToNominateFor, type HireCase } from './case';
import type { Nomination } from './events';
import type { HireCommand } from './inputs';
import type { HireStages } from './procedure';

/** The balances that a hire may take posts from. */
export type Balances = {
  readonly quota: (id: string) => { readonly kind: string; readonly balance: Balance } | undefined;
  readonly leadershipPost: (id: string) => { readonly kind: string; readonly balance: Balance } | undefined;
};

/** Whose desk a stage of a hire is; the examination belongs to the department that manages the cadre. */
export function deskOfHire(stage: keyof HireStages, lane: string, hire: HireCase | null): Desk {
  const { desk } = hireActs[stage];
  return desk === 'examiningDepartment' ? examiningDepartmentOf(candidacyIn(hire, lane)?.nomination.quotaKind ?? '') : desk;
}

/** What the rules look at in a hire, for one act in one lane. `input` is null where it is only asked whether the act may be done. */
export function factsOfHire(hire: HireCase | null, act: string, lane: string, input: HireCommand['input'] | null, balances: Balances): Pick<RuleFacts, 'form' | 'approval' | 'isOnCertificate' | 'wanted' | 'nominee'> & { person: string | null } {
  const candidacy = candidacyIn(hire, lane);
  const nomination = input && 'nomination' in input ? input.nomination : (candidacy?.nomination ?? null);
  return {
    form: formOf(hire),
    approval: candidacy && 'approval' in candidacy ? candidacy.approval : null,
    isOnCertificate: candidacy?.state === 'placed',
    wanted: wantedBy(hire, act, lane, input, balances),
    nominee: nomination && nomineeOf(hire, nomination),
    person: nomination?.person ?? null,
  };
}

function nomineeOf(hire: HireCase | null, nomination: Nomination): RuleFacts['nominee'] {
  const form = formOf(hire);
  return {
    quotaKind: nomination.quotaKind,
    personCategory: nomination.personCategory,
    postLevel: nomination.postLevel,
    post: (form && lineOf(form, nomination.line)) ?? null,
    postsToNominateFor: hire?.state === 'formIssued' ? postsToNominateFor(hire, nomination.line) : 0,
  };
}

/** The posts that an act takes: what is asked for, what is granted (all of it until the staffing office says less), the one that is filled. */
function wantedBy(hire: HireCase | null, act: string, lane: string, input: HireCommand['input'] | null, balances: Balances): Wanted[] {
  switch (act) {
    case 'application.submit': {
      const asks = input && 'asks' in input ? input.asks : (hire?.application.asks ?? []);
      return together(asks.flatMap(ask => takenBy(ask, ask.posts, false, balances)));
    }
    case 'staffingOfficeCheck.issue': {
      const granted = input && 'granted' in input ? input.granted : null;
      return together((hire?.application.asks ?? []).flatMap(ask => takenBy(ask, granted ? (granted.find(each => each.line === ask.line)?.posts ?? 0) : ask.posts, false, balances)));
    }
    case 'placement.place': {
      const form = formOf(hire);
      const post = form && lineOf(form, candidacyIn(hire, lane)?.nomination.line ?? 0);
      return post ? takenBy(post, 1, true, balances) : [];
    }
    default:
      return [];
  }
}

function takenBy(ask: Pick<Ask, 'quota' | 'leadershipPost'>, posts: number, fromReservation: boolean, balances: Balances): Wanted[] {
  if (posts === 0) return [];
  const quota = balances.quota(ask.quota);
  const leadershipPost = ask.leadershipPost === null ? undefined : balances.leadershipPost(ask.leadershipPost);
  return [
    ...(quota ? [{ ref: { of: 'quota' as const, id: ask.quota }, ...quota, posts, fromReservation }] : []),
    ...(leadershipPost && ask.leadershipPost !== null ? [{ ref: { of: 'leadershipPost' as const, id: ask.leadershipPost }, ...leadershipPost, posts, fromReservation }] : []),
  ];
}

/** Several lines may take from one balance: they are judged as one. */
function together(wanted: readonly Wanted[]): Wanted[] {
  const byBalance = new Map<string, Wanted>();
  for (const each of wanted) {
    const key = `${each.ref.of}/${each.ref.id}`;
    byBalance.set(key, { ...each, posts: each.posts + (byBalance.get(key)?.posts ?? 0) });
  }
  return [...byBalance.values()];
}
