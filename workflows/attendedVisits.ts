import { CancellationScope, isCancellation, log } from '@temporalio/workflow';
import { visitKey, type StageVisit } from '../src/procedure/standing';
import { lettersAreWritten, type Attendance } from './attendances';
import type { Effects } from './effects';

/** The attendances of a procedure's stages, by stage; letters are written for every stage and not listed. */
export type BesideLetters = Readonly<Partial<Record<string, readonly Attendance[]>>>;

/** The visits that a conduct attends to, each in a cancellation scope of its own: what belongs to a visit ends with it. */
export class AttendedVisits {
  private readonly scopes = new Map<string, CancellationScope>();
  private readonly givenUp = new Set<string>();

  constructor(
    private readonly caseNumber: string,
    private readonly special: BesideLetters,
    private readonly effects: Effects,
  ) {}

  /** Leaves the visits that are not open any more and takes up the new ones. */
  attendTo(open: readonly StageVisit[]): void {
    const wanted = new Map(open.map(visit => [visitKey(visit), visit]));
    for (const key of [...this.scopes.keys()]) if (!wanted.has(key)) this.leave(key);
    for (const [key, visit] of wanted) if (!this.scopes.has(key)) this.takeUp(visit);
  }

  /** The visits by key: lane/stage/visit. */
  keys(): string[] {
    return [...this.scopes.keys()];
  }

  /** The effects that were given up for open visits. */
  stuck(): string[] {
    return [...this.givenUp];
  }

  private takeUp(visit: StageVisit): void {
    const scope = new CancellationScope();
    this.scopes.set(visitKey(visit), scope);
    const attendances = [lettersAreWritten, ...(this.special[visit.stage] ?? [])];
    void scope.run(() => Promise.all(attendances.map(attendance => this.attend(attendance, visit)))); // `attend` never rejects
  }

  private leave(key: string): void {
    this.scopes.get(key)?.cancel();
    this.scopes.delete(key);
    for (const effect of this.givenUp) if (effect.startsWith(`${key}/`)) this.givenUp.delete(effect);
  }

  private async attend(attendance: Attendance, visit: StageVisit): Promise<void> {
    try {
      await attendance.attend({ caseNumber: this.caseNumber, visit }, this.effects);
    } catch (error) {
      if (isCancellation(error)) return; // the visit was settled
      // The list of troubles has it already; the other effects of the case go on without it.
      this.givenUp.add(`${visitKey(visit)}/${attendance.name}`);
      log.error('an effect was given up', { visit: visitKey(visit), effect: attendance.name });
    }
  }
}
