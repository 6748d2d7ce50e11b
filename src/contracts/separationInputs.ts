import { z, type ZodType } from 'zod';
import type { LeadershipPostId, PersonKey } from '../kernel/ids';
import { separationActs } from '../separation/acts';
import { SEPARATION_REASONS } from '../separation/events';
import type { SeparationInputs } from '../separation/inputs';
import { against, day, documentNumber, fen, idOf, month, note, payFixing, preparation, remark, shortText, supplement } from './fields';
import { takingBack } from './takingBack';

const approve = z.strictObject({ documentNumber, approvedOn: day });
const remove = z.strictObject({ removedOn: day });
const reduceFunding = z.strictObject({ amount: fen, fromMonth: month, documentNumber });
const changeInsurance = z.strictObject({ schemes: z.array(shortText).min(1).max(10), fromMonth: month, registrationNumber: shortText });
const stopPay = z.strictObject({ fromMonth: month, documentNumber });

/** What each act of a separation (减员) must say over the wire; unknown fields are refused. */
export const separationInputSchemas = {
  'report.submit': z.strictObject({ person: idOf<PersonKey>(), reason: z.enum(SEPARATION_REASONS), happenedOn: day, relievedPosts: z.array(idOf<LeadershipPostId>()).min(1).max(20).nullable().default(null), note }),
  'approval.prepare': preparation({ approve, reject: against }),
  'approval.approve': approve,
  'approval.return': supplement,
  'approval.reject': against,
  'reportWithdrawal.withdraw': remark,
  'removalApplication.submit': z.strictObject({ documentNumber }),
  'removal.prepare': preparation({ remove }),
  'removal.remove': remove,
  'removal.return': supplement,
  'removal.returnToApproval': supplement,
  'fundingReduction.prepare': preparation({ reduceFunding }),
  'fundingReduction.reduceFunding': reduceFunding,
  'fundingReduction.cannotAct': against,
  'fundingReductionCorrection.correct': remark,
  'insuranceChange.prepare': preparation({ changeInsurance }),
  'insuranceChange.changeInsurance': changeInsurance,
  'insuranceChange.cannotAct': against,
  'insuranceChangeCorrection.correct': remark,
  'payStop.prepare': preparation({ stopPay }),
  'payStop.stopPay': stopPay,
  'payStop.cannotAct': against,
  'payStopCorrection.correct': remark,
  'payRefixing.prepare': preparation({ refixPay: payFixing }),
  'payRefixing.refixPay': payFixing,
  'payRefixing.cannotAct': against,
  'payRefixingCorrection.correct': remark,
  ...takingBack(separationActs),
} as const satisfies { readonly [Act in keyof SeparationInputs]: ZodType<SeparationInputs[Act]> };
