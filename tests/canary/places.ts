import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { waysIn, type Needle } from './needles';

/** Where something was found, and in which way. */
export type Found = { readonly place: string; readonly way: string };
const ROWS = 2_000;

/** Every file below a folder: data files and write-ahead log of PostgreSQL, the logs of every process, the mails. */
export function inFiles(folder: string, needles: readonly Needle[]): { readonly files: number; readonly found: Found[] } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)).filter(path => lstatSync(path, { throwIfNoEntry: false })?.isFile());
  const found = paths.flatMap(path => waysIn(path.endsWith('.eml') ? withWords(bytesOf(path)) : bytesOf(path), needles).map(way => ({ place: path.slice(folder.length + 1), way })));
  return { files: paths.length, found };
}

/** A running PostgreSQL takes files away as it goes. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** A mail as it lies there, and what it says once its encodings are undone. */
function withWords(mail: Buffer): Buffer {
  const text = mail.toString('latin1');
  const unquoted = (part: string): Buffer => Buffer.from(part.replaceAll(/=\r?\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
  const subjects = [...text.replaceAll(/\?=\s+=\?/g, '?==?').matchAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind, word = '']) => (kind?.toUpperCase() === 'B' ? Buffer.from(word, 'base64') : unquoted(word.replaceAll('_', ' '))));
  const blocks = [...text.matchAll(/(?:^[A-Za-z0-9+/]{4,76}={0,2}\r?\n)+/gm)].map(([block]) => Buffer.from(block, 'base64'));
  return Buffer.concat([mail, unquoted(text), ...subjects, ...blocks]);
}

const TABLES = `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;

/** Every column of every table of a database, as the database gives it back: uncompressed, bytes as hex. */
export async function inTables(url: string, needles: readonly Needle[]): Promise<{ readonly tables: number; readonly rows: number; readonly found: Found[] }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = (await client.query<{ name: string }>(TABLES)).rows.map(row => row.name);
    const asHex = needles.map(({ way, bytes }) => ({ way: `${way}, in bytes`, bytes: Buffer.from(bytes.toString('hex')) }));
    const found = new Map<string, Found>();
    let rows = 0;
    for (const table of tables) {
      for (let offset = 0, left = true; left; offset += ROWS) {
        const page = (await client.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t ORDER BY ctid LIMIT ${ROWS} OFFSET ${offset}`)).rows;
        rows += page.length;
        left = page.length === ROWS;
        for (const way of waysIn(Buffer.from(page.map(each => each.row).join('\n')), [...needles, ...asHex])) found.set(`${table} ${way}`, { place: table, way });
      }
    }
    return { tables: tables.length, rows, found: [...found.values()] };
  } finally {
    await client.end();
  }
}
