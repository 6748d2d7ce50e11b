import { randomInt, randomUUID } from 'node:crypto';
import { WorkflowFailedError, WorkflowNotFoundError } from '@temporalio/client';
import { TerminatedFailure } from '@temporalio/common';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { decideInCase } from '../../prisma/records/recordDecision';
import { dayOf } from '../../src/kernel/day';
import { bundleWorkflows } from '../../worker/bundle';
import { beginFreshHistory, whereItWaits } from '../../workflows/messages';
import { openCounty, type County } from '../activities/county';
import { applyForPosts, reportRetirement } from '../activities/desks';
import { startMailSink, type MailSink } from '../activities/mailSink';
import { until } from '../activities/until';
import { conductCasesOf, progressOf, untilClosed, type EngineFor } from '../faults/engineFor';
import { freshDatabase } from '../harness/database';
import { diceFrom } from '../procedure/walk';
import { actsAt, type Item } from './anyAct';

const WALKS = 30;
const AT_ONCE = 6;
/** From so many acts on, a walk takes the act that leads on, so that it ends. */
const HURRIES_AFTER = 25;

let county: County;
let sink: MailSink;
let engine: EngineFor;
beforeAll(async () => {
  county = await openCounty((await freshDatabase()).url);
  sink = await startMailSink();
  engine = conductCasesOf(county, { address: inject('temporalAddress'), namespace: inject('temporalNamespace'), bundle: await bundleWorkflows(), smtpUrl: sink.url });
});
afterAll(async () => {
  await engine.stop();
  await sink.close();
  await county.close();
});

const openItems = async (caseNumber: string): Promise<(Item & { readonly visit: number })[]> =>
  (await county.record.pool.query<Item & { visit: number }>('SELECT lane, stage, visit, is_interruption AS "isInterruption" FROM stage_visit v JOIN case_file c ON c.id = v.case_id WHERE c.number = $1 AND settled_at IS NULL ORDER BY lane, stage', [caseNumber])).rows;

const tally = { acts: 0, refused: 0, agreed: 0, terminated: 0, afresh: 0 };

/** Waits until the conduct has read everything, and holds what it waits for against the record's open items. */
async function agree(caseNumber: string): Promise<void> {
  const { version, endedAs } = await progressOf(county, caseNumber);
  if (endedAs !== null) return;
  const handle = engine.client.workflow.getHandle(caseNumber);
  // A conduct that was just terminated cannot answer until it is created anew.
  const { waitsAt } = await until(`${caseNumber} has read ${version} events`, () => handle.query(whereItWaits).catch(() => ({ seen: 0, waitsAt: [] })), told => told.seen === version);
  const items = (await openItems(caseNumber)).filter(item => !item.isInterruption);
  expect([...waitsAt].sort()).toEqual(items.map(item => `${item.lane}/${item.stage}/${item.visit}`).sort());
  tally.agreed += 1;
}

async function actOnce(caseNumber: string, person: string | null, roll: () => number, hurries: boolean): Promise<void> {
  const items = await openItems(caseNumber);
  const expected = items.filter(item => !item.isInterruption);
  const interruptions = items.filter(item => item.isInterruption);
  const among = interruptions.length > 0 && !hurries && roll() < 0.02 ? interruptions : expected;
  const busy = among.filter(item => item.stage !== 'nominationPeriod');
  // The period stays open beside the lanes; it is dealt with where nothing else is to be done, or by chance.
  const from = busy.length > 0 && roll() < 0.75 ? busy : among;
  const item = from[Math.floor(roll() * from.length)];
  if (!item) return;
  const acts = actsAt(item, county, person);
  const act = item.stage === 'nominationPeriod' && hurries ? acts.at(-1) : hurries || roll() < 0.8 ? acts[0] : acts[Math.floor(roll() * acts.length)];
  if (!act) return;
  const actor = act.at === 'institution' ? county.clerk : county.signerAt(act.at);
  const outcome = await decideInCase(county.record, { actor, key: randomUUID(), caseNumber, lane: act.lane ?? 'case', act: act.act, input: act.input(dayOf(county.record.clock.now())) });
  tally.acts += 1;
  if (outcome.kind !== 'recorded') tally.refused += 1;
}

/** A conduct that was terminated a moment ago still answers queries from its closed history, and takes neither signal nor end until it is created anew. */
async function reached(asked: Promise<unknown>): Promise<boolean> {
  return asked.then(
    () => true,
    (error: unknown) => {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    },
  );
}

async function walk(seed: number): Promise<void> {
  const roll = diceFrom(seed);
  const person = roll() < 0.35 ? await county.personInPost() : null;
  const caseNumber = person === null ? await applyForPosts(county, 2) : await reportRetirement(county, person);
  for (let acts = 0; (await progressOf(county, caseNumber)).endedAs === null; acts += 1) {
    await agree(caseNumber);
    const handle = engine.client.workflow.getHandle(caseNumber);
    const chance = roll();
    if (chance < 0.1) {
      if (await reached(handle.terminate('a test'))) tally.terminated += 1;
    } else if (chance < 0.2) {
      if (await reached(handle.signal(beginFreshHistory))) tally.afresh += 1;
    }
    await actOnce(caseNumber, person, roll, acts > HURRIES_AFTER);
  }
  const { endedAs } = await untilClosed(county, caseNumber);
  const result: unknown = await engine.client.workflow.getHandle(caseNumber).result().catch((error: unknown) => {
    // Terminated after it had closed the case and before its own last step: it has nothing left to do, and is not begun anew.
    if (error instanceof WorkflowFailedError && error.cause instanceof TerminatedFailure) return endedAs;
    throw error;
  });
  expect(result).toBe(endedAs);
}

test(`on ${WALKS} random walks, with terminations and fresh histories, the conduct waits exactly where the record has open items`, async () => {
  const first = Number(process.env['WALK_SEED'] ?? randomInt(1_000_000));
  console.log(`walks from seed ${first} (WALK_SEED=${first} repeats them)`);
  const seeds = Array.from({ length: WALKS }, (_, index) => first + index);
  const walker = async (): Promise<void> => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      const now = seed;
      await walk(now).catch((error: unknown) => {
        throw new Error(`walk with seed ${now}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walker));
  console.log(JSON.stringify(tally));
  expect(new Set(sink.arrived.map(mail => mail.messageId)).size).toBe(sink.arrived.length);
}, 300_000);
