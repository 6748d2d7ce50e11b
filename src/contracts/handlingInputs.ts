import { z, type ZodType } from 'zod';
import type { HandlingAct, HandlingInputs } from '../handling/acts';
import { ROUND_MODES } from '../handling/arrangement';
import { idOf, lane, note, text } from './fields';

const account = idOf<string>();
/** Whom several are: each once. */
const accounts = z.array(account).min(1).max(20).refine(list => new Set(list).size === list.length, { params: { fault: 'namedTwice' } }).meta({ uniqueItems: true });
const reason = text(1_000);

/** What each arrangement (办理安排) must say: the same at every stage. */
export const handlingInputSchemas = {
  transfer: z.strictObject({ to: account, note }),
  delegate: z.strictObject({ to: account, note }),
  report: z.strictObject({ note: reason }),
  recall: z.strictObject({ note }),
  call: z.strictObject({ mode: z.enum(ROUND_MODES), to: accounts, note }),
  endorse: z.strictObject({ agrees: z.boolean(), note }),
  dismiss: z.strictObject({ note: reason }),
  copy: z.strictObject({ to: accounts, note }),
  reassign: z.strictObject({ to: account.nullable(), note: reason }),
  handOver: z.strictObject({ from: account, to: account.nullable(), note }),
} as const satisfies { readonly [Act in HandlingAct]: ZodType<HandlingInputs[Act]> };

/** A stage by its name; whether the case has it is judged with the case. */
export const stageName = z.string().regex(/^[a-zA-Z]{1,40}$/).meta({ examples: ['staffingOfficeCheck'] });
/** One arrangement at a stage in a lane; a hand-over goes by its own way, for all that is with somebody. */
export const arrangementRequest = z.discriminatedUnion('act', [
  z.strictObject({ lane, stage: stageName, act: z.literal('transfer'), input: handlingInputSchemas.transfer }),
  z.strictObject({ lane, stage: stageName, act: z.literal('delegate'), input: handlingInputSchemas.delegate }),
  z.strictObject({ lane, stage: stageName, act: z.literal('report'), input: handlingInputSchemas.report }),
  z.strictObject({ lane, stage: stageName, act: z.literal('recall'), input: handlingInputSchemas.recall }),
  z.strictObject({ lane, stage: stageName, act: z.literal('call'), input: handlingInputSchemas.call }),
  z.strictObject({ lane, stage: stageName, act: z.literal('endorse'), input: handlingInputSchemas.endorse }),
  z.strictObject({ lane, stage: stageName, act: z.literal('dismiss'), input: handlingInputSchemas.dismiss }),
  z.strictObject({ lane, stage: stageName, act: z.literal('copy'), input: handlingInputSchemas.copy }),
  z.strictObject({ lane, stage: stageName, act: z.literal('reassign'), input: handlingInputSchemas.reassign }),
]);

/** Whose things are asked about before a hand-over; the reader's own where nobody is named. */
export const handOverQuery = z.strictObject({ from: account.optional() });
/** A hand-over (离岗交接) of all that is with one account; to nobody: back to the desks. */
export const handOverRequest = z.strictObject({ from: account, to: account.nullable(), note });
