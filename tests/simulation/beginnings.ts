import type { RecordRoom } from '../../prisma/records/record';
import { personalFieldsOf } from '../../prisma/records/personalRecords';
import type { OpeningAct } from '../../src/editions/editions';
import { plusDays, plusMonths, type Day } from '../../src/kernel/day';
import type { PaperKind } from '../../src/roster/papers';
import { papersNeeded } from '../../src/separation/papersNeeded';
import { personOfNobody } from '../activities/county';

/** What an institution begins: the first act of a case with what it says. */
export type Beginning = { readonly institution: string; readonly act: OpeningAct; readonly input: unknown; readonly papers: readonly PaperKind[] };
/** The day on which it begins, and the dice. */
export type Dice = { readonly roll: () => number; readonly today: Day };

const pickFrom = (roll: () => number) => <Value>(from: readonly Value[]): Value => from[Math.floor(roll() * from.length)] as Value; // never asked of an empty list

type Place = { id: string; quota: string | null; post: string; category: string; level: string; leadershipPost: string | null; body: string | null };
/** Lines as the people who are on the quota fill them; `$1` says whether quotas with available posts are meant, or full ones. */
const QUOTAS = `SELECT i.id, q.id AS quota, h.person_category AS category, h.post_level AS level, h.post, NULL AS "leadershipPost", NULL AS body FROM establishment_quota q JOIN institution i ON i.id = q.institution_id
  JOIN LATERAL (SELECT person_category, post_level, post FROM post_holding WHERE quota_id = q.id AND removed_on IS NULL ORDER BY id DESC LIMIT 1) h ON TRUE WHERE (q.approved > q.placed + q.reserved) = $1 ORDER BY i.credit_code, q.kind`;
const LEADERSHIP = `SELECT i.id, NULL AS quota, h.person_category AS category, h.post_level AS level, h.post, l.id AS "leadershipPost", l.body_id AS body FROM leadership_post l JOIN institution i ON i.id = l.institution_id LEFT JOIN body b ON b.id = l.body_id
  JOIN LATERAL (SELECT person_category, post_level, post FROM post_holding WHERE institution_id = i.id AND removed_on IS NULL ORDER BY id LIMIT 1) h ON TRUE WHERE l.approved > l.placed + l.reserved ORDER BY i.credit_code, l.kind, b.name`;
const IN_POST = 'SELECT person_key AS person, institution_id AS id FROM post_holding h WHERE removed_on IS NULL AND NOT EXISTS (SELECT 1 FROM leadership_holding l WHERE l.person_key = h.person_key AND relieved_on IS NULL) ORDER BY h.id';
const LEADING = 'SELECT l.person_key AS person, p.institution_id AS id, l.leadership_post_id AS post, count(*) OVER (PARTITION BY l.person_key)::int AS posts FROM leadership_holding l JOIN leadership_post p ON p.id = l.leadership_post_id WHERE relieved_on IS NULL ORDER BY l.id';

/** The plan of the year's cases: what begins next, in shares; where nothing of a kind can begin, somebody leaves. */
export async function nextBeginning(room: RecordRoom, dice: Dice): Promise<Beginning> {
  const share = dice.roll();
  const ofItsShare = share < 0.11 ? appointment : share < 0.21 ? relief : share < 0.31 ? policyPlacement : share < 0.67 ? hire : separation;
  return (await ofItsShare(room, dice)) ?? separation(room, dice);
}

/** Posts of a quota are to be filled; now and then by an exempt cadre, without a form. */
async function hire({ pool }: RecordRoom, { roll, today }: Dice): Promise<Beginning | null> {
  const { rows } = await pool.query<Place>(QUOTAS, [true]);
  if (rows.length === 0) return null;
  const place = pickFrom(roll)(rows);
  if (roll() < 0.1) return exempt(place, { wayOfFilling: 'transferIn', exemption: 'exemptCadre', person: personOfNobody() }, today);
  return applied(place, 'openRecruitment', null);
}

/** Whom the state places comes into a full institution: the excess has a day by which it is digested. */
async function policyPlacement({ pool }: RecordRoom, { roll, today }: Dice): Promise<Beginning | null> {
  const { rows } = await pool.query<Place>(QUOTAS, [false]);
  if (rows.length === 0) return null;
  return applied(pickFrom(roll)(rows), roll() < 0.7 ? 'veteranPlacement' : 'militaryTransfer', { documentNumber: `安置〔${today.slice(0, 4)}〕2号`, digestBy: plusMonths(today, 24) });
}

/** Somebody in post is to fill a vacant leadership post: by a form, or in a leading group on the document that appoints him. */
async function appointment(room: RecordRoom, { roll, today }: Dice): Promise<Beginning | null> {
  const { rows } = await room.pool.query<Place>(LEADERSHIP);
  if (rows.length === 0) return null;
  const place = pickFrom(roll)(rows);
  if (roll() < 0.75) return applied(place, 'internalAppointment', null);
  const colleague = await colleagueFor(room, { institution: place.id, leadershipPost: place.leadershipPost }, roll);
  return colleague && exempt(place, { wayOfFilling: 'internalAppointment', exemption: 'leadingGroup', person: colleague.person }, today);
}

/** Somebody is relieved of one leadership post, or of all that he fills, and stays on the quota. */
async function relief({ pool }: RecordRoom, { roll, today }: Dice): Promise<Beginning | null> {
  const { rows } = await pool.query<{ person: string; id: string; post: string; posts: number }>(LEADING);
  const withSeveral = rows.filter(each => each.posts > 1);
  if (rows.length === 0) return null;
  const { person, id, post, posts } = pickFrom(roll)(withSeveral.length > 0 && roll() < 0.4 ? withSeveral : rows);
  return reported(id, { person, reason: 'relievedOfPost', relievedPosts: posts > 1 || roll() < 0.5 ? [post] : null }, { roll, today });
}

async function separation({ pool }: RecordRoom, { roll, today }: Dice): Promise<Beginning> {
  const { person, id } = pickFrom(roll)((await pool.query<{ person: string; id: string }>(IN_POST)).rows);
  return reported(id, { person, reason: pickFrom(roll)(['retired', 'resigned', 'transferredOut', 'died'] as const), relievedPosts: null }, { roll, today });
}

const lineOf = ({ quota, leadershipPost, body, category, level, post }: Place) => ({ quota, leadershipPost, body, personCategory: category, post, postLevel: level });

const applied = (place: Place, wayOfFilling: string, policy: { documentNumber: string; digestBy: Day } | null): Beginning => ({
  institution: place.id,
  act: 'application.submit',
  input: { wayOfFilling, reason: '补充工作人员', asks: [{ ...lineOf(place), posts: 1 }], policy },
  papers: [],
});

const exempt = (place: Place, { exemption, ...said }: { exemption: string; wayOfFilling: string; person: { name: string; residentId: string } }, today: Day): Beginning => ({
  institution: place.id,
  act: 'exemptApplication.submit',
  input: { ...said, basis: { exemption, documentNumber: '省委干〔2026〕5号', decidedOn: today }, reason: '组织安排', ask: lineOf(place) },
  papers: [],
});

/** A separation that an institution reports. */
export const reported = (institution: string, who: { person: string; reason: keyof typeof papersNeeded; relievedPosts: string[] | null }, { roll, today }: Dice): Beginning => ({
  institution,
  act: 'report.submit',
  input: { ...who, happenedOn: plusDays(today, -Math.floor(roll() * 14)), note: '按规定报告' },
  papers: papersNeeded[who.reason],
});

/** Somebody of the institution who does not fill that leadership post: three times in four one who leads something else, if anybody does. */
export async function colleagueFor({ pool, keys }: RecordRoom, { institution, leadershipPost }: { institution: string; leadershipPost: string | null }, roll: () => number): Promise<{ person: { name: string; residentId: string }; quotaKind: string } | null> {
  const { rows } = await pool.query<{ key: string; kind: string; leads: boolean }>(
    `SELECT h.person_key AS key, q.kind, EXISTS (SELECT 1 FROM leadership_holding l WHERE l.person_key = h.person_key AND l.relieved_on IS NULL) AS leads FROM post_holding h JOIN establishment_quota q ON q.id = h.quota_id
     WHERE h.institution_id = $1 AND h.removed_on IS NULL AND NOT EXISTS (SELECT 1 FROM leadership_holding l WHERE l.person_key = h.person_key AND l.relieved_on IS NULL AND l.leadership_post_id = $2) ORDER BY h.id`,
    [institution, leadershipPost],
  );
  const leading = rows.filter(each => each.leads);
  if (rows.length === 0) return null;
  const { key, kind } = pickFrom(roll)(leading.length > 0 && roll() < 0.75 ? leading : rows);
  const fields = (await personalFieldsOf(pool, keys, [key])).get(key);
  return fields ? { person: { name: fields.name, residentId: fields.residentId }, quotaKind: kind } : null;
}
