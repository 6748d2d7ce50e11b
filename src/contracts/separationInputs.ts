import { z, type ZodType } from 'zod';
import type { PersonKey } from '../kernel/ids';
import { SEPARATION_REASONS } from '../separation/events';
import type { SeparationInputs } from '../separation/inputs';
import { day, documentNumber, fen, idOf, month, note, shortText } from './fields';

const remark = z.strictObject({ note });
const returned = z.strictObject({ note, missing: z.array(shortText).max(20) });

/** What each act of a separation (减员) must say over the wire; unknown fields are refused. */
export const separationInputSchemas = {
  'report.submit': z.strictObject({ person: idOf<PersonKey>(), reason: z.enum(SEPARATION_REASONS), happenedOn: day, note }),
  'approval.approve': z.strictObject({ documentNumber, approvedOn: day }),
  'approval.return': returned,
  'approval.reject': remark,
  'reportWithdrawal.withdraw': remark,
  'removalApplication.submit': z.strictObject({ documentNumber }),
  'removal.remove': z.strictObject({ removedOn: day }),
  'removal.return': returned,
  'removal.returnToApproval': returned,
  'fundingReduction.reduceFunding': z.strictObject({ amount: fen, fromMonth: month, documentNumber }),
  'fundingReduction.cannotAct': remark,
  'fundingReductionCorrection.correct': remark,
  'insuranceChange.changeInsurance': z.strictObject({ schemes: z.array(shortText).min(1).max(10), fromMonth: month, registrationNumber: shortText }),
  'insuranceChange.cannotAct': remark,
  'insuranceChangeCorrection.correct': remark,
  'payStop.stopPay': z.strictObject({ fromMonth: month, documentNumber }),
  'payStop.cannotAct': remark,
  'payStopCorrection.correct': remark,
} as const satisfies { readonly [Act in keyof SeparationInputs]: ZodType<SeparationInputs[Act]> };
