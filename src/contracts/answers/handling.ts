import { z } from 'zod';
import { HANDLED_BY_NAME } from '../../handling/acts';
import { ROUND_MODES } from '../../handling/arrangement';
import { UNBLOCKERS } from '../../rules/rule';
import { desk, instant, numbers, pageOf, procedure } from './common';
import { saying } from '../saying';

/** Why something may not be done, in words. */
export const whyNot = z.strictObject({ rule: z.string(), label: z.string(), basis: z.string(), numbers, unblockedBy: z.enum(UNBLOCKERS), unblockedByLabel: z.string() });
const officer = z.strictObject({ account: z.uuid(), name: z.string() });

/** How a visit is handled: who has it in hand and by whom it came to him, and the round of opinions that is open. */
export const handling = z.strictObject({
  inHandOf: officer.nullable(), from: officer.nullable(), cameBy: z.enum(['transferred', 'delegated', 'reported', 'recalled', 'reassigned', 'handedOver']).nullable(), isDelegated: z.boolean(), isWithMe: z.boolean(),
  round: z.strictObject({ by: officer, mode: z.enum(ROUND_MODES), note: z.string(), isComplete: z.boolean(), members: z.array(z.strictObject({ ...officer.shape, agrees: z.boolean().nullable(), isDue: z.boolean() })) }).nullable(),
  copies: z.array(officer),
  acts: z.array(z.strictObject({ act: z.enum(HANDLED_BY_NAME), needsNote: z.boolean().meta(saying('needsNote')), isAllowed: z.boolean(), refusal: whyNot.nullable() })),
});

/** The officers to choose from for an arrangement, with what each has in hand and, where he cannot be chosen, why. */
export const officersAnswer = z
  .strictObject({ items: z.array(z.strictObject({ ...officer.shape, seats: z.array(z.strictObject({ role: z.string(), desk, place: z.string() })), openItems: z.int().meta(saying('openItems')), isEligible: z.boolean(), why: z.string().nullable().meta(saying('whyNotChosen')), refusal: whyNot.nullable() })) })
  .meta({ id: 'Officers' });

/** What was copied to the reader (抄送我的), latest first. */
export const copiesAnswer = pageOf(
  z.strictObject({ id: z.int(), caseNumber: z.string(), procedure, lane: z.string(), stage: z.string(), institutionName: z.string(), by: z.string(), note: z.string(), copiedAt: instant, readAt: instant.nullable(), endedAs: z.string().nullable() }),
).meta({ id: 'Copies' });
/** That a copy was read, and when first. */
export const copyReadAnswer = z.strictObject({ readAt: instant }).meta({ id: 'CopyRead' });

const colleague = z.strictObject({ ...officer.shape, openItems: z.int().meta(saying('openItems')) });
/** How much is with an account by name, who may take it, and for whom else the reader may hand over. */
export const colleaguesAnswer = z.strictObject({ from: z.uuid(), withHim: z.int(), colleagues: z.array(colleague), leavers: z.array(colleague) }).meta({ id: 'Colleagues' });
/** What became of each thing that was handed over; who reads no cases is told the numbers alone. */
export const handOverAnswer = z
  .strictObject({
    handedOver: z.int(), toTheDesk: z.int(), stays: z.int(),
    items: z.array(z.strictObject({ caseNumber: z.string(), lane: z.string(), stage: z.string(), parts: z.array(z.enum(['holder', 'delegate', 'member'])), outcome: z.enum(['handedOver', 'toTheDesk', 'stays']), rule: z.string().nullable(), why: z.string().nullable() })),
  })
  .meta({ id: 'HandOver' });
