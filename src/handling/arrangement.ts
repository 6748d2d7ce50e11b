/** How opinions count in a round (会签方式): every one asked must agree (会签), one is enough (或签), or each in his turn (依次会签). */
export const ROUND_MODES = ['all', 'any', 'inTurn'] as const;
/** One of these ways. */
export type RoundMode = (typeof ROUND_MODES)[number];

type Noted = { readonly note: string };

/**
 * An arrangement (办理安排) within a visit of a stage: who has it in hand, who is asked for an opinion, who is told.
 * Accounts appear by id only.
 */
export type Arrangement =
  | ({ readonly kind: 'transferred'; readonly to: string } & Noted)
  | ({ readonly kind: 'delegated'; readonly to: string } & Noted)
  | ({ readonly kind: 'reported' } & Noted)
  | ({ readonly kind: 'recalled' } & Noted)
  | ({ readonly kind: 'called'; readonly mode: RoundMode; readonly to: readonly string[] } & Noted)
  | ({ readonly kind: 'endorsed'; readonly member: string; readonly agrees: boolean } & Noted)
  | ({ readonly kind: 'dismissed' } & Noted)
  | ({ readonly kind: 'copied'; readonly to: readonly string[] } & Noted)
  | ({ readonly kind: 'reassigned'; readonly to: string | null } & Noted)
  | ({ readonly kind: 'handedOver'; readonly from: string; readonly to: string | null } & Noted);

/** The event of an arrangement: it settles nothing, and belongs to one visit of a stage; `by` is the account that made it. */
export type Arranged = { readonly type: 'arranged'; readonly stage: string; readonly visit: number; readonly by: string; readonly arrangement: Arrangement };

/** Whether an event of a case is an arrangement. */
export const isArranged = (event: { readonly type: string }): event is Arranged => event.type === 'arranged';
