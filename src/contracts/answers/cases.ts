import { z } from 'zod';
import { ROLES } from '../../access/actor';
import { UNATTENDED_REASONS } from '../../decision/eligible';
import { NOT_A_TARGET } from '../../decision/returns';
import { PAPER_KINDS } from '../../roster/papers';
import { desk, instant, pageOf, procedure, shownDay } from './common';
import { SCANS } from '../paperFormats';
import { saying } from '../saying';
import { handling, whyNot } from './handling';

/** What a recorded decision answers: what the case is waiting for now. */
export const decisionAnswer = z
  .strictObject({ caseNumber: z.string(), version: z.int(), lane: z.string(), endedAs: z.string().nullable(), open: z.array(z.strictObject({ lane: z.string(), stage: z.string(), visit: z.int(), desk })) })
  .meta({ id: 'Decision' });

/** An officer of a stage: whether he is away, who stands in for him, for whom he stands in, whether he could attend to it today, and whether he could lay a draft before the signer. */
const officer = z.strictObject({ name: z.string(), capacity: z.enum(['handler', 'signer', 'machine']), awayUntil: shownDay.nullable(), substitute: z.string().nullable(), standsInFor: z.array(z.string()), isEligible: z.boolean(), mayPrepare: z.boolean() });
/** A stage that waits: whom for, since when, until when. `workingDaysLeft` is negative when overdue, null where no norm runs. */
const openStage = z.strictObject({
  lane: z.string(), stage: z.string(), visit: z.int(), desk, waitsFor: z.string(), since: instant, normDays: z.int().nullable(), dueOn: shownDay.nullable(), workingDaysLeft: z.int().nullable(), isMine: z.boolean(), returnedBy: z.string().nullable().meta(saying('returnedBy')), handling,
  urged: z.int().meta(saying('urged')), urgedAt: instant.nullable(),
  urge: z.strictObject({ isAllowed: z.boolean(), whyNot: z.strictObject({ code: z.string(), label: z.string(), possibleOn: shownDay.nullable() }).nullable() }).meta(saying('mayUrge')),
  officers: z.array(officer).meta(saying('officersOfStage')), unattended: z.strictObject({ why: z.enum(UNATTENDED_REASONS), label: z.string(), unblockedByLabel: z.string() }).nullable().meta(saying('unattendedStage')),
});
/** One urge: who, from which kind of seat, when and with which words. */
const urging = z.strictObject({ lane: z.string(), stage: z.string(), visit: z.int(), by: z.string(), role: z.enum(ROLES), note: z.string(), urgedAt: instant });
/** Posts of a quota or a line of leadership posts. */
const postsOf = z.strictObject({ of: z.enum(['quota', 'leadershipPost']), id: z.string(), kind: z.string(), posts: z.int() });
/** What an act that turns the case back would do: shown before it is confirmed. */
const turningBack = z
  .strictObject({
    to: z.array(z.strictObject({ lane: z.string(), stage: z.string(), desk })).meta(saying('turnsBackTo')),
    again: z.array(z.string()).meta(saying('doneAgain')),
    voids: z.array(z.strictObject({ event: z.string(), lane: z.string(), documentNumber: z.string().nullable() })).meta(saying('voidsWhat')),
    releases: z.array(postsOf).meta(saying('releasesPosts')),
    keeps: z.array(postsOf).meta(saying('keepsPosts')),
    ends: z.array(z.string()).meta(saying('endsLanes')),
    untouched: z.array(z.string()).meta(saying('untouchedLanes')),
    notTo: z.array(z.strictObject({ stage: z.string(), why: z.enum(NOT_A_TARGET) })).meta(saying('notReturnedTo')),
  })
  .meta({ id: 'TurningBack' });
/** An act with whether the reader may do it now and, where not, why; `turnsBack`: what it would undo, where it would undo anything. */
const act = z.strictObject({ lane: z.string(), stage: z.string(), act: z.string(), isStageOpen: z.boolean(), isAllowed: z.boolean(), refusal: whyNot.nullable(), turnsBack: turningBack.nullable() });
const event = z.strictObject({ number: z.int(), type: z.string(), lane: z.string().nullable(), stage: z.string().nullable(), visit: z.int().nullable(), outcome: z.string().nullable(), effectiveOn: shownDay, recordedAt: instant, actor: z.string(), onBehalfOf: z.string().nullable().meta(saying('onBehalfOf')), isOfSystem: z.boolean().meta(saying('isOfSystem')), told: z.record(z.string(), z.unknown()) });
const formPost = z.strictObject({
  line: z.int(), quota: z.uuid().nullable(), quotaKind: z.string().nullable(), leadershipPost: z.uuid().nullable(), body: z.uuid().nullable(), personCategory: z.string(), post: z.string(), postLevel: z.string(), requested: z.int(), granted: z.int(), placed: z.int(), released: z.int(),
});
const ask = z.strictObject({ line: z.int(), quota: z.uuid().nullable(), quotaKind: z.string().nullable(), leadershipPost: z.uuid().nullable(), body: z.uuid().nullable(), personCategory: z.string(), post: z.string(), postLevel: z.string(), posts: z.int() });
const form = z.strictObject({ number: z.string(), issuedOn: shownDay, validUntil: shownDay, state: z.string(), issuer: z.string().meta(saying('issuer')), posts: z.array(formPost) });
/** A person of the case; the name is null for readers who may not see names. */
const person = z.strictObject({ person: z.uuid(), name: z.string().nullable(), maskedResidentId: z.string().nullable() });
const candidate = z.strictObject({ lane: z.string(), line: z.int(), state: z.string(), ...person.shape });
/** A paper without its content. */
export const paper = z.strictObject({ id: z.uuid(), lane: z.string(), kind: z.enum(PAPER_KINDS), title: z.string(), documentNumber: z.string(), mediaType: z.string(), bytes: z.int(), digest: z.string().meta(saying('paperDigest')), scan: z.enum(SCANS).meta(saying('paperScan')), addedBy: z.string(), addedAt: instant }).meta({ id: 'Paper' });
const header = { caseNumber: z.string(), procedure, institution: z.uuid(), institutionName: z.string(), openedAt: instant, endedAs: z.string().nullable(), endedAt: instant.nullable() };

/** One case as its reader sees it. */
export const caseAnswer = z
  .strictObject({
    ...header, edition: z.string(), version: z.int(), region: z.string(), openedBy: z.string(), engineLag: z.int(),
    lanes: z.array(z.strictObject({ lane: z.string(), state: z.string() })), open: z.array(openStage), acts: z.array(act), asks: z.array(ask), form: form.nullable(), candidates: z.array(candidate), person: person.nullable(), papers: z.array(paper), urgings: z.array(urging), events: z.array(event),
  })
  .meta({ id: 'Case' });

/** Cases in scope, one a row. */
export const casesAnswer = pageOf(z.strictObject({ ...header, open: z.array(z.strictObject({ lane: z.string(), stage: z.string(), desk, dueOn: shownDay.nullable(), urged: z.int().meta(saying('urged')) })) })).meta({ id: 'Cases' });

/** What the reader has done himself, latest first. */
export const doneAnswer = pageOf(
  z.strictObject({ id: z.int(), caseNumber: z.string(), procedure, stage: z.string(), act: z.string(), lane: z.string(), institution: z.uuid(), institutionName: z.string(), endedAs: z.string().nullable(), recordedAt: instant, onBehalfOf: z.string().nullable().meta(saying('onBehalfOf')) }),
).meta({ id: 'Done' });

/** The draft before the signer: what it proposes with which words, and whether the reader may pick it for a batch. */
const laidDraft = z.strictObject({ event: z.int().meta(saying('draftEvent')), by: z.string(), proposes: z.string(), input: z.record(z.string(), z.unknown()), note: z.string(), mayBatch: z.boolean().meta(saying('mayBatch')) });
/** What waits at the reader's own desks, soonest due first. */
export const toDoAnswer = pageOf(
  z.strictObject({ caseNumber: z.string(), procedure, lane: z.string(), stage: z.string(), visit: z.int(), desk, institution: z.uuid(), institutionName: z.string(), person: z.string().nullable(), since: instant, dueOn: shownDay.nullable(), workingDaysLeft: z.int().nullable(), preparedBy: z.string().nullable().meta(saying('draftBy')), returnedBy: z.string().nullable().meta(saying('returnedBy')), urged: z.int().meta(saying('urged')), draft: laidDraft.nullable(), whyMine: z.enum(['transferred', 'delegated', 'reported', 'recalled', 'reassigned', 'handedOver', 'opinion']).nullable().meta(saying('whyMine')), handedBy: z.string().nullable(), standsInFor: z.array(z.string()).meta(saying('standsInFor')) }),
).meta({ id: 'ToDo' });

/** How much waits at the reader's own desks, and how many of the cases that he started are open; `dueSoon`: due today or within two working days. */
export const deskAnswer = z.strictObject({ waiting: z.int(), overdue: z.int(), dueSoon: z.int(), drafted: z.int(), started: z.int() }).meta({ id: 'Desk' });

/** The papers of a case. */
export const papersAnswer = pageOf(paper).meta({ id: 'Papers' });
/** The paper that was added. */
export const paperAddedAnswer = z.strictObject({ id: z.uuid(), sameAs: z.array(z.strictObject({ id: z.uuid(), title: z.string() })).meta(saying('samePapers')) }).meta({ id: 'PaperAdded' });
/** That a visit was urged, and how many officers of its desk are written to. */
export const urgingAnswer = z.strictObject({ urgedAt: instant, letters: z.int() }).meta({ id: 'Urging' });
