import { audit } from '../../prisma/records/auditing';
import { inTransaction } from '../../prisma/records/database';
import { endJob, heldLease, type Errand, type Leased } from '../../prisma/records/jobs';
import { isAnswered } from '../../prisma/records/keyedRequests';
import { loadCase } from '../../prisma/records/loadCase';
import type { RecordRoom } from '../../prisma/records/record';
import { decideInCase } from '../../prisma/records/recordDecision';
import { procedureInScope } from '../../prisma/views/caseView';
import type { Actor } from '../../src/access/actor';
import { actInputSchemas } from '../../src/contracts/actInputs';
import type { SkipReason } from '../../src/contracts/batches';
import type { Progress } from '../../src/contracts/jobs';
import { proposedBy, whyStale } from '../../src/decision/batches';
import type { Refusal } from '../../src/rules/allRules';

type Batch = Extract<Errand, { readonly kind: 'batchApproval' }>;
type Item = Batch['items'][number];
/** What became of a picked draft, as the job keeps it. */
export type Signed = Pick<Item, 'caseNumber' | 'lane' | 'stage'> & { readonly procedure: 'hire' | 'separation' | null; readonly act: string | null } & (
  | { readonly outcome: 'done' }
  | { readonly outcome: 'refused'; readonly refusal: Pick<Refusal, 'rule' | 'basis'> & { readonly number: number } }
  | { readonly outcome: 'skipped'; readonly reason: SkipReason }
);
type Signing = { readonly room: RecordRoom; readonly actor: Actor; readonly leased: Leased; readonly errand: Batch; readonly progress: Progress };

/**
 * Signs drafts one after the other (批量签批), each by its own rules, in its own transaction and under a key of its own: who
 * does the job again after a process died is told what became of those that were decided, and decides none of them twice.
 * Whoever cancels it stops what is still to come.
 */
export async function signDrafts({ room, actor, leased, errand: { items }, progress }: Signing): Promise<void> {
  const signed: Signed[] = [];
  progress('signing', 0, items.length);
  for (const [index, item] of items.entries()) {
    await heldLease(room, leased);
    signed.push(await signOne(room, actor, item, `batch.${leased.id}.${index}`));
    progress('signing', index + 1, items.length);
  }
  const count = (outcome: Signed['outcome']): number => signed.filter(each => each.outcome === outcome).length;
  await inTransaction(room.pool, async client => {
    await audit(client, room, { actor: actor.account, action: 'batch.sign', subject: leased.id, detail: { done: count('done'), refused: count('refused'), skipped: count('skipped') } });
    await endJob(client, room, leased, { result: JSON.stringify(signed) });
  });
}

/** How often a draft is looked at anew where somebody acts in another lane of its case meanwhile. */
const LOOKS = 5;

async function signOne(room: RecordRoom, actor: Actor, item: Item, key: string): Promise<Signed> {
  const { caseNumber, lane, stage } = item;
  const procedure = await procedureInScope(room, actor, caseNumber);
  const skipped = (reason: SkipReason, act: string | null = null): Signed => ({ caseNumber, lane, stage, procedure, act, outcome: 'skipped', reason });
  if (procedure === null) return skipped('caseNotFound');
  for (let look = 1; look <= LOOKS; look += 1) {
    const loaded = await loadCase(room, { actor, case: { number: caseNumber } });
    if (!loaded) return skipped('caseNotFound');
    const proposed = proposedBy(loaded.facts, item);
    if (typeof proposed === 'string') return skipped(proposed);
    const { act, input } = proposed;
    const stale = (await isAnswered(room, actor.account, key)) ? null : whyStale(loaded.facts, item);
    if (stale !== null) return skipped(stale, act);
    const parsed = actInputSchemas[procedure][act]?.safeParse(input);
    if (!parsed?.success) return skipped('unfit', act);
    const outcome = await decideInCase(room, { actor, key, caseNumber, lane, act, input: parsed.data, version: loaded.version });
    switch (outcome.kind) {
      case 'recorded':
        return { caseNumber, lane, stage, procedure, act, outcome: 'done' };
      case 'refused':
        return { caseNumber, lane, stage, procedure, act, outcome: 'refused', refusal: { rule: outcome.refusal.rule, basis: outcome.refusal.basis, number: outcome.number } };
      case 'stale':
        continue; // something else happened in the case: is the draft still the one that was picked?
      case 'tooBusy':
        return skipped('tooBusy', act);
      case 'unfit':
      case 'keyReused':
        return skipped('unfit', act);
      case 'notFound':
        return skipped('caseNotFound', act);
    }
  }
  return skipped('tooBusy');
}
