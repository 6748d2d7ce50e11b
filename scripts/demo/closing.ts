import { openPool } from '../../prisma/records/database';
import { allRules } from '../../src/rules/allRules';
import { answered, type AnswerOf } from '../../client/api';
import { reconciled } from './chapters';
import { boardOf, type Everybody } from './office';
import { begin, tell } from './telling';

type Entry = AnswerOf<'/institutions/{id}/certificate/entries'>['items'][number];

/** The certificate's new entries, the register of refusals, the engine's catching up, and the reconciliation. */
export async function closing(all: Everybody, databaseUrl: string, hireNumber: string, separationNumber: string): Promise<void> {
  begin('管理证与核对 · the certificates, and the record against its events');
  for (const [index, number, kind] of [[3, hireNumber, 'placement'], [4, separationNumber, 'removal']] as const) {
    const clerk = await all.clerk(index);
    const board = await boardOf(clerk);
    const entries = await lastEntries(clerk, board.id);
    const entry = entries.find(each => each.caseNumber === number);
    tell('管理证 certificate', `of ${board.name}`, entry ? `entry no. ${entry.number}: ${entry.kind}, effective ${entry.effectiveOn}, case ${number}` : 'the entry is missing', '§3.1', entry?.kind === kind);
  }
  const refused = (await answered(all.supervisor.api.GET('/refusals', { params: { query: { limit: 200 } } }))).items.map(each => each.rule);
  const missing = allRules.filter(rule => !refused.includes(rule.code)).map(rule => rule.code);
  tell('不予办理登记 register of refusals', 'holds a refusal by every rule', missing.length === 0 ? `${allRules.length} rules, all there` : `missing: ${missing.join(', ')}`, '§4.3', missing.length === 0);
  const isClosed = await caughtUp(databaseUrl, [hireNumber, separationNumber]);
  tell('工作流 workflows', 'conducted both cases to their ends', isClosed ? 'both workflows have closed' : 'not yet: see the supervision list', '—', isClosed);
  await reconciled(databaseUrl);
}

/** The certificate's pages, to the last. */
async function lastEntries(clerk: Awaited<ReturnType<Everybody['clerk']>>, institution: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: AnswerOf<'/institutions/{id}/certificate/entries'> = await answered(clerk.api.GET('/institutions/{id}/certificate/entries', { params: { path: { id: institution }, query: { limit: 200, after } } }));
    entries.push(...page.items);
    after = page.next === null ? null : Number(page.next);
  }
  return entries;
}

/** Waits up to a minute until the engine has conducted the cases to their ends. */
async function caughtUp(databaseUrl: string, numbers: readonly string[]): Promise<boolean> {
  const pool = openPool(databaseUrl, 1);
  try {
    for (const until = Date.now() + 60_000; Date.now() < until; await new Promise(resolve => setTimeout(resolve, 200))) {
      const { rowCount } = await pool.query('SELECT 1 FROM case_file WHERE number = ANY($1) AND conduct_closed_at IS NOT NULL', [numbers]);
      if (rowCount === numbers.length) return true;
    }
    return false;
  } finally {
    await pool.end();
  }
}
