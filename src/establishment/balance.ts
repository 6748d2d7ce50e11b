/**
 * The two balances of an institution's establishment (编制) share one shape: posts of a quota kind, and
 * leadership posts (领导职数) of a body. All four numbers count posts and are whole and not negative.
 */
export type Balance = {
  /** Approved by a document of the staffing office (核定数). */
  readonly approved: number;
  /** Tolerated beyond the approved posts by a document with a digestion date (消化期限); shrinks with every removal. */
  readonly allowance: number;
  /** Filled by people in post (实有). */
  readonly placed: number;
  /** Held by open verification forms (核定单) for posts that are not filled yet (在途占用). */
  readonly reserved: number;
};

/** A change of a balance; every event says by how much it moves which balance. */
export type Movement = { readonly balance: BalanceRef } & { readonly [Side in keyof Balance]: number };
/** Names one balance: a quota, or a line of leadership posts. */
export type BalanceRef = { readonly of: 'quota'; readonly id: string } | { readonly of: 'leadershipPost'; readonly id: string };

/** A balance on which nothing was ever entered. */
export const noBalance: Balance = { approved: 0, allowance: 0, placed: 0, reserved: 0 };

/** Vacant posts (空余编制): approved − placed; negative means over establishment (超编). */
export const postsVacant = (balance: Balance): number => balance.approved - balance.placed;

/** Available posts: approved − placed − reserved, the number that a rule looks at. Allowance opens no vacancy. */
export const postsAvailable = (balance: Balance): number => balance.approved - balance.placed - balance.reserved;

/** Whether more people are in post than posts are approved (超编, 超职数). */
export const isOverEstablishment = (balance: Balance): boolean => balance.placed > balance.approved;

/** How much of an allowance is granted or ends, on which balance; in posts. */
export type AllowanceChange = { readonly balance: BalanceRef; readonly posts: number };

/** Posts of the allowance that end when so many posts come free: what is left of the excess keeps its allowance, and nothing more (消化). */
export const allowanceEnding = (balance: Balance, freed: number): number => balance.allowance - Math.min(balance.allowance, Math.max(0, balance.placed + balance.reserved - freed - balance.approved));

/** Posts of allowance that are wanting when so many more are reserved: what a policy placement grants. */
export const allowanceWanting = (balance: Balance, posts: number): number => Math.max(0, balance.placed + balance.reserved + posts - balance.approved - balance.allowance);

/** A movement of the named balance; sides that are not named stay as they are. */
export const movement = (balance: BalanceRef, change: Partial<Balance>): Movement => ({ balance, ...noBalance, ...change });

/** The balance after a movement. */
export const moved = (balance: Balance, by: Balance): Balance => ({
  approved: balance.approved + by.approved,
  allowance: balance.allowance + by.allowance,
  placed: balance.placed + by.placed,
  reserved: balance.reserved + by.reserved,
});

/** The one inequality that always holds: placed + reserved ≤ approved + allowance, nothing negative. */
export const isSound = (balance: Balance): boolean =>
  Object.values(balance).every(side => side >= 0) && balance.placed + balance.reserved <= balance.approved + balance.allowance;
