import { normedStages, NUMBER_SETTINGS } from '../../src/decision/norms';
import type { Day } from '../../src/kernel/day';
import type { OfficeDesk } from '../../src/procedure/desk';
import type { RecordRoom } from '../records/record';

/** A region with offices of its own. */
export type ServingRegion = { readonly code: string; readonly name: string };
// Norms and settings are those of the region that serves; $1: regions that the reader's offices serve, $2: regions with all below them.
const SERVING = `WITH RECURSIVE below AS (SELECT unnest($2::text[]) AS code UNION SELECT c.code FROM region c JOIN below b ON c.parent_code = b.code)
SELECT r.code, r.name FROM region r WHERE r.served_by_code = r.code AND (r.code = ANY($1::text[]) OR r.code IN (SELECT code FROM below)) ORDER BY r.code`;

/** The regions with offices of their own among these. */
export const servingRegions = async (room: RecordRoom, served: readonly string[], below: readonly string[]): Promise<ServingRegion[]> => (await room.pool.query<ServingRegion>({ name: 'serving-regions', text: SERVING, values: [served, below] })).rows;

type Value = number | { readonly from: string; readonly until: string } | null;
type Set = { readonly region: string | null; readonly effectiveFrom: Day; readonly documentNumber: string | null };
type NormRow = Set & { readonly procedure: 'hire' | 'separation'; readonly stage: string; readonly workingDays: number };
type SettingRow = Set & { readonly name: string; readonly value: Value };
type Holding = { readonly source: 'region' | 'everywhere' | 'assumed'; readonly effectiveFrom: Day | null; readonly documentNumber: string | null };

const ROWS = 'region_code AS region, effective_from AS "effectiveFrom", document_number AS "documentNumber"';
// The order in which a decision reads them: the region's own before those of everywhere, the latest first.
const ORDER = 'WHERE region_code = $1 OR region_code IS NULL ORDER BY region_code NULLS LAST, effective_from DESC';

/** What holds on a day out of what was set, and what the region has set for later days, soonest first, and what held before, latest first. */
function standing<Row extends Set, Shown>(rows: readonly Row[], today: Day, shown: (row: Row) => Shown, assumed: Shown): { readonly holds: Shown & Holding; readonly toCome: readonly (Shown & Omit<Holding, 'source'>)[]; readonly past: readonly (Shown & Omit<Holding, 'source'>)[] } {
  const said = (row: Row): Shown & Omit<Holding, 'source'> => ({ ...shown(row), effectiveFrom: row.effectiveFrom, documentNumber: row.documentNumber });
  const now = rows.find(row => row.effectiveFrom <= today);
  const holds = now ? { ...said(now), source: now.region === null ? ('everywhere' as const) : ('region' as const) } : { ...assumed, source: 'assumed' as const, effectiveFrom: null, documentNumber: null };
  return { holds, toCome: rows.filter(row => row.effectiveFrom > today && row.region !== null).reverse().map(said), past: rows.filter(row => row.effectiveFrom <= today && row !== now && row.region !== null).map(said) };
}

/** The norms (办理时限), settings (设置) and offices of a region, as they hold today and will. */
export async function regionSettings(room: RecordRoom, region: string, today: Day) {
  const [norms, settings, offices] = await Promise.all([
    room.pool.query<NormRow>({ name: 'norms-of-region', text: `SELECT procedure, stage, working_days AS "workingDays", ${ROWS} FROM stage_norm ${ORDER}`, values: [region] }),
    room.pool.query<SettingRow>({ name: 'settings-of-region', text: `SELECT name, value, ${ROWS} FROM region_setting ${ORDER}`, values: [region] }),
    room.pool.query<{ id: string; desk: OfficeDesk; name: string; peopleAStage: number }>({ name: 'offices-of-region', text: 'SELECT id, desk, name, people_a_stage AS "peopleAStage" FROM office WHERE region_code = $1 ORDER BY desk', values: [region] }),
  ]);
  const numbers = Object.entries(NUMBER_SETTINGS).map(([setting, { assumed, least, most }]) => ({ setting, least, most, ...standing(settings.rows.filter(row => row.name === setting), today, ({ value }): { value: Value } => ({ value }), { value: assumed }) }));
  const freeze = { setting: 'freeze', least: null, most: null, ...standing(settings.rows.filter(row => row.name === 'freeze'), today, ({ value }): { value: Value } => ({ value }), { value: null }) };
  return {
    norms: normedStages.map(({ procedure, stage, assumed }) => ({ procedure, stage, ...standing(norms.rows.filter(row => row.procedure === procedure && row.stage === stage), today, ({ workingDays }) => ({ workingDays }), { workingDays: assumed }) })),
    settings: [...numbers, freeze],
    offices: offices.rows,
  };
}

/** An office by its id: its region, its name, and how many people it takes for a stage; null where there is none. */
export async function officeById(room: RecordRoom, id: string): Promise<{ region: string; name: string } | null> {
  const { rows: [row] } = await room.pool.query<{ region: string; name: string }>({ name: 'office-by-id', text: 'SELECT region_code AS region, name FROM office WHERE id = $1', values: [id] });
  return row ?? null;
}
