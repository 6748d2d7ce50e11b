import type { RecordRoom } from '../records/record';

/** Which of these regions have none above them in the installation: what is done there holds for all of it. */
export const topRegionsAmong = async ({ pool }: RecordRoom, regions: readonly string[]): Promise<string[]> =>
  regions.length === 0 ? [] : (await pool.query<{ code: string }>({ name: 'top-regions', text: 'SELECT code FROM region WHERE parent_code IS NULL AND code = ANY($1::text[]) ORDER BY code', values: [regions] })).rows.map(each => each.code);
