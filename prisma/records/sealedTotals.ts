import { audit } from './auditing';
import { once, type Once } from './keyedRequests';
import { seal, unseal } from './keys';
import { PERSON_COLUMNS } from './personalRecords';
import type { RecordRoom } from './record';

/** What is kept of institutions above the grade: how many, and their numbers together. */
export type SealedFigures = { readonly institutions: number; readonly approved: number; readonly inPost: number };
/** A sealed line that holds. */
export type SealedLine = SealedFigures & { readonly region: string; readonly regionName: string; readonly kind: string; readonly documentNumber: string; readonly enteredBy: string; readonly enteredAt: Date };
type Entering = { readonly account: string; readonly key: string; readonly region: string; readonly kind: string; readonly documentNumber: string; readonly figures: SealedFigures };

const ENTER = 'INSERT INTO sealed_total (region_code, quota_kind, figures, encryption_key, document_number, entered_by, entered_at) VALUES ($1, $2, $3, $4, $5, $6, $7)';

/** Enters the sealed total (密封合计) of a region and kind of quota; the last one holds, those before it stay. The audit says that it was entered, and not what. */
export const enterSealedTotal = async (room: RecordRoom, { account, key, region, kind, documentNumber, figures }: Entering): Promise<Once<{ readonly entered: string }>> => {
  const done = await once(room, { account, key, asked: ['sealedTotal', region, kind, figures, documentNumber] }, async client => {
    await client.query(ENTER, [region, kind, seal(room.keys.personalRecords, JSON.stringify(figures)), PERSON_COLUMNS.encryptionKey, documentNumber, account, new Date(room.clock.now())]);
    await audit(client, room, { actor: account, action: 'sealedTotal.enter', subject: region, detail: { documentNumber } });
    return { entered: region };
  });
  return done ?? { kind: 'keyReused' }; // the work always does something
};

const STANDING = `SELECT DISTINCT ON (t.region_code, t.quota_kind) t.region_code AS region, r.name AS "regionName", t.quota_kind AS kind, t.figures, t.document_number AS "documentNumber", a.display_name AS "enteredBy", t.entered_at AS "enteredAt"
  FROM sealed_total t JOIN region r ON r.code = t.region_code JOIN account a ON a.id = t.entered_by WHERE r.served_by_code = ANY($1::text[]) ORDER BY t.region_code, t.quota_kind, t.id DESC`;

/** The sealed lines that hold in the regions that these offices serve. Each reading is kept. */
export async function sealedTotals(room: RecordRoom, account: string, servedBy: readonly string[]): Promise<SealedLine[]> {
  const { rows } = await room.pool.query<Omit<SealedLine, keyof SealedFigures> & { figures: Buffer }>({ name: 'sealed-totals', text: STANDING, values: [servedBy] });
  if (rows.length > 0) await audit(room.pool, room, { actor: account, action: 'sealedTotal.read', subject: servedBy[0] ?? '', detail: {} });
  return rows.map(({ figures, ...row }) => ({ ...row, ...(JSON.parse(unseal(room.keys.personalRecords, figures)) as SealedFigures) })); // only `enterSealedTotal` writes these
}

/** Whether one of these offices' regions serves the region. */
export const isServedBy = async ({ pool }: RecordRoom, region: string, offices: readonly string[]): Promise<boolean> => (await pool.query({ name: 'is-served-by', text: 'SELECT 1 FROM region WHERE code = $1 AND served_by_code = ANY($2::text[])', values: [region, offices] })).rowCount === 1;
