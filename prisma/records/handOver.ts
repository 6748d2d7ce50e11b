import type { Actor } from '../../src/access/actor';
import { stateOf } from '../../src/decision/cases';
import { deskOf } from '../../src/decision/desks';
import { handlingAt } from '../../src/decision/handling';
import { placeOf } from '../../src/decision/ruleFacts';
import { partsOf } from '../../src/handling/handling';
import { openVisits } from '../../src/procedure/standing';
import type { RuleCode } from '../../src/rules/allRules';
import { once, type Once } from './keyedRequests';
import { loadCase } from './loadCase';
import { decideInCase } from './recordDecision';
import type { RecordRoom } from './record';

/** Something that is with somebody by name: a visit in his hand, out with him as a delegate, or waiting for his opinion. */
export type ItemInHand = { readonly caseNumber: string; readonly lane: string; readonly stage: string; readonly visit: number; readonly parts: readonly ('holder' | 'delegate' | 'member')[] };
/** What became of it: it is the other's; it is everybody's at the desk; or it stays, for the rule that refuses both. */
export type ItemHandedOver = ItemInHand & { readonly outcome: 'handedOver' | 'toTheDesk' | 'stays'; readonly rule: RuleCode | null };

// Those whom a round asks in turn are not due yet, and still asked.
const WITH_HIM = `SELECT c.number AS "caseNumber", v.lane, v.stage, v.visit FROM stage_visit v JOIN case_file c ON c.id = v.case_id
  WHERE v.settled_at IS NULL AND ($2::uuid[] IS NULL OR v.office_id = ANY($2::uuid[])) AND (v.in_hand_of = $1
    OR (v.case_id, v.lane, v.stage, v.visit) IN (SELECT k.case_id, k.lane, k.stage, k.visit FROM opinion_asked k WHERE k.account_id = $1)) ORDER BY c.number, v.lane, v.stage`;

/** Everything that is with an account by name, at these offices or everywhere. */
export async function itemsWith(room: RecordRoom, actor: Actor, account: string, offices: readonly string[] | null): Promise<readonly ItemInHand[]> {
  const { rows } = await room.pool.query<Omit<ItemInHand, 'parts'>>({ name: 'items-with', text: WITH_HIM, values: [account, offices] });
  const items: ItemInHand[] = [];
  for (const row of rows) {
    const loaded = await loadCase(room, { actor, case: { number: row.caseNumber }, officers: [account] });
    if (!loaded || !openVisits(stateOf(loaded.facts).standing).some(each => each.lane === row.lane && each.stage === row.stage && each.visit === row.visit)) continue;
    const place = placeOf(deskOf(stateOf(loaded.facts), row.stage, row.lane, loaded.around), loaded.around);
    const parts = partsOf(handlingAt(loaded.facts, loaded.around, place, row, [account]), account);
    if (parts.length > 0) items.push({ ...row, parts });
  }
  return items;
}

type HandingOver = { readonly actor: Actor; readonly key: string; readonly from: string; readonly to: string | null; readonly note: string; readonly offices: readonly string[] | null; readonly publicUrl: string };
/** A hand-over with what became of each thing. */
export type HandedOver = { readonly items: readonly ItemHandedOver[] };

/**
 * Hands everything that is with one officer to another (离岗交接), each thing by its own rules and under a key of its own.
 * What is to be handed over is fixed under the request's key first: the same request, sent again after the process died in
 * the middle, goes on where it stopped and tells of all.
 */
export async function handOver(room: RecordRoom, { actor, key, from, to, note, offices, publicUrl }: HandingOver): Promise<Once<HandedOver>> {
  const fixed = await once(room, { account: actor.account, key, asked: { handOver: from, to, note } }, async client => {
    const items = await itemsWith(room, actor, from, offices);
    await client.query(`INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) VALUES ($1, $2, 'account.handOver', $3, $4)`, [new Date(room.clock.now()), actor.account, from, JSON.stringify({ items: items.length })]);
    return { items };
  });
  if (fixed === null || fixed.kind === 'keyReused') return { kind: 'keyReused' };
  const done: ItemHandedOver[] = [];
  for (const item of fixed.answer.items) done.push({ ...item, ...(await handOneOver(room, { actor, key, from, to, note, publicUrl }, item)) });
  return { kind: 'done', answer: { items: done }, isRepeat: fixed.isRepeat };
}

async function handOneOver(room: RecordRoom, { actor, key, from, to, note, publicUrl }: Omit<HandingOver, 'offices'>, item: ItemInHand): Promise<Pick<ItemHandedOver, 'outcome' | 'rule'>> {
  const put = (whom: string | null) => {
    const { caseNumber, lane, stage, visit } = item;
    return decideInCase(room, { actor, key: `${key}:${caseNumber}/${lane}/${stage}/${visit}:${whom ?? 'desk'}`, caseNumber, lane, act: `${stage}.handOver`, input: { from, to: whom, note }, publicUrl });
  };
  const first = await put(to);
  if (first.kind === 'recorded') return { outcome: to === null ? (item.parts.every(part => part === 'member') ? 'stays' : 'toTheDesk') : 'handedOver', rule: null };
  const rule = first.kind === 'refused' ? first.refusal.rule : null;
  if (to === null || item.parts.every(part => part === 'member')) return { outcome: 'stays', rule };
  const second = await put(null);
  return { outcome: second.kind === 'recorded' ? 'toTheDesk' : 'stays', rule };
}
