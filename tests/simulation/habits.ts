import { plusMonths, type Day } from '../../src/kernel/day';
import type { RecordRoom } from '../../prisma/records/record';
import { personOfNobody } from '../activities/county';
import { colleagueFor } from './beginnings';
import type { Waiting } from './region';

/** What somebody at a stage does on a day: the act with what it says; null: nothing today. */
export type Deed = { readonly act: string; readonly input: unknown; readonly lane?: string } | null;
/** How a year's people behave: chances by roll, whether they want to be done with it, and whether they were refused when they tried. */
export type Mood = { readonly roll: () => number; readonly today: Day; readonly isClosing: boolean; readonly isHopeless: boolean; readonly openings: ReadonlyMap<string, unknown> };

const note = { note: '按程序办理' };
const missing = { note: '请一次补正', missing: ['岗位说明书'] };
const nextMonth = (today: Day): string => plusMonths(today, 1).slice(0, 7);

/** What a stage does that cannot do what it should, for instance because its last vacancy was filled meanwhile. */
function givingUp({ stage, procedure }: Waiting): Deed {
  switch (stage) {
    case 'staffingOfficeCheck':
    case 'examination':
    case 'approval':
    case 'placement':
    case 'exemptPlacement':
      return { act: `${stage}.reject`, input: note };
    case 'removal':
      return { act: 'removal.return', input: missing };
    case 'nomination':
    case 'placementApplication':
      return { act: 'candidateWithdrawal.withdraw', input: note };
    case 'application':
    case 'exemptApplication':
    case 'report':
    case 'removalApplication':
      return { act: procedure === 'hire' ? 'caseWithdrawal.withdraw' : 'reportWithdrawal.withdraw', input: note, lane: 'case' };
    default:
      return null;
  }
}

/** The deed of whoever a stage waits for. Most lead on; some return, reject, withdraw or cannot act; some never nominate. */
export async function deedAt(room: RecordRoom, at: Waiting, mood: Mood): Promise<Deed> {
  const { roll, today, isClosing } = mood;
  const insteadOfIt = mood.isHopeless ? givingUp(at) : null;
  if (insteadOfIt) return insteadOfIt;
  const chance = (of: number): boolean => !isClosing && roll() < of;
  const approval = { documentNumber: `组干〔${today.slice(0, 4)}〕${Math.floor(roll() * 900)}号`, approvedOn: today };
  const money = { documentNumber: `财行〔${today.slice(0, 4)}〕9号`, fromMonth: nextMonth(today) };
  const does = (act: string, input: unknown): Deed => ({ act: `${at.stage}.${act}`, input });
  switch (at.stage) {
    case 'application':
    case 'exemptApplication':
    case 'report':
      return mood.openings.has(at.number) && !chance(0.1) ? does('submit', mood.openings.get(at.number)) : { act: at.stage === 'report' ? 'reportWithdrawal.withdraw' : 'caseWithdrawal.withdraw', input: note, lane: 'case' };
    case 'staffingOfficeCheck':
      return chance(0.1) ? does('return', missing) : chance(0.05) ? does('reject', note) : does('issue', { granted: await asked(room, at), note: '' });
    case 'nominationPeriod':
      return nominating(room, at, mood);
    case 'nomination':
      return chance(0.1) ? { act: 'candidateWithdrawal.withdraw', input: note } : does('submit', note);
    case 'examination':
    case 'approval':
      return chance(0.1) ? does('return', missing) : chance(0.06) ? does('reject', note) : does('approve', approval);
    case 'placementApplication':
    case 'removalApplication':
      return chance(0.03) && at.procedure === 'hire' ? { act: 'candidateWithdrawal.withdraw', input: note } : does('submit', { documentNumber: approval.documentNumber });
    case 'placement':
    case 'exemptPlacement':
      if (chance(0.08)) return does('return', missing);
      return chance(0.03) ? does('reject', note) : does('place', { placedOn: today, civilServiceRank: null, ...(await leadershipOf(room, at, mood, approval.documentNumber)) });
    case 'removal':
      return chance(0.08) ? does('return', missing) : does('remove', { removedOn: today });
    case 'pay':
    case 'payRefixing':
      return chance(0.08) ? does('cannotAct', note) : does(at.stage === 'pay' ? 'fixPay' : 'refixPay', { payGrade: '27级1档', monthlyAmount: 486_000, ...money });
    case 'funding':
      return chance(0.08) ? does('cannotAct', note) : does('addNextYearFunding', { budgetYear: await yearAfter(room, at), standard: '行政一档', amount: 9_600_000, documentNumber: money.documentNumber });
    case 'insurance':
    case 'insuranceChange':
      return chance(0.08) ? does('cannotAct', note) : does(at.stage === 'insurance' ? 'enroll' : 'changeInsurance', { schemes: ['养老保险'], fromMonth: money.fromMonth, registrationNumber: 'SB-1' });
    case 'fundingReduction':
      return chance(0.08) ? does('cannotAct', note) : does('reduceFunding', { amount: 9_600_000, ...money });
    case 'payStop':
      return chance(0.08) ? does('cannotAct', note) : does('stopPay', money);
    default:
      return does('correct', note);
  }
}


async function asked({ pool }: RecordRoom, { number }: Waiting): Promise<{ line: number; posts: number }[]> {
  const { rows } = await pool.query<{ asks: { line: number; posts: number }[] }>(`SELECT payload->'asks' AS asks FROM event e JOIN case_file c ON c.id = e.case_id WHERE c.number = $1 AND type = 'applied' ORDER BY e.number DESC LIMIT 1`, [number]);
  return (rows[0]?.asks ?? []).map(({ line, posts }) => ({ line, posts }));
}

async function nominating(room: RecordRoom, at: Waiting, { roll, isClosing }: Mood): Promise<Deed> {
  type Line = { line: number; quota_kind: string | null; leadership_post_id: string | null; person_category: string; post_level: string; free: number };
  const { rows } = await room.pool.query<Line>(`SELECT p.line, q.kind AS quota_kind, p.leadership_post_id, p.person_category, p.post_level, p.granted - p.placed - p.released - (SELECT count(*)::int FROM candidate d WHERE d.case_id = f.case_id AND d.form_line = p.line AND d.state IN ('nominated', 'approved')) AS free
    FROM form_post p JOIN verification_form f ON f.id = p.form_id JOIN case_file c ON c.id = f.case_id LEFT JOIN establishment_quota q ON q.id = p.quota_id WHERE c.number = $1 ORDER BY p.line`, [at.number]);
  const line = rows.find(each => each.free > 0);
  const isForgotten = Number(at.number.slice(-2)) % 10 === 7; // nobody ever nominates: the form lapses by its date
  if (isForgotten) return null;
  if (!line || isClosing) return isClosing || (!line && roll() < 0.02) ? { act: 'nominationPeriod.relinquish', input: note } : null;
  if (roll() > 0.08) return null;
  const colleague = line.quota_kind === null ? await colleagueFor(room, { institution: at.institution, leadershipPost: line.leadership_post_id }, roll) : null;
  const nominee = colleague ?? { person: personOfNobody(), quotaKind: line.quota_kind };
  return { act: 'nominationPeriod.nominate', input: { line: line.line, ...nominee, personCategory: line.person_category, postLevel: line.post_level } };
}

async function yearAfter({ pool }: RecordRoom, { number, lane }: Waiting): Promise<number> {
  const { rows } = await pool.query<{ year: number }>(`SELECT extract(year FROM effective_on)::int AS year FROM event e JOIN case_file c ON c.id = e.case_id WHERE c.number = $1 AND lane = $2 AND type = 'placed'`, [number, lane]);
  return (rows[0]?.year ?? 0) + 1;
}

/** What a placement says of leadership posts: the document where the line fills one, and what becomes of those that the candidate fills already. */
async function leadershipOf({ pool }: RecordRoom, { number, lane }: Waiting, { roll, today }: Mood, documentNumber: string) {
  const { rows } = await pool.query<{ fills: boolean; leads: boolean }>(`SELECT coalesce(p.leadership_post_id::text, e.payload->'ask'->>'leadershipPost') IS NOT NULL AS fills, EXISTS (SELECT 1 FROM leadership_holding l WHERE l.person_key = d.person_key AND l.relieved_on IS NULL) AS leads
    FROM candidate d JOIN case_file c ON c.id = d.case_id LEFT JOIN verification_form f ON f.case_id = c.id LEFT JOIN form_post p ON p.form_id = f.id AND p.line = d.form_line
    LEFT JOIN LATERAL (SELECT payload FROM event WHERE case_id = c.id AND type = 'exemptApplied' ORDER BY number DESC LIMIT 1) e ON TRUE WHERE c.number = $1 AND d.lane = $2`, [number, lane]);
  const formerPosts = rows[0]?.leads ? (roll() < 0.5 ? 'relieved' : 'counted') : null;
  return { appointment: rows[0]?.fills ? { documentNumber, appointedOn: today } : null, formerPosts };
}
