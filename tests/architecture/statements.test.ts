import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no two statements share a name: a connection keeps the plan of a name, and refuses another text under it', () => {
  const files = ['prisma/records', 'prisma/views', 'prisma/reconcile', 'prisma/seals'].flatMap(room => readdirSync(room, { recursive: true, encoding: 'utf8' }).flatMap(file => (file.endsWith('.ts') ? [`${room}/${file}`] : [])));
  const named = files.flatMap(file => [...readFileSync(file, 'utf8').matchAll(/\bname: '([a-z0-9-]+)', text\b/g)].map(match => ({ file, name: match[1] ?? '' })));
  expect(named.length).toBeGreaterThan(100);
  const twice = named.filter(({ file, name }) => named.some(other => other.name === name && other.file !== file));
  expect(twice).toEqual([]);
});
