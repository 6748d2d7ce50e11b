import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { DisclosureItem, DisclosureMode } from '../../src/disclosure/codes';
import type { DisclosedContent } from '../../src/disclosure/content';
import { takesAllAlong, whyNotProposed, whyNotPublished, type DisclosureObstacle } from '../../src/disclosure/whyNot';
import { audit } from './auditing';
import { previewed, standingOf, versionOf, type StoredVersion } from './disclosureGround';
import { once, type Once } from './keyedRequests';
import { seal } from './keys';
import { PERSON_COLUMNS } from './personalRecords';
import type { RecordRoom } from './record';

/** Who does it, under which key. */
type By = { readonly account: string; readonly key: string };
/** What is proposed, by which document; `duties` is the text of that item alone. */
export type Proposing = By & { readonly office: string; readonly institution: string; readonly item: DisclosureItem; readonly mode: DisclosureMode; readonly duties: string; readonly documentNumber: string };
type Stored = { readonly id: string };
/** What became of it, or what stands in the way. */
export type DisclosureOutcome = Once<Stored> | { readonly kind: 'stopped'; readonly obstacle: DisclosureObstacle };

/** One at a time for each institution: of two who decide at once the second sees what the first did. */
const inTurn = (client: PoolClient, institution: string) => client.query(`SELECT pg_advisory_xact_lock(hashtextextended('disclosure of ' || $1, 0))`, [institution]);

type Work = (client: PoolClient) => Promise<Stored | DisclosureObstacle>;
async function done(room: RecordRoom, { account, key }: By, asked: unknown, institution: string, work: Work): Promise<DisclosureOutcome> {
  let obstacle: DisclosureObstacle = 'disclosureDecided';
  const outcome = await once<Stored>(room, { account, key, asked }, async client => {
    await inTurn(client, institution);
    const became = await work(client);
    if (typeof became !== 'string') return became;
    obstacle = became;
    return null;
  });
  return outcome ?? { kind: 'stopped', obstacle };
}

const ADD = `INSERT INTO disclosure (id, institution_id, office_id, item, mode, version, state, content, sealed, encryption_key, document_number, people_a_stage, proposed_by, proposed_at)
  SELECT $1, $2, o.id, $4, $5, 1 + (SELECT coalesce(max(version), 0) FROM disclosure WHERE institution_id = $2 AND item = $4 AND mode = $5), 'proposed', $6, $7, $8, $9, o.people_a_stage, $10, $11 FROM office o WHERE o.id = $3`;

/** How a content is kept: names of people are sealed. */
function kept(room: RecordRoom, content: DisclosedContent): readonly [content: string | null, sealed: Buffer | null, encryptionKey: string | null] {
  const text = JSON.stringify(content);
  return content.item === 'people' ? [null, seal(room.keys.personalRecords, text), PERSON_COLUMNS.encryptionKey] : [text, null, null];
}

/** Proposes (拟公开) an item as the register has it at this moment: what is published later is what was proposed, word for word. */
export const propose = (room: RecordRoom, { office, institution, item, mode, duties, documentNumber, ...by }: Proposing): Promise<DisclosureOutcome> =>
  done(room, by, ['disclosure.propose', institution, item, mode, duties, documentNumber], institution, async client => {
    const { content, ground } = await previewed(client, room, { institution, item, mode, duties });
    const why = whyNotProposed(ground);
    if (why !== null) return why;
    const id = randomUUID();
    await client.query(ADD, [id, institution, office, item, mode, ...kept(room, content), documentNumber, by.account, new Date(room.clock.now())]);
    await audit(client, room, { actor: by.account, action: 'disclosure.propose', subject: institution, detail: { disclosure: id, item, mode, documentNumber } });
    return { id };
  });

/** A decision on a version, or its end. */
export type DecidingDisclosure = By & { readonly version: StoredVersion; readonly words: string };
const PUBLISH = `UPDATE disclosure SET state = 'published', decided_by = $2, decided_at = $3, note = $4 WHERE id = $1`;
const SUPERSEDE = `UPDATE disclosure SET state = 'superseded', ended_by = $4, ended_at = $5 WHERE institution_id = $1 AND item = $2 AND mode = $3 AND state = 'published'`;
const DECLINE = `UPDATE disclosure SET state = 'declined', decided_by = $2, decided_at = $3, note = $4 WHERE id = $1`;
// Whose name is not shown any more, of him nothing is: what else the public was shown of the institution goes with it.
const WITHDRAW = `UPDATE disclosure SET state = 'withdrawn', ended_by = $2, ended_at = $3, end_reason = $4 WHERE state = 'published' AND (id = $1 OR ($5 AND institution_id = $6 AND mode = 'public')) RETURNING id, item, mode`;

const detailOf = ({ id, item, mode }: Pick<StoredVersion, 'id' | 'item' | 'mode'>, reason: string) => ({ disclosure: id, item, mode, ...(reason === '' ? {} : { reason }) });

/** Publishes (公开) a version as it was proposed, in place of the one that was shown so far. */
export const publish = (room: RecordRoom, { version, words, ...by }: DecidingDisclosure): Promise<DisclosureOutcome> =>
  done(room, by, ['disclosure.publish', version.id, words], version.institution, async client => {
    const present = await versionOf(client, room, version.id);
    if (!present) return 'disclosureDecided';
    const ground = { ...(await standingOf(client, version.institution)), content: present.content, item: present.item, mode: present.mode };
    const why = whyNotPublished(present, by.account, ground);
    if (why !== null) return why;
    const now = new Date(room.clock.now());
    await client.query(SUPERSEDE, [version.institution, version.item, version.mode, by.account, now]);
    await client.query(PUBLISH, [version.id, by.account, now, words]);
    await audit(client, room, { actor: by.account, action: 'disclosure.publish', subject: version.institution, detail: detailOf(version, words) });
    return { id: version.id };
  });

/** Declines (不予公开) what was proposed, with the grounds. */
export const decline = (room: RecordRoom, { version, words, ...by }: DecidingDisclosure): Promise<DisclosureOutcome> =>
  done(room, by, ['disclosure.decline', version.id, words], version.institution, async client => {
    if ((await versionOf(client, room, version.id))?.state !== 'proposed') return 'disclosureDecided';
    await client.query(DECLINE, [version.id, by.account, new Date(room.clock.now()), words]);
    await audit(client, room, { actor: by.account, action: 'disclosure.decline', subject: version.institution, detail: detailOf(version, words) });
    return { id: version.id };
  });

/** Withdraws (撤下) what is shown, with the reason; one person does it at once, whatever the office takes for publishing. */
export const withdraw = (room: RecordRoom, { version, words, ...by }: DecidingDisclosure): Promise<DisclosureOutcome> =>
  done(room, by, ['disclosure.withdraw', version.id, words], version.institution, async client => {
    if ((await versionOf(client, room, version.id))?.state !== 'published') return 'disclosureDecided';
    const { rows } = await client.query<Pick<StoredVersion, 'id' | 'item' | 'mode'>>(WITHDRAW, [version.id, by.account, new Date(room.clock.now()), words, takesAllAlong(version), version.institution]);
    for (const each of rows) await audit(client, room, { actor: by.account, action: 'disclosure.withdraw', subject: version.institution, detail: detailOf(each, words) });
    return { id: version.id };
  });
