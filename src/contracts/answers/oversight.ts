import { z } from 'zod';
import { ROLES } from '../../access/actor';
import { LETTERS_OF_TIME } from '../../calendar/dueLetters';
import { UNATTENDED_REASONS } from '../../decision/eligible';
import { STUCK_KINDS } from '../../decision/stuck';
import { UNBLOCKERS } from '../../rules/rule';
import { CAUSES, EFFECTS } from '../../labels/troubles';
import { desk, instant, numbers, pageOf, procedure, shownDay } from './common';
import { saying } from '../saying';

/** The register of refusals, latest first. */
export const refusalsAnswer = pageOf(
  z.strictObject({
    id: z.int(), rule: z.string(), label: z.string(), basis: z.string(), procedure, stage: z.string(), act: z.string(), actLabel: z.string(), caseNumber: z.string().nullable(), lane: z.string().nullable(), institution: z.uuid(), institutionName: z.string(),
    actor: z.string(), numbers, unblockedBy: z.enum(UNBLOCKERS), unblockedByLabel: z.string(), refusedOn: shownDay, recordedAt: instant,
  }),
).meta({ id: 'Refusals' });

/** Who did what in a case when, through which seat, and what was refused, latest first. */
export const caseAuditAnswer = pageOf(
  z.strictObject({
    id: z.int(), recordedAt: instant, actor: z.string(), role: z.enum(ROLES).nullable(), place: z.string().nullable(), onBehalfOf: z.string().nullable().meta(saying('onBehalfOf')), action: z.string(), label: z.string(), lane: z.string().nullable(),
    refusal: z.strictObject({ id: z.int(), rule: z.string(), label: z.string(), basis: z.string(), numbers, unblockedBy: z.enum(UNBLOCKERS), unblockedByLabel: z.string() }).nullable(),
  }),
).meta({ id: 'CaseAudit' });

const trouble = z.strictObject({ effect: z.string(), attempts: z.int(), since: instant, what: z.string() });
/** Every open stage of every open case, whom it waits for, and how far the engine is behind. */
export const supervisionAnswer = z
  .strictObject({
    items: z.array(
      z.strictObject({
        caseNumber: z.string(), procedure, institutionName: z.string(), lane: z.string(), stage: z.string(), visit: z.int(), desk, waitsFor: z.string(), officers: z.array(z.string()), since: instant, normDays: z.int().nullable(), dueOn: shownDay.nullable(),
        waitingWorkingDays: z.int(), overdueWorkingDays: z.int(), engineLag: z.int(), stuckBy: z.array(z.enum(STUCK_KINDS)).meta(saying('stuckBy')), troubles: z.array(trouble),
        inHandOf: z.string().nullable(), away: z.array(z.strictObject({ name: z.string(), until: shownDay, substitute: z.string().nullable() })), urged: z.strictObject({ times: z.int(), at: instant.nullable() }),
        unattended: z.enum(UNATTENDED_REASONS).nullable(), next: z.strictObject({ kind: z.enum([...LETTERS_OF_TIME, 'lapse']), at: instant }).nullable().meta(saying('nextOfItself')),
      }),
    ),
    next: z.string().nullable(),
    stages: z.array(z.strictObject({ procedure, stage: z.string(), isExempt: z.boolean().meta(saying('isExempt')), waiting: z.int(), overdue: z.int() })).meta(saying('waitingByStage')),
    engine: z.strictObject({ state: z.enum(['up', 'down', 'unknown']), undelivered: z.int(), oldestUndeliveredSeconds: z.int(), notSealed: z.int().meta(saying('notSealedYet')), oldestNotSealedSeconds: z.int() }),
  })
  .meta({ id: 'Supervision' });

/** How old what waits is (by working days overdue), and how long the stages of a period took, in working days. */
export const measuresAnswer = z
  .strictObject({
    from: shownDay, until: shownDay,
    ages: z.strictObject({ noNorm: z.int(), onTime: z.int(), upTo2: z.int(), upTo5: z.int(), upTo10: z.int(), over10: z.int() }),
    cycles: z.array(z.strictObject({ procedure, stage: z.string(), settled: z.int(), meanWorkingDays: z.number(), p90WorkingDays: z.int(), normDays: z.int().nullable(), late: z.int(), shareOfTime: z.int().meta(saying('shareOfTime')) })),
    officers: z.array(z.strictObject({ account: z.uuid(), officer: z.string(), place: z.string(), waiting: z.int(), overdue: z.int(), settled: z.int(), meanWorkingDays: z.number().nullable(), late: z.int() })).meta(saying('officerLoads')),
  })
  .meta({ id: 'Measures' });

/** What the conduct cannot do at present, in words, and whether somebody asked to try it again. */
export const troublesAnswer = pageOf(
  z.strictObject({
    caseNumber: z.string(), procedure, institutionName: z.string(), hasEnded: z.boolean(), effect: z.enum(EFFECTS), effectLabel: z.string(), lane: z.string().nullable(), stage: z.string().nullable(), cause: z.enum(CAUSES), causeLabel: z.string(),
    what: z.string().meta(saying('technicalWords')), attempts: z.int(), since: instant, lastAt: instant, retryAskedAt: instant.nullable(), mayRetry: z.boolean(),
  }),
).meta({ id: 'Troubles' });
/** That everything a case is in trouble with is tried again. */
export const retryAnswer = z.strictObject({ caseNumber: z.string(), troubles: z.int() }).meta({ id: 'Retry' });

/** What became of each stage of a batch (批量督办), in the order in which they were named. */
export const supervisionBatchAnswer = z
  .strictObject({ done: z.int(), results: z.array(z.strictObject({ caseNumber: z.string(), lane: z.string(), stage: z.string(), visit: z.int(), isDone: z.boolean(), problem: z.string().nullable(), words: z.string() })) })
  .meta({ id: 'SupervisionBatch' });

/** The mail log, latest first. */
export const mailsAnswer = pageOf(
  z.strictObject({ id: z.int(), kind: z.string(), subject: z.string(), body: z.string(), to: z.string(), toName: z.string(), caseNumber: z.string().nullable(), queuedAt: instant, sentAt: instant.nullable(), failedAt: instant.nullable(), attempts: z.int(), lastTrouble: z.string().nullable(), withheld: z.enum(['settled', 'attended']).nullable().meta(saying('mailWithheld')) }),
).meta({ id: 'Mails' });

/** Whether the process lives. */
export const healthAnswer = z.strictObject({ status: z.literal('up') }).meta({ id: 'Health' });
/** Whether the record can be worked with; the engine's state is told and does not count. */
export const readyAnswer = z.strictObject({ status: z.enum(['ready', 'notReady']), database: z.enum(['up', 'down']), migrations: z.enum(['applied', 'missing', 'unknown']), engine: z.enum(['up', 'down', 'unknown']) }).meta({ id: 'Ready' });
