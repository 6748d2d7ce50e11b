import type { Happened } from '../../../src/documents/ofEvents';
import { birthDateOf, maskedResidentId, type ResidentId } from '../../../src/kernel/residentId';
import { officialDay } from '../../../src/labels/documents';
import { leadershipPostKindZh, personCategoryZh, postLevelZh, quotaKindZh, sexZh } from '../../../src/labels/importCodes.zh';
import type { Ask } from '../../../src/verificationForm/form';
import type { Nomination } from '../../../src/hire/events';
import { personalFieldsOf } from '../../records/personalRecords';
import type { RecordRoom } from '../../records/record';
import { word } from './institutionSheet';

const CASE = 'SELECT id, number, procedure, institution_id AS institution FROM case_file WHERE number = $1';
const EVENTS = `SELECT e.id, e.number, e.type, e.lane, e.stage, e.visit, e.outcome, e.effective_on AS "effectiveOn", e.recorded_at AS "recordedAt", coalesce(a.display_name, '') AS actor, p.display_name AS "onBehalfOf", e.payload, (e.payload->>'takesBack')::int AS "takesBack"
  FROM event e LEFT JOIN account a ON a.id = e.actor_id LEFT JOIN account p ON p.id = e.on_behalf_of WHERE e.case_id = $1 ORDER BY e.number`;
/** An event with what it says. */
export type Told = Happened & { readonly id: number; readonly stage: string | null; readonly visit: number | null; readonly effectiveOn: string; readonly recordedAt: Date; readonly actor: string; /** In whose place he acted, where he stood in for somebody. */ readonly onBehalfOf: string | null; readonly payload: Readonly<Record<string, unknown>> };
/** A case with all that happened in it. */
export type CaseFacts = { readonly id: number; readonly number: string; readonly procedure: 'hire' | 'separation'; readonly institution: string; readonly events: readonly Told[] };

/** The case with its events; null where there is none. */
export async function caseFacts(room: RecordRoom, number: string): Promise<CaseFacts | null> {
  const [found] = (await room.pool.query<Omit<CaseFacts, 'events'>>({ name: 'document-case', text: CASE, values: [number] })).rows;
  return found ? { ...found, events: (await room.pool.query<Told>({ name: 'document-events', text: EVENTS, values: [found.id] })).rows } : null;
}

/** What was applied for, by the last application. */
export function asksOf({ events }: CaseFacts): readonly Ask[] {
  const exempt = events.findLast(each => each.type === 'exemptApplied')?.payload['ask'];
  return (events.findLast(each => each.type === 'applied')?.payload['asks'] ?? (exempt === undefined ? [] : [exempt])) as readonly Ask[]; // as these events carry them
}

/** Who was nominated in a lane. */
export const nominationOf = ({ events }: CaseFacts, lane: string | null): Nomination | null => (events.findLast(each => ['nominated', 'exemptApplied'].includes(each.type) && (each.lane === lane || each.type === 'exemptApplied'))?.payload['nomination'] as Nomination | undefined) ?? null; // as these events carry it

/** The person of a lane: who was nominated, or whose separation was reported. */
export function personOf(facts: CaseFacts, lane: string | null): string | null {
  if (facts.procedure === 'hire') return nominationOf(facts, lane)?.person ?? null;
  const reported = facts.events.findLast(each => each.type === 'separationReported')?.payload['person'];
  return typeof reported === 'string' ? reported : null;
}

/** A person as documents name him. */
export async function personBlock(room: RecordRoom, person: string) {
  const fields = (await personalFieldsOf(room.pool, room.keys, [person])).get(person);
  if (!fields) return null;
  return { name: fields.name, sex: sexZh[fields.sex], birthDate: officialDay(birthDateOf(fields.residentId as ResidentId)), maskedResidentId: maskedResidentId(fields.residentId) }; // the register checked it
}

const BODIES = 'SELECT id, name FROM body WHERE institution_id = $1';
const POSTS = 'SELECT p.id, p.kind, b.name AS body FROM leadership_post p LEFT JOIN body b ON b.id = p.body_id WHERE p.institution_id = $1';
/** The names of divisions and leadership posts of an institution, by id. */
export async function namesAt(room: RecordRoom, institution: string) {
  const bodies = new Map((await room.pool.query<{ id: string; name: string }>({ name: 'document-bodies', text: BODIES, values: [institution] })).rows.map(row => [row.id, row.name]));
  const posts = new Map((await room.pool.query<{ id: string; kind: string; body: string | null }>({ name: 'document-posts', text: POSTS, values: [institution] })).rows.map(row => [row.id, `${row.body ?? ''}${word(leadershipPostKindZh, row.kind)}`]));
  return { body: (id: string | null): string => (id === null ? '' : (bodies.get(id) ?? '')), post: (id: string | null): string => (id === null ? '' : (posts.get(id) ?? '')) };
}

/** A line that was asked for, in words. */
export const askWords = (ask: Ask, names: { readonly body: (id: string | null) => string; readonly post: (id: string | null) => string }) => ({
  line: ask.line, body: names.body(ask.body), post: ask.post, category: word(personCategoryZh, ask.personCategory), level: word(postLevelZh, ask.postLevel), quotaKind: ask.quotaKind === null ? '' : word(quotaKindZh, ask.quotaKind), leadershipPost: names.post(ask.leadershipPost),
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** What an event says under a name, as text. */
export const said = (event: Told | undefined, ...path: readonly string[]): string => text(path.reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined), event?.payload));
