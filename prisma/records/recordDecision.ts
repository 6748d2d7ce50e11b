import type { Actor } from '../../src/access/actor';
import { isAct } from '../../src/decision/cases';
import { arrange } from '../../src/decision/arrange';
import { decide, throughWhom, whyNot, type Command } from '../../src/decision/decide';
import { unfitnessOf } from '../../src/decision/fitness';
import { seatOfAct } from '../../src/decision/seatOfAct';
import { currentEdition, type OpeningAct } from '../../src/editions/editions';
import { accountsNamed, isHandlingAct, type HandlingCommand } from '../../src/handling/acts';
import type { PaperKind } from '../../src/roster/papers';
import { calendarOf } from './calendarYears';
import type { Scan } from '../../src/contracts/paperFormats';
import { inTurn } from './inTurn';
import { blindIndexOf } from './keys';
import { loadCase, type Wanted } from './loadCase';
import { OFFICE_CLOCK_ACCOUNT } from './officeClock';
import { PERSON_COLUMNS } from './personalRecords';
import { planPersons } from './plannedSeparations';
import type { Outcome, RecordRoom } from './record';
import { recordRefusal } from './recordRefusal';
import { rowsOf } from './decisionRows';
import { meanwhile } from './meanwhile';
import { completedInput, personIn, reportedPerson } from './requestInput';
import { answerOf, fingerprintOf, isContention, repeated } from './requests';
import { writeDecision } from './writeDecision';

/** A paper (材料) that comes with a report; content in base64. */
export type NewPaper = { readonly kind: PaperKind; readonly title: string; readonly documentNumber: string; readonly mediaType: string; readonly content: string; /** What a virus scan (查毒) said of it; none was asked where it is left out. */ readonly scan?: Scan };

/** The office clock as an actor: it records what follows from time alone. */
export const clockActor: Actor = { account: OFFICE_CLOCK_ACCOUNT, person: null, seats: [], isClock: true };

type Opening = { readonly actor: Actor; readonly key: string; readonly act: OpeningAct; readonly institution: string; readonly input: unknown; readonly papers?: readonly NewPaper[] };
type Deciding = { readonly actor: Actor; readonly key: string; readonly caseNumber: string; readonly lane: string; readonly act: string; readonly input: unknown; /** The version that the requester looked at; null: whatever it is. */ readonly version?: number | null; /** The address of the installation, where an arrangement is told by mail. */ readonly publicUrl?: string };
export type Requested = { readonly actor: Actor; readonly key: string; readonly case: Wanted['case']; readonly lane: string; readonly act: string; readonly input: unknown; readonly papers: readonly NewPaper[]; readonly version: number | null; readonly publicUrl?: string | undefined };

/** Opens a case by its first act: the application of a hire, with a form or without, or the report of a separation. One transaction; a repeat of the same key gives the stored answer. */
export const openCase = (room: RecordRoom, { actor, key, act, institution, input, papers = [] }: Opening): Promise<Outcome> =>
  record(room, { actor, key, case: { procedure: act === 'report.submit' ? 'separation' : 'hire', edition: currentEdition[act], institution }, lane: 'case', act, input, papers, version: null });

/** Decides an act in a case: of a person, a machine or the clock. One transaction; a repeat of the same key gives the stored answer. */
export const decideInCase = (room: RecordRoom, { actor, key, caseNumber, lane, act, input, version = null, publicUrl }: Deciding): Promise<Outcome> =>
  inTurn(room, caseNumber, () => record(room, { actor, key, case: { number: caseNumber }, lane, act, input, papers: [], version, publicUrl }));

const ATTEMPTS = 12;

async function record(room: RecordRoom, requested: Requested): Promise<Outcome> {
  const fingerprint = fingerprintOf(room, requested);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const outcome = await attemptOnce(room, requested, fingerprint);
      if (outcome) return outcome;
    } catch (error) {
      // Another transaction came between load and write: the constraint that stopped this one is judged again as a rule, on what stands now.
      if (!isContention(error)) throw error;
    }
    if (attempt >= ATTEMPTS) return { kind: 'tooBusy' };
  }
}

/** Loads, decides and writes once; null where another decision on the case came first. */
async function attemptOnce(room: RecordRoom, requested: Requested, fingerprint: string): Promise<Outcome | null> {
  const person = personIn(requested);
  const found = await loadCase(room, {
    actor: requested.actor,
    case: requested.case,
    key: requested.key,
    persons: reportedPerson(requested),
    ...(isHandlingAct(requested.act.split('.')[1] ?? '') ? { officers: accountsNamed(requested.input as object) } : {}), // the door has checked it against the arrangement's schema
    ...(person ? { blindIndex: blindIndexOf(room.keys, person.residentId) } : {}),
  });
  if (!found) return { kind: 'notFound' };
  // Papers that come with a report count as attached when its rules are asked.
  const loaded = { ...found, around: { ...found.around, papers: [...found.around.papers, ...requested.papers.map(paper => paper.kind)] } };
  if (loaded.earlier) return loaded.earlier.fingerprint === fingerprint ? repeated(loaded.earlier.answer) : { kind: 'keyReused' };
  if (requested.version !== null && requested.version !== loaded.version) return { kind: 'stale', version: loaded.version, meanwhile: await meanwhile(room, loaded.number, requested.version) };
  const [stage = '', act = ''] = requested.act.split('.');
  if (!isAct(loaded.procedure, stage, act)) return { kind: 'unfit', problems: [{ field: 'act', code: 'unknownAct' }] };
  // Whom the act is not for learns nothing from what he sent: neither whether a person is on record, nor under which name.
  const asked = whyNot(loaded.facts, loaded.around, { stage, act, lane: requested.lane, input: null });
  if (asked) return recordRefusal(room, { loaded, refusal: asked, lane: requested.lane, stage, act, key: requested.key, fingerprint });
  const { input, newRow, problem } = completedInput(room, requested, loaded);
  if (problem) return { kind: 'unfit', problems: [problem] };
  const command = { procedure: loaded.procedure, act: requested.act, lane: requested.lane, input } as Command; // the door has checked the input against the act's schema
  const problems = unfitnessOf(command, loaded.facts, loaded.around);
  if (problems.length > 0) return { kind: 'unfit', problems };
  const decided = isHandlingAct(act) ? arrange(loaded.facts, loaded.around, { name: act, stage, lane: requested.lane, input } as HandlingCommand) : decide(loaded.facts, loaded.around, command); // checked likewise
  if (!decided.ok) return recordRefusal(room, { loaded, refusal: decided.problem, lane: requested.lane, stage, act, key: requested.key, fingerprint });
  const at = { stage, act, lane: requested.lane };
  const through = throughWhom(loaded.facts, loaded.around, { ...at, input: command.input });
  const answer = answerOf(loaded, decided.value, requested.lane);
  const rows = rowsOf(loaded, decided.value, {
    request: { key: requested.key, fingerprint, answer: { kind: 'recorded', answer } },
    audit: { action: `${loaded.procedure}.${requested.act}`, detail: { lane: answer.lane, version: answer.version, endedAs: answer.endedAs, ...seatOfAct(loaded.facts, loaded.around, at, command.input) } },
    proxy: through && { account: through.account, absence: through.absence },
    asked: { act: requested.act, lane: requested.lane, reported: reportedPerson(requested)[0] ?? null },
    persons: newRow ? [{ ...newRow, ...PERSON_COLUMNS }] : [],
    papers: requested.papers,
    calendar: await calendarOf(room),
    publicUrl: requested.publicUrl,
  });
  const isWritten = await writeDecision(room, rows);
  // When he retires is computed at once; where that fails, the next office morning does it.
  if (isWritten && rows.placements.length > 0) await planPersons(room, rows.placements.map(each => each.person)).catch(() => undefined);
  return isWritten ? { kind: 'recorded', answer, isRepeat: false } : null;
}
