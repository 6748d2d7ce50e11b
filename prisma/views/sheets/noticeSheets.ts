import { reductionBegins, yearOfAddition } from '../../../src/certificate/funds';
import { day } from '../../../src/kernel/day';
import { officialDay, officialMonth } from '../../../src/labels/documents';
import { civilServiceRankZh, personCategoryZh, postLevelZh, quotaKindZh } from '../../../src/labels/importCodes.zh';
import { entryKindLabels, procedureLabels, separationReasonLabels, wayOfFillingLabels } from '../../../src/labels/register';
import { stageLabels } from '../../../src/labels/stages';
import type { RecordRoom } from '../../records/record';
import { askWords, asksOf, namesAt, nominationOf, personBlock, personOf, said, type CaseFacts, type Told } from './caseFacts';
import { institutionBlock, word, type InstitutionFacts } from './institutionSheet';

const ENTRIES = 'SELECT number, kind, effective_on AS "effectiveOn" FROM certificate_entry WHERE event_id = $1 ORDER BY number';
const HELD = `SELECT q.kind AS "quotaKind", b.name AS body, h.person_category AS "personCategory", h.post, h.post_level AS "postLevel", h.civil_service_rank AS rank FROM post_holding h JOIN establishment_quota q ON q.id = h.quota_id LEFT JOIN body b ON b.id = h.body_id
  WHERE h.person_key = $1 AND h.institution_id = $2 ORDER BY h.id DESC LIMIT 1`;
type Held = { quotaKind: string; body: string | null; personCategory: string; post: string; postLevel: string; rank: string | null };
const FORM_NUMBER = 'SELECT number FROM verification_form WHERE case_id = $1';

const entriesOf = async (room: RecordRoom, { id }: Told) =>
  (await room.pool.query<{ number: number; kind: string; effectiveOn: string }>({ name: 'document-entries', text: ENTRIES, values: [id] })).rows.map(row => ({ number: row.number, kind: word(entryKindLabels.zh, row.kind), day: officialDay(row.effectiveOn) }));
const formNumberOf = async (room: RecordRoom, { id }: CaseFacts): Promise<string> => (await room.pool.query<{ number: string }>({ name: 'document-form-number', text: FORM_NUMBER, values: [id] })).rows[0]?.number ?? '';

/** The post that a candidate is meant for, or that somebody in post holds. */
async function postBlock(room: RecordRoom, facts: CaseFacts, { lane }: Told) {
  const names = await namesAt(room, facts.institution);
  const nomination = nominationOf(facts, lane);
  const ask = asksOf(facts).find(each => each.line === nomination?.line);
  if (nomination && ask) return { ...askWords(ask, names), quotaKind: word(quotaKindZh, nomination.quotaKind), rank: '' };
  const [held] = (await room.pool.query<Held>({ name: 'document-held', text: HELD, values: [personOf(facts, lane), facts.institution] })).rows;
  return { line: 0, body: held?.body ?? '', post: held?.post ?? '', category: held ? word(personCategoryZh, held.personCategory) : '', level: held ? word(postLevelZh, held.postLevel) : '', quotaKind: held ? word(quotaKindZh, held.quotaKind) : '', leadershipPost: '', rank: held?.rank ? word(civilServiceRankZh, held.rank) : '' };
}

async function common(room: RecordRoom, facts: CaseFacts, of: Told, institution: InstitutionFacts) {
  const key = personOf(facts, of.lane);
  const person = key === null ? null : await personBlock(room, key);
  const reported = facts.events.findLast(each => each.type === 'separationReported');
  const applied = facts.events.findLast(each => each.type === 'applied' || each.type === 'exemptApplied');
  return { caseNumber: facts.number, institution: institutionBlock(institution), person, why: facts.procedure === 'hire' ? word(wayOfFillingLabels.zh, said(applied, 'wayOfFilling')) : word(separationReasonLabels.zh, said(reported, 'reason')), happenedOn: reported ? officialDay(said(reported, 'happenedOn')) : '', procedure: facts.procedure };
}

const approvalIn = (facts: CaseFacts, { lane, number }: Told) => {
  const approved = facts.events.findLast(each => (each.type === 'approved' || each.type === 'separationApproved') && each.lane === lane && each.number <= number);
  const exempt = facts.events.findLast(each => each.type === 'exemptApplied');
  if (approved) return { documentNumber: said(approved, 'approval', 'documentNumber'), approvedOn: officialDay(said(approved, 'approval', 'approvedOn')) };
  return exempt ? { documentNumber: said(exempt, 'basis', 'documentNumber'), approvedOn: officialDay(said(exempt, 'basis', 'decidedOn')) } : null;
};

/** What stands on an approval notice (审批通知书). */
export const approvalSheet = async (room: RecordRoom, facts: CaseFacts, of: Told, institution: InstitutionFacts) => ({ ...(await common(room, facts, of, institution)), post: await postBlock(room, facts, of), formNumber: await formNumberOf(room, facts), approval: approvalIn(facts, of) });

/** What stands on a placement notice (落编通知书): dates on the quota and in the leadership post apart. */
export async function placementSheet(room: RecordRoom, facts: CaseFacts, of: Told, institution: InstitutionFacts) {
  const names = await namesAt(room, institution.id);
  const isAppointment = of.type === 'appointed';
  const appointment = isAppointment ? 'appointment' : 'placing';
  const appointedOn = isAppointment ? said(of, 'appointment', 'appointedOn') : said(of, 'placing', 'appointment', 'appointedOn');
  const appointedBy = isAppointment ? said(of, 'appointment', 'documentNumber') : said(of, appointment, 'appointment', 'documentNumber');
  const relieved = ((of.payload['relieved'] ?? []) as readonly { readonly leadershipPost: string }[]).map(each => names.post(each.leadershipPost)); // as this event carries it
  const placedOn = said(of, 'placing', 'placedOn');
  const rank = said(of, 'placing', 'civilServiceRank');
  return {
    ...(await common(room, facts, of, institution)), post: { ...(await postBlock(room, facts, of)), rank: rank === '' ? '' : word(civilServiceRankZh, rank) }, formNumber: await formNumberOf(room, facts), approval: approvalIn(facts, of), isAppointment,
    placedOn: placedOn === '' ? '' : officialDay(placedOn), appointedOn: appointedOn === '' ? (placedOn === '' ? '' : officialDay(placedOn)) : officialDay(appointedOn), appointedBy, relieved: relieved.join('、'),
    fundsYear: isAppointment ? '' : String(yearOfAddition(day(of.effectiveOn))), entries: await entriesOf(room, of),
  };
}

/** What stands on a removal notice (出编通知书). */
export async function removalSheet(room: RecordRoom, facts: CaseFacts, of: Told, institution: InstitutionFacts) {
  const names = await namesAt(room, institution.id);
  const isRelief = of.type === 'relieved';
  const posts = isRelief ? (of.payload['relieved'] as readonly { readonly leadershipPost: string }[]).map(each => each.leadershipPost) : (of.payload['leadershipPosts'] as readonly string[]); // as these events carry them
  return {
    ...(await common(room, facts, of, institution)), post: await postBlock(room, facts, of), approval: approvalIn(facts, of), isRelief, removedOn: officialDay(of.effectiveOn),
    leadershipPosts: posts.map(names.post).join('、'), reductionFrom: isRelief ? '' : officialMonth(reductionBegins(day(of.effectiveOn))), entries: await entriesOf(room, of),
  };
}

const ASKED_BY = 'SELECT desk FROM stage_visit WHERE case_id = $1 AND lane = $2 AND stage = $3 AND visit = $4';
/** What stands on a supplement notice (补正通知书): everything that is wanting, told once (一次性告知). */
export async function supplementSheet(room: RecordRoom, facts: CaseFacts, of: Told, institution: InstitutionFacts) {
  const missing = (of.payload['missing'] ?? []) as readonly string[]; // as this event carries it
  return { ...(await common(room, facts, of, institution)), matter: word(procedureLabels.zh, facts.procedure), stage: word(stageLabels.zh, of.stage ?? ''), note: said(of, 'note'), missing, askedOn: officialDay(of.effectiveOn) };
}

/** The desk that an event was decided at. */
export async function deskOfEvent(room: RecordRoom, facts: CaseFacts, of: Told): Promise<string | null> {
  const { rows } = await room.pool.query<{ desk: string }>({ name: 'document-desk', text: ASKED_BY, values: [facts.id, of.lane, of.stage, of.visit] });
  return rows[0]?.desk ?? null;
}
