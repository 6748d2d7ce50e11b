import { randomUUID } from 'node:crypto';
import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { outboxLag } from '../../prisma/records/outbox';
import { startDispatcher } from '../../worker/dispatcher';
import type { Rounds } from '../../worker/rounds';
import { openCounty, type County } from '../activities/county';
import { applyForPosts, hiring, take } from '../activities/desks';
import { until } from '../activities/until';
import { freshDatabase } from '../harness/database';
import { quiet } from './engineFor';

type Signal = { readonly caseNumber: string; readonly workflow: string; readonly eventNumber: number | undefined };
/** An engine that notes its signals; `answer` may refuse one. */
type NotedEngine = { readonly signals: Signal[]; answer: (signal: Signal) => void; readonly client: Client };
function notingEngine(): NotedEngine {
  const noted: NotedEngine = {
    signals: [],
    answer: () => undefined,
    client: {
      withDeadline: (_deadline: number, call: () => Promise<unknown>) => call(),
      workflow: {
        signalWithStart: (workflow: string, { workflowId, signalArgs }: { workflowId: string; signalArgs: readonly [number?] }) => {
          const signal = { caseNumber: workflowId, workflow, eventNumber: signalArgs[0] };
          return Promise.resolve()
            .then(() => noted.answer(signal))
            .then(() => void noted.signals.push(signal));
        },
      },
    } as unknown as Client, // the dispatcher calls nothing else of it
  };
  return noted;
}

let county: County;
let drop: () => Promise<void>;
let running: Rounds[];
beforeEach(async () => {
  const database = await freshDatabase();
  drop = database.drop;
  county = await openCounty(database.url);
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map(each => each.stop()));
  await county.close();
  await drop();
});
const dispatch = ({ client }: NotedEngine): void => void running.push(startDispatcher(county.record.pool, { client, taskQueue: randomUUID() }, quiet));
const untilEmpty = () => until('the outbox is empty', () => outboxLag(county.record.pool), lag => lag.waiting === 0);

test('several events of one case become one signal, which names the last', async () => {
  const caseNumber = await applyForPosts(county);
  await take(county, caseNumber, hiring.issue());
  await take(county, caseNumber, hiring.nominate());
  const engine = notingEngine();
  dispatch(engine);
  await untilEmpty();
  expect(engine.signals).toEqual([{ caseNumber, workflow: 'hire', eventNumber: 3 }]);
});

test('two dispatchers beside each other deliver every case, and each row once', async () => {
  const caseNumbers = await Promise.all(Array.from({ length: 40 }, () => applyForPosts(county)));
  const [one, other] = [notingEngine(), notingEngine()];
  dispatch(one);
  dispatch(other);
  await untilEmpty();
  expect([...one.signals, ...other.signals].map(signal => signal.caseNumber).sort()).toEqual([...caseNumbers].sort());
});

test('one case that the engine refuses waits with its trouble and does not hold up the others', async () => {
  const stubborn = await applyForPosts(county);
  const engine = notingEngine();
  engine.answer = ({ caseNumber }) => {
    if (caseNumber === stubborn) throw new Error('the engine does not like this one');
  };
  dispatch(engine);
  const other = await applyForPosts(county);
  await until('the other case is delivered', () => Promise.resolve(engine.signals), signals => signals.some(signal => signal.caseNumber === other));
  const lag = await until('one row waits with its trouble', () => outboxLag(county.record.pool), ({ waiting, trouble }) => waiting === 1 && trouble !== null);
  expect(lag).toEqual({ waiting: 1, oldest: lag.oldest, trouble: 'the engine does not like this one' });
  engine.answer = () => undefined;
  await untilEmpty();
});

test('a signal to a conduct that is over counts as delivered where the record has closed it, and as trouble where not', async () => {
  const caseNumber = await applyForPosts(county);
  const engine = notingEngine();
  engine.answer = ({ workflow }) => {
    throw new WorkflowExecutionAlreadyStartedError('already started', caseNumber, workflow);
  };
  dispatch(engine);
  const { trouble } = await until('the trouble is written down', () => outboxLag(county.record.pool), lag => lag.trouble !== null);
  expect(trouble).toContain('the record has not closed it');
  await take(county, caseNumber, hiring.rejectApplication);
  await county.record.pool.query('UPDATE case_file SET conduct_closed_at = now() WHERE number = $1', [caseNumber]);
  await untilEmpty();
});

test('a conduct whose due days moved is told to begin anew, whatever else is told of its case at the same time', async () => {
  const [moved, other] = [await applyForPosts(county), await applyForPosts(county)];
  await county.record.pool.query('INSERT INTO outbox (case_number, event_number, recorded_at, begins_anew) VALUES ($1, 1, now(), TRUE)', [moved]);
  const engine = notingEngine();
  dispatch(engine);
  await untilEmpty();
  expect(engine.signals.map(({ caseNumber, eventNumber }) => [caseNumber, eventNumber]).sort()).toEqual([[moved, undefined], [other, 1]].sort()); // beginFreshHistory names no event
});
