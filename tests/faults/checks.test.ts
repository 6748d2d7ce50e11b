import { mkdtempSync, appendFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSound, judge } from '../../scripts/faults/checks';
import { openToldLog, readToldLog, type Entry } from '../../scripts/faults/toldLog';
import { openDoor, application, type Door } from '../api/door';
import { COUNTY } from '../harness/county';

let door: Door;
let folder: string;
let number: string;
let text: string;
beforeAll(async () => {
  door = await openDoor();
  folder = mkdtempSync(join(tmpdir(), 'dingbian-told-'));
  const opened = await (await door.clerk(0)).post('/hire-cases', application(door.at));
  number = String(opened.body['caseNumber']);
  text = opened.text;
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await door.close();
});

const told = (key: string, caseNumber = number, version = 1, status = 201): Entry => ({ at: '', what: 'told', key, status, digest: '', caseNumber, version });
const judged = async (...entries: Entry[]) => ({ ...(await judge(door.at.pool, entries, [COUNTY])), open: 0 }); // the case stays open here

test('what was acknowledged and stands once is sound', async () => expect(isSound(await judged(told('a')))).toBe(true));
test('an acknowledgment that the record does not have is lost', async () => expect(await judged(told('a'), told('b', 'H2026-999999'))).toMatchObject({ lost: 1 }));
test('two keys that were told the same event are doubled, and so is an act that nobody was told', async () => {
  expect(await judged(told('a'), told('b'))).toMatchObject({ doubled: 1 });
  expect(await judged()).toMatchObject({ acknowledged: 0, effects: 1, doubled: 1 });
});
test('a repeat that is told another event, a request without an answer and a failure are seen', async () => {
  expect(await judged(told('a'), told('a', number, 2))).toMatchObject({ changed: 1 });
  expect(await judged(told('a'), { at: '', what: 'asked', key: 'b', url: '/', digest: '' })).toMatchObject({ unanswered: 1 });
  expect(await judged(told('a'), { ...told('b'), status: 500 } as Entry)).toMatchObject({ failed: 1 });
});
test('the log keeps every line apart, and a line that was cut off by a kill is no line', () => {
  const file = join(folder, 'told.jsonl');
  const log = openToldLog(file);
  log.asked('a', 'http://x/hire-cases', '{}');
  log.told('a', 201, text);
  appendFileSync(file, '{"at":"2026');
  expect(readToldLog(file)).toMatchObject([{ what: 'asked', url: '/hire-cases' }, { what: 'told', status: 201, caseNumber: number, version: 1 }]);
});
