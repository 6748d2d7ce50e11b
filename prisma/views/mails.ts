import type { Actor } from '../../src/access/actor';
import { mayRead } from '../../src/access/reading';
import type { RecordRoom } from '../records/record';
import { WITHHELD } from '../records/withheld';
import { beyond, given, listed } from './listed';
import { IN_OPEN_SCOPE, scopeOf } from './scope';

// What was not sent on purpose has not failed.
const IS_WITHHELD = `(m.failed_at IS NOT NULL AND m.last_trouble IN ('${WITHHELD.settled}', '${WITHHELD.attended}'))`;
const COLUMNS = `m.id, m.kind, m.subject, m.body, m.to_address AS "to", a.display_name AS "toName", c.number AS "caseNumber", m.queued_at AS "queuedAt", m.sent_at AS "sentAt", m.failed_at AS "failedAt", m.attempts, CASE WHEN ${IS_WITHHELD} THEN NULL ELSE m.last_trouble END AS "lastTrouble", CASE m.last_trouble WHEN '${WITHHELD.settled}' THEN 'settled' WHEN '${WITHHELD.attended}' THEN 'attended' END AS withheld, m.id::text AS position`;
const FROM = 'FROM mail m JOIN account a ON a.id = m.account_id LEFT JOIN case_file c ON c.id = m.case_id';
const OWN = `SELECT ${COLUMNS} ${FROM} WHERE m.account_id = $1`;
const MAILS = `SELECT ${COLUMNS} ${FROM} LEFT JOIN institution i ON i.id = c.institution_id LEFT JOIN region r ON r.code = i.region_code WHERE (m.account_id = $4 OR (i.id IS NOT NULL AND ${IN_OPEN_SCOPE}))`;
type Row = { id: number; kind: string; subject: string; body: string; to: string; toName: string; caseNumber: string | null; queuedAt: Date; sentAt: Date | null; failedAt: Date | null; attempts: number; lastTrouble: string | null; withheld: keyof typeof WITHHELD | null; position: string };

const STATES = { waiting: 'm.sent_at IS NULL AND m.failed_at IS NULL', sent: 'm.sent_at IS NOT NULL', failed: `m.failed_at IS NOT NULL AND NOT ${IS_WITHHELD}`, withheld: IS_WITHHELD } as const;
/** Which mails to list; what is left out is not asked for. */
export type MailFilter = { readonly kind?: string | undefined; readonly state?: keyof typeof STATES | undefined; readonly caseNumber?: string | undefined; readonly after?: readonly string[] | undefined; readonly limit: number };

/** The mail log (邮件记录), latest first: one's own mails, and those about cases in the scope of who may read the log. */
export function mails(room: RecordRoom, actor: Actor, { kind, state, caseNumber, after, limit }: MailFilter) {
  const readsLog = mayRead(actor, 'mails');
  const narrowed = [beyond(after, [['m.id', '?::bigint']], 'down'), given('m.kind = ?', kind), given('c.number = ?', caseNumber), state ? { sql: STATES[state], values: [] } : null];
  return listed<Row>(room, { name: `mails-${readsLog ? 'log' : 'own'}-${state ?? ''}`, select: readsLog ? MAILS : OWN, values: readsLog ? [...scopeOf(actor, 'mails'), actor.account] : [actor.account], narrowed, order: 'm.id DESC', limit });
}
