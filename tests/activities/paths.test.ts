import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../harness/database';
import { openCounty, type County } from './county';
import { take } from './desks';
import { paths } from './paths';

let county: County;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await freshDatabase();
  drop = database.drop;
  county = await openCounty(database.url);
});
afterAll(async () => {
  await county.close();
  await drop();
});

test.each(Object.entries(paths))('%s goes from desk to desk to its end without an engine', async (_name, path) => {
  const { caseNumber, acts } = await path.open(county);
  let endedAs: string | null = null;
  for (const act of acts) ({ endedAs } = await take(county, caseNumber, act));
  expect(endedAs).toBe(path.endsAs);
});
