import { examiningDepartmentOf } from '../certificate/approval';
import type { Balance } from '../establishment/balance';
import type { Desk } from '../procedure/desk';
import type { RuleFacts, Wanted } from '../rules/rule';
import type { Ask } from '../verificationForm/form';
import { hireActs } from './acts';
import { askOf, candidacyIn, formOf, lineOf, postsToNominateFor, type HireCase } from './case';
import type { Nomination } from './events';
import type { HireCommand } from './inputs';
import type { HireStages } from './procedure';

/** The balances that a hire may take posts from. */
export type Balances = {
  readonly quota: (id: string) => { readonly kind: string; readonly balance: Balance } | undefined;
  readonly leadershipPost: (id: string) => { readonly kind: string; readonly balance: Balance } | undefined;
};
/** What the rules look at in a hire beside what every case has. */
export type HireFacts = Pick<RuleFacts, 'form' | 'approval' | 'isOnCertificate' | 'isPolicyPlacement' | 'wanted' | 'nominee' | 'formerPosts'> & { readonly person: string | null; readonly asked: readonly AskedPosts[]; readonly movesTo: MovesTo | null };
/** Where somebody in post is appointed to: the structure counts him there from then on. */
export type MovesTo = Pick<Ask, 'body' | 'personCategory' | 'postLevel'>;
/** Posts that an act takes or keeps, with what the limits of the structure (结构限额) look at. */
export type AskedPosts = { readonly quota: string; readonly body: string | null; readonly personCategory: string; readonly postLevel: string; readonly posts: number; readonly isReserved: boolean };

type Input = HireCommand['input'] | null;

/** Whose desk a stage of a hire is; the examination belongs to the department that manages the cadre. */
export function deskOfHire(stage: keyof HireStages, lane: string, hire: HireCase | null): Desk {
  const { desk } = hireActs[stage];
  return desk === 'examiningDepartment' ? examiningDepartmentOf(candidacyIn(hire, lane)?.nomination.quotaKind ?? '') : desk;
}

/** The nomination that an act is about: the one that it makes, else the one in its lane. */
export const nominationFor = (hire: HireCase | null, lane: string, input: Input): Nomination | null => (input && 'nomination' in input ? input.nomination : (candidacyIn(hire, lane)?.nomination ?? null));

/** Applications say for themselves whether posts come by policy or are kept: before they have, nobody is refused for what he may be about to say. */
const isUnsaid = (act: string, input: Input): boolean => input === null && (act === 'application.submit' || act === 'exemptApplication.submit');

/** What the rules look at in a hire, for one act in one lane. `input` is null where it is only asked whether the act may be done. */
export function factsOfHire(hire: HireCase | null, act: string, lane: string, input: Input, balances: Balances): HireFacts {
  const candidacy = candidacyIn(hire, lane);
  const nomination = nominationFor(hire, lane, input);
  const policy = input && 'policy' in input ? input.policy : (hire?.application.policy ?? null);
  const asks = takenBy(hire, act, lane, input);
  return {
    form: formOf(hire),
    approval: candidacy && 'approval' in candidacy ? candidacy.approval : null,
    isOnCertificate: candidacy?.state === 'placed',
    isPolicyPlacement: policy !== null || isUnsaid(act, input),
    wanted: together(asks.flatMap(each => wantedOf(each, policy !== null, balances))),
    asked: asks.flatMap(({ ask, posts, isReserved }) => (ask.quota === null ? [] : [{ quota: ask.quota, body: ask.body, personCategory: ask.personCategory, postLevel: ask.postLevel, posts, isReserved }])),
    movesTo: asks.find(({ ask }) => ask.quota === null)?.ask ?? null,
    nominee: nomination && act !== 'placementReversal.reverse' ? nomineeOf(hire, nomination, input) : null,
    formerPosts: input && 'formerPosts' in input ? { said: input.formerPosts } : null,
    person: nomination?.person ?? null,
  };
}

function nomineeOf(hire: HireCase | null, nomination: Nomination, input: Input): RuleFacts['nominee'] {
  const form = formOf(hire);
  const ask = input && 'ask' in input ? input.ask : askOf(hire, nomination.line);
  return {
    quotaKind: nomination.quotaKind,
    personCategory: nomination.personCategory,
    postLevel: nomination.postLevel,
    post: (form && lineOf(form, nomination.line)) ?? null,
    postsToNominateFor: hire?.state === 'formIssued' ? postsToNominateFor(hire, nomination.line) : 0,
    keepsQuota: ask?.quota === null,
  };
}

/** Posts of a line that an act takes; `isReserved`: the form holds them already. */
type Taken = { readonly ask: Pick<Ask, 'quota' | 'leadershipPost' | 'body' | 'personCategory' | 'postLevel'>; readonly posts: number; readonly isReserved: boolean };

/** The least that a form grants: one post. Of which line, only the staffing office can say where there are several. */
const leastGranted = (hire: HireCase | null): readonly { readonly line: number; readonly posts: number }[] => (hire?.application.asks.length === 1 ? hire.application.asks.map(({ line }) => ({ line, posts: 1 })) : []);

/** The posts that an act takes: what is asked for, what is granted (perhaps fewer; the least, as long as it is not said), the one that is approved or filled. */
function takenBy(hire: HireCase | null, act: string, lane: string, input: Input): Taken[] {
  const taken = (asks: readonly Omit<Ask, 'line' | 'quotaKind'>[]): Taken[] => asks.map(ask => ({ ask, posts: ask.posts, isReserved: false }));
  switch (act) {
    case 'application.submit':
      return taken(input && 'asks' in input ? input.asks : []);
    case 'staffingOfficeCheck.issue': {
      const granted = input && 'granted' in input ? input.granted : leastGranted(hire);
      return taken((hire?.application.asks ?? []).map(ask => ({ ...ask, posts: granted.find(each => each.line === ask.line)?.posts ?? 0 })).filter(ask => ask.posts > 0));
    }
    case 'exemptApplication.submit':
      return taken(input && 'ask' in input ? [{ ...input.ask, posts: 1 }] : []);
    case 'examination.approve':
    case 'placement.place':
    case 'exemptPlacement.place': {
      const ask = askOf(hire, candidacyIn(hire, lane)?.nomination.line ?? 0);
      return ask ? [{ ask, posts: 1, isReserved: hire?.state === 'formIssued' }] : [];
    }
    default:
      return [];
  }
}

/** The balances that posts are taken from. What a policy placement takes of a quota comes with an allowance, and is not judged by vacancy. */
function wantedOf({ ask, posts, isReserved }: Taken, isPolicy: boolean, balances: Balances): Wanted[] {
  const quota = ask.quota === null ? undefined : balances.quota(ask.quota);
  const leadershipPost = ask.leadershipPost === null ? undefined : balances.leadershipPost(ask.leadershipPost);
  return [
    ...(quota && ask.quota !== null ? [{ ref: { of: 'quota' as const, id: ask.quota }, ...quota, posts, fromReservation: isReserved, comesWithAllowance: isPolicy }] : []),
    ...(leadershipPost && ask.leadershipPost !== null ? [{ ref: { of: 'leadershipPost' as const, id: ask.leadershipPost }, ...leadershipPost, posts, fromReservation: isReserved, comesWithAllowance: false }] : []),
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
