import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordRoom } from '../../prisma/records/record';
import { cases, startedBy } from '../../prisma/views/cases';
import { certificateEntries } from '../../prisma/views/certificate';
import { done } from '../../prisma/views/done';
import { mails } from '../../prisma/views/mails';
import { papersOf } from '../../prisma/views/papers';
import { refusals } from '../../prisma/views/refusals';
import { supervision } from '../../prisma/views/supervision';
import { toDo } from '../../prisma/views/toDo';
import { troubles } from '../../prisma/views/troubles';
import type { Actor } from '../../src/access/actor';
import { day } from '../../src/kernel/day';
import { county, COUNTY, opening, type County } from '../harness/county';

const ROWS = 3_000;
let at: County;
let reader: Actor;
beforeAll(async () => {
  at = await county([opening(1, 60, 30), opening(2, 60, 1)]);
  const officer = at.officer('staffingOffice');
  const { rows } = await at.pool.query<{ id: string }>(`INSERT INTO account (login, password_hash, display_name, mail_address, opened_at) VALUES ('reader', '!', '读者', 'a@example.test', now()) RETURNING id`);
  reader = { ...officer, account: rows[0]?.id ?? '', seats: [...officer.seats, { role: 'supervisor', region: COUNTY }] };
  await add(1, ROWS);
  await at.pool.query('ANALYZE');
});
afterAll(() => at.close());

/** So many cases from a number on, all of one moment and all due on one day: every order must tell them apart by what is left. */
async function add(from: number, count: number): Promise<void> {
  const put = (sql: string): Promise<unknown> => at.pool.query(sql, [from, from + count - 1, reader.account, reader.seats.flatMap(seat => ('office' in seat ? [seat.office] : []))[0]].slice(0, Math.max(...[...sql.matchAll(/\$(\d)/g)].map(([, index]) => Number(index)))));
  const these = 'FROM case_file c WHERE substr(c.number, 7)::bigint BETWEEN $1 AND $2';
  await put(`INSERT INTO case_file (number, procedure, edition, institution_id, region_code, opened_by, opened_at, version) SELECT 'H2026-' || lpad(n::text, 6, '0'), 'hire', 'hire-1', (SELECT id FROM institution ORDER BY credit_code OFFSET n % 2 LIMIT 1), '${COUNTY}', $3, '2026-11-23 02:00Z', 1 FROM generate_series($1::bigint, $2::bigint) n`);
  await put(`INSERT INTO stage_visit (case_id, lane, stage, visit, is_interruption, desk, office_id, institution_id, opened_at, norm_days, due_on) SELECT c.id, 'case', 'staffingOfficeCheck', 1, FALSE, 'staffingOffice', coalesce(CASE WHEN c.id % 3 > 0 THEN $4::uuid END, (SELECT id FROM office WHERE desk = 'financeDepartment')), c.institution_id, c.opened_at, 5, CASE WHEN c.id % 5 > 0 THEN DATE '2026-11-30' END ${these} AND $3::uuid IS NOT NULL`);
  await put(`INSERT INTO event (case_id, institution_id, number, type, lane, effective_on, recorded_at, actor_id, payload) SELECT c.id, c.institution_id, 1, 'applied', 'case', '2026-11-23', c.opened_at, $3, '{}' ${these}`);
  await put(`INSERT INTO refusal (rule, basis, procedure, stage, act, case_id, institution_id, region_code, actor_id, numbers, unblocked_by, refused_on, recorded_at) SELECT 'quotaHasVacancy', '§2', 'hire', 'staffingOfficeCheck', 'issue', c.id, c.institution_id, c.region_code, $3, '{}', 'vacancy', '2026-11-23', c.opened_at ${these}`);
  await put(`INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) SELECT c.opened_at, $3, 'hire.staffingOfficeCheck.issue', c.number, '{"lane":"case"}' ${these}`);
  await put(`INSERT INTO mail (key, case_id, account_id, kind, to_address, subject, body, message_id, queued_at) SELECT c.number, c.id, $3, 'assignment', 'a@example.test', '', '', c.number, c.opened_at ${these}`);
  await put(`INSERT INTO conduct_trouble (case_id, effect, attempts, since, last_at, what) SELECT c.id, 'letters', 1, c.opened_at, c.opened_at, 'x' ${these} AND $2 > 0`);
  await put(`INSERT INTO paper (case_id, lane, kind, title, document_number, media_type, content, digest, added_by, added_at) SELECT (SELECT min(id) FROM case_file), 'case', 'other', 't', '', 'text/plain', 'x', 'x', $3, c.opened_at ${these}`);
}

type Page = { readonly items: readonly object[]; readonly next: string | null };
type Asking = { readonly after?: readonly string[] | undefined; readonly limit: number };
const today = day('2026-12-01');
const lists: Readonly<Record<string, (room: RecordRoom, asking: Asking) => Promise<Page>>> = {
  'to-do': (room, asking) => toDo(room, reader, { ...asking, today }),
  'to-do, overdue': (room, asking) => toDo(room, reader, { ...asking, today, isOverdue: true }),
  done: (room, asking) => done(room, reader, asking),
  started: (room, asking) => startedBy(room, reader, asking),
  cases: (room, asking) => cases(room, reader, asking),
  'cases at a stage': (room, asking) => cases(room, reader, { ...asking, state: 'open', stage: 'staffingOfficeCheck', region: COUNTY, text: '2026', from: day('2026-11-23'), until: day('2026-11-23') }),
  refusals: (room, asking) => refusals(room, reader, asking),
  supervision: (room, asking) => supervision(room, reader, asking),
  mails: (room, asking) => mails(room, reader, asking),
  'own mails': (room, asking) => mails(room, { ...reader, seats: [] }, asking),
  papers: (room, asking) => papersOf(room, 'H2026-000001', asking.limit, asking.after),
  troubles: (room, asking) => troubles(room, reader, asking),
};
const keyOf = (item: object): string => JSON.stringify([(item as { id?: unknown }).id, (item as { caseNumber?: unknown }).caseNumber]);

let added = ROWS;
test.each(Object.entries(lists))('%s: no page skips or repeats a row, while rows with the same order are added', async (_, ask) => {
  const before = new Set<string>();
  for (let after: readonly string[] | undefined, next: string | null = ''; next !== null; after = next?.split('_')) {
    const page: Page = await ask(at.room, { after, limit: 1_000 });
    page.items.forEach(item => before.add(keyOf(item)));
    next = page.next;
  }
  const seen: string[] = [];
  const adding = (async () => {
    for (let round = 0; round < 5; round += 1) {
      await add(added + 1, 20);
      added += 20;
    }
  })();
  for (let after: readonly string[] | undefined, next: string | null = ''; next !== null; after = next?.split('_')) {
    const page: Page = await ask(at.room, { after, limit: 173 });
    seen.push(...page.items.map(keyOf));
    next = page.next;
  }
  await adding;
  expect(seen).toHaveLength(new Set(seen).size);
  const missed = [...before].filter(key => !new Set(seen).has(key));
  expect(missed).toEqual([]);
  expect(before.size).toBeGreaterThanOrEqual(ROWS / 2);
});

test('entries of a certificate come by their numbers', async () => {
  const institution = at.institutions[0]?.id ?? '';
  const numbers: number[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: Awaited<ReturnType<typeof certificateEntries>> = await certificateEntries(at.room, reader, institution, after, 7);
    numbers.push(...(page?.items ?? []).map(item => item.number));
    after = page?.next ? Number(page.next) : null;
  }
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

/** Every node of a plan with the table that it reads. */
function nodesOf(plan: { readonly 'Node Type': string; readonly 'Relation Name'?: string; readonly Plans?: readonly (typeof plan)[] }): string[] {
  return [`${plan['Node Type']} ${plan['Relation Name'] ?? ''}`, ...(plan.Plans ?? []).flatMap(nodesOf)];
}
const LONG = ['case_file', 'stage_visit', 'refusal', 'audit_entry', 'mail', 'event', 'certificate_entry'];

test.each(Object.entries(lists))('%s: the first page and a later one are read along an index, whatever plan is kept', async (_, ask) => {
  const asked: { text: string; values: unknown[] }[] = [];
  const pool = new Proxy(at.pool, { get: (of, name) => (name === 'query' ? (config: { text: string; values: unknown[] }, values?: unknown[]) => (asked.push(typeof config === 'string' ? { text: config, values: values ?? [] } : config), of.query(config as never, values as never)) : (Reflect.get(of, name) as unknown)) });
  const first = await ask({ ...at.room, pool }, { limit: 50 });
  await ask({ ...at.room, pool }, { limit: 50, after: first.next?.split('_') });
  const client = await at.pool.connect();
  try {
    await client.query('ANALYZE');
    for (const [index, { text, values }] of asked.filter(each => each.text.includes('LIMIT')).entries()) {
      await client.query(`SET plan_cache_mode = force_${index % 2 === 0 ? 'generic' : 'custom'}_plan`);
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Parameters<typeof nodesOf>[0] }] }>(`EXPLAIN (FORMAT JSON) ${text}`, values);
      const whole = nodesOf(rows[0]!['QUERY PLAN'][0].Plan).filter(node => node.startsWith('Seq Scan') && LONG.some(table => node.endsWith(` ${table}`)));
      expect({ whole, text }).toEqual({ whole: [], text });
    }
  } finally {
    client.release(true);
  }
});
