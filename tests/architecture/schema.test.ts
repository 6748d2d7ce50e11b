import { readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carriedMigrations as wantedWhenReady } from '../../prisma/carriedMigrations';
import { openClient } from '../../prisma/client';
import { openPool } from '../../prisma/records/database';
import { carriedMigrations } from '../../prisma/migrate';
import { freshDatabase } from '../harness/database';
import { modelsOf, type Model } from './prismaSchema';

const schema = readFileSync('prisma/schema.prisma', 'utf8');
const models = modelsOf(schema);

/** PostgreSQL's name of each type that a field can be declared with. */
const COLUMN_TYPES: Readonly<Record<string, string>> = {
  String: 'text',
  'String @db.Uuid': 'uuid',
  BigInt: 'bigint',
  Int: 'integer',
  'DateTime @db.Date': 'date',
  'DateTime @db.Timestamptz(6)': 'timestamp with time zone',
  Boolean: 'boolean',
  Json: 'jsonb',
  Bytes: 'bytea',
  'String[]': 'ARRAY',
};

const columnsOf = (model: Model): string[] =>
  model.fields.filter(field => field.column !== null).map(field => `${field.column} ${COLUMN_TYPES[field.nativeType === null ? field.type : `${field.type} ${field.nativeType}`] ?? `unknown type ${field.type}`}${field.isNullable ? '' : ' not null'}`);

test('an installation is ready only when it carries every migration', () => {
  expect(wantedWhenReady).toEqual(carriedMigrations().map(each => each.name));
});

describe('the schema that Prisma reads', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let pool: Pool;
  const tables = new Map<string, string[]>();

  beforeAll(async () => {
    database = await freshDatabase();
    pool = openPool(database.url, 2);
    const { rows } = await pool.query<{ table_name: string; column_name: string; data_type: string; is_nullable: string }>(
      "SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY table_name, column_name",
    );
    for (const row of rows) tables.set(row.table_name, [...(tables.get(row.table_name) ?? []), `${row.column_name} ${row.data_type}${row.is_nullable === 'NO' ? ' not null' : ''}`]);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  test('is the one by which the client reads the record', async () => {
    const client = openClient(pool);
    const clock = await client.account.findUnique({ where: { login: 'office-clock' }, include: { accountRoles: true } });
    expect(clock).toMatchObject({ displayName: '办公时钟', isEnabled: false, accountRoles: [] });
    await client.$disconnect();
  });

  test('names the tables that the migrations make, and no others', () => {
    expect(models.map(model => model.table).sort()).toEqual([...tables.keys()].sort());
  });

  test.each(models.map(model => [model.name, model] as const))('%s has the columns of its table, of the same types, null where they may be', (_, model) => {
    expect(columnsOf(model).sort()).toEqual([...(tables.get(model.table) ?? [])].sort());
  });
});

test('every model and every field has its Chinese term', () => {
  const without = models.flatMap(model => [...(model.comment === null ? [model.name] : []), ...model.fields.filter(field => field.comment === null).map(field => `${model.name}.${field.name}`)]);
  expect(without).toEqual([]);
});
