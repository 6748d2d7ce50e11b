/**
 * The order of one candidacy written a second time and in another way, as a table of what is open after what: an
 * oracle that shares nothing with the tree. Interruptions stand with a question mark.
 */
type Settled = { readonly stage: string; readonly outcome: string };
export type ByHand = { readonly open: ReadonlySet<string>; readonly isOver: boolean; /** Whether the staffing office sent it back to the examination, and is to have it back. */ readonly isOwed?: boolean };

const BEFORE_APPROVAL = ['candidateWithdrawal?', 'nominationLapse?'];
const BEFORE_PLACEMENT = ['candidateWithdrawal?'];
const OVER: ByHand = { open: new Set(), isOver: true };
const waiting = (...open: readonly string[]): ByHand => ({ open: new Set(open), isOver: false });

/** What is open after these settlements of one lane, by hand. */
export function byHand(settled: readonly Settled[]): ByHand {
  return settled.reduce<ByHand>(next, waiting('nomination', ...BEFORE_APPROVAL));
}

function next(now: ByHand, { stage, outcome }: Settled): ByHand {
  switch (`${stage}.${outcome}`) {
    case 'nomination.submitted':
      return { ...waiting('examination', ...BEFORE_APPROVAL), isOwed: now.isOwed ?? false };
    case 'placement.returnedToExamination':
      return { ...waiting('examination', ...BEFORE_APPROVAL), isOwed: true };
    case 'examination.returned':
      return { ...waiting('nomination', ...BEFORE_APPROVAL), isOwed: now.isOwed ?? false };
    case 'examination.approved':
      return waiting(now.isOwed ? 'placement' : 'placementApplication', ...BEFORE_PLACEMENT);
    case 'placement.returned':
      return waiting('placementApplication', ...BEFORE_PLACEMENT);
    case 'placementApplication.submitted':
      return waiting('placement', ...BEFORE_PLACEMENT);
    case 'placement.placed':
      return waiting('pay', 'funding', 'insurance', 'placementReversal?');
    case 'placementReversal.reversed':
      return waiting('payReversal', 'fundingReversal', 'insuranceReversal');
    case 'placement.appointed':
      return waiting('payRefixing');
    case 'examination.rejected':
    case 'placement.rejected':
    case 'candidateWithdrawal.withdrawn':
    case 'candidateWithdrawal.voided':
    case 'nominationLapse.lapsed':
      return OVER;
    default:
      return besidePlacement(now, stage, outcome);
  }
}

/** Pay, funding and insurance: done takes the department away, cannotAct puts its correction in its place, and back. */
function besidePlacement({ open }: ByHand, stage: string, outcome: string): ByHand {
  const left = [...open].filter(each => each !== stage);
  if (outcome === 'cannotAct') return waiting(...left, `${stage}Correction`);
  if (outcome === 'corrected') return waiting(...left, stage.replace('Correction', ''));
  return left.every(each => each.endsWith('?')) ? OVER : waiting(...left);
}
