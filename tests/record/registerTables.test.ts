import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importRegister } from '../../prisma/records/importRegister';
import { registerTables } from '../../prisma/views/registerTables';
import { importLayout, type TableName } from '../../src/contracts/importLayout';
import { county, type County } from '../harness/county';
import { demoImport, demoTable } from '../import/files';

let at: County;
beforeAll(async () => {
  at = await county([]);
  await at.pool.query(`INSERT INTO region (code, name, level, served_by_code, parent_code) SELECT code, code, 'township', '219921', '219921' FROM unnest($1::text[]) code`, [['219921101', '219921201']]);
});
afterAll(() => at.close());

test('what was imported is exported in the same layout: the same rows of every table', async () => {
  const imported = await importRegister(at.room, demoImport(), randomUUID());
  expect(imported.ok ? imported.value.institutions : imported.problem).toBe(demoTable('institutions').rows.length - 1);
  const ids = (await at.pool.query<{ id: string }>('SELECT id FROM institution')).rows.map(row => row.id);
  const tables = await registerTables(at.room, ids);
  const inOrder = (rows: readonly (readonly string[])[]): string[] => rows.map(row => row.join('|')).sort();
  for (const name of Object.keys(importLayout) as TableName[]) expect(inOrder(tables[name])).toEqual(inOrder(demoTable(name).rows.slice(1)));
});
