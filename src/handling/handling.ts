import { isArranged, type Arranged, type Arrangement, type RoundMode } from './arrangement';

/** A round of opinions (会签): who called it, who is asked in which way, and who has said what so far. */
export type Round = { readonly by: string; readonly mode: RoundMode; readonly members: readonly string[]; readonly said: Readonly<Record<string, boolean>>; readonly note: string };
/** Who has a visit in hand, and how he came by it. */
export type InHand = { readonly account: string; readonly by: string; readonly as: 'transferred' | 'reported' | 'recalled' | 'reassigned' | 'handedOver' };

/** How a visit of a stage is handled (办理安排): in whose hand it is (nobody's in particular: everybody's at the desk), with which delegate it is out, and the round that is called. */
export type Handling = { readonly holder: InHand | null; readonly delegation: { readonly by: string; readonly to: string } | null; readonly round: Round | null };

/** A visit with which nobody in particular deals. */
export const UNARRANGED: Handling = { holder: null, delegation: null, round: null };

type At = { readonly lane: string; readonly stage: string; readonly visit: number };
type Happened = { readonly lane: string; readonly event: { readonly type: string; readonly stage?: string; readonly visit?: number } };

/**
 * What the arrangements of one visit have come to. A draft that is laid before the signer is in no holder's hand any more,
 * unless a delegate laid it: he still has to report.
 */
export const handlingOf = (events: readonly Happened[], { lane, stage, visit }: At): Handling =>
  events
    .filter(each => each.lane === lane && each.event.stage === stage && each.event.visit === visit)
    .reduce<Handling>((now, { event }) => (isArranged(event) ? after(now, event) : event.type === 'prepared' && now.delegation === null ? { ...now, holder: null } : now), UNARRANGED);

/** The accounts to which a visit was ever copied (抄送), each once. */
export const copiesOf = (events: readonly Happened[], { lane, stage, visit }: At): readonly string[] => [
  ...new Set(events.flatMap(({ lane: of, event }) => (of === lane && isArranged(event) && event.stage === stage && event.visit === visit && event.arrangement.kind === 'copied' ? event.arrangement.to : []))),
];

function after(now: Handling, { by, arrangement }: Arranged): Handling {
  switch (arrangement.kind) {
    case 'transferred':
      return { ...now, holder: { account: arrangement.to, by, as: arrangement.kind }, delegation: null };
    case 'delegated':
      return { ...now, delegation: { by, to: arrangement.to } };
    case 'reported':
    case 'recalled':
      return now.delegation === null ? now : { ...now, holder: { account: now.delegation.by, by, as: arrangement.kind }, delegation: null };
    case 'called':
      return { ...now, round: { by, mode: arrangement.mode, members: arrangement.to, said: {}, note: arrangement.note } };
    case 'endorsed':
      return now.round === null ? now : { ...now, round: { ...now.round, said: { ...now.round.said, [arrangement.member]: arrangement.agrees } } };
    case 'dismissed':
      return { ...now, round: null };
    case 'reassigned':
      return { ...now, holder: arrangement.to === null ? null : { account: arrangement.to, by, as: arrangement.kind }, delegation: null };
    case 'handedOver':
      return handedOver(now, by, arrangement);
    case 'copied':
      return now;
  }
}

/** Everything that is with one account goes to another; to nobody: back to the delegator or to everybody. Who has said his opinion has said it. */
function handedOver({ holder, delegation, round }: Handling, by: string, { from, to }: Arrangement & { kind: 'handedOver' }): Handling {
  const passed = (account: string): string => (account === from && to !== null ? to : account);
  const isBack = delegation?.to === from && to === null;
  const kept: InHand | null = holder?.account !== from ? holder : to === null ? null : { account: to, by, as: 'handedOver' };
  return {
    holder: isBack ? { account: delegation.by, by, as: 'recalled' } : kept,
    delegation: delegation === null || isBack ? null : { by: passed(delegation.by), to: passed(delegation.to) },
    round: round && { ...round, by: passed(round.by), members: round.members.map(member => (Object.hasOwn(round.said, member) ? member : passed(member))) },
  };
}

/** Who has the visit in hand now: the delegate, else the holder; null where it is everybody's at the desk. */
export const inHandOf = ({ holder, delegation }: Handling): string | null => delegation?.to ?? holder?.account ?? null;

/** Whose opinion is due now: nobody's once the round can end no other way. */
export function dueIn({ mode, members, said }: Round): readonly string[] {
  const left = members.filter(member => !Object.hasOwn(said, member));
  const spoken = Object.values(said);
  if (mode === 'any') return spoken.includes(true) ? [] : left;
  if (mode === 'inTurn') return spoken.includes(false) ? [] : left.slice(0, 1);
  return left;
}

/** Whether all that the round wants has been agreed to. */
export const isComplete = ({ mode, members, said }: Round): boolean => (mode === 'any' ? Object.values(said).includes(true) : members.every(member => Object.hasOwn(said, member) && said[member] === true));

/**
 * The handling as it stands with the officers who are there: where a delegate no longer sits at the desk it is back with who
 * delegated it, and where a holder no longer does it is everybody's again. Nothing dead-ends with somebody who has left.
 */
export function withThosePresent(now: Handling, isPresent: (account: string) => boolean): Handling {
  const isOut = now.delegation !== null && isPresent(now.delegation.to);
  const back: InHand | null = now.delegation !== null && !isOut ? { account: now.delegation.by, by: now.delegation.by, as: 'recalled' } : now.holder;
  return { ...now, delegation: isOut ? now.delegation : null, holder: back !== null && isPresent(back.account) ? back : null };
}

/** What is with an account at a visit: in his hand, out with him as the delegate, or his opinion is due. */
export function partsOf(now: Handling, account: string): readonly ('holder' | 'delegate' | 'member')[] {
  return [
    ...(now.delegation?.to === account ? (['delegate'] as const) : []),
    ...(now.delegation?.to !== account && now.holder?.account === account ? (['holder'] as const) : []),
    ...(now.round && !Object.hasOwn(now.round.said, account) && now.round.members.includes(account) && !isComplete(now.round) ? (['member'] as const) : []),
  ];
}
