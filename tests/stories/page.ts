import type { Actor } from '../../src/access/actor';
import type { OpeningAct } from '../../src/editions/editions';
import { day } from '../../src/kernel/day';
import type { Answered, CaseFile, PaperRecord } from './paperRecord';
import { WORDS } from './words';

/**
 * One case told as a page of the ledger: a line for every act with the day, who acts, what he does, how the quota
 * stands after it (approved/placed+reserved), and what waits then.
 */
export class Page {
  readonly lines: string[] = [];
  private file: CaseFile | null = null;

  constructor(
    private readonly record: PaperRecord,
    private readonly institution: string,
    private readonly kind = 'administrative',
  ) {}

  /** Opens the case of this page. */
  opens(when: string, actor: Actor, by: 'hire' | 'exemptHire' | 'separation', input: unknown, papers: readonly string[] = []): this {
    const act = ({ hire: 'application.submit', exemptHire: 'exemptApplication.submit', separation: 'report.submit' } as const satisfies Record<string, OpeningAct>)[by];
    this.record.today = day(when);
    const answered = this.record.openCase(act, this.institution, actor, input, papers);
    if (answered.kind === 'recorded') this.file = answered.file;
    return this.tell(actor, act, 'case', answered);
  }

  /** One act of the case in the lane of the case itself. */
  on(when: string, actor: Actor, act: string, input: unknown, lane = 'case'): this {
    this.record.today = day(when);
    return this.tell(actor, act, lane, this.record.put(this.file!, actor, lane, act, input));
  }

  /** The page as text. */
  text = (): string => this.lines.join('\n');

  private tell(actor: Actor, act: string, lane: string, answered: Answered): this {
    const principal = answered.kind === 'recorded' ? answered.decision.events[0]?.onBehalfOf : undefined;
    const words = `${actor.account}${principal === null || principal === undefined ? '' : ` for ${principal}`} ${WORDS[act] ?? act}${lane === 'case' ? '' : ` (${lane})`}`;
    this.lines.push(`${this.record.today} ${words} → ${this.outcomeOf(answered)} · ${this.numbers()}`);
    return this;
  }

  private outcomeOf(answered: Answered): string {
    if (answered.kind === 'refused') return `refused: ${answered.refusal.rule} (${answered.refusal.basis})`;
    if (answered.kind === 'unfit') return `unfit: ${answered.problems.map(each => `${each.field} ${each.code}`).join(', ')}`;
    const { decision } = answered;
    const follows = decision.events.slice(1).map(each => each.event.type);
    const waiting = this.record.open(answered.file).filter(visit => !visit.isInterruption);
    const waits = decision.after.standing.endedAs ?? waiting.map(visit => `${visit.lane === 'case' ? '' : `${visit.lane} `}${visit.stage}${visit.visit > 1 ? ` #${visit.visit}` : ''}`).join(', ');
    return `${follows.length > 0 ? `${follows.join(', ')}; ` : ''}${decision.after.standing.endedAs === null ? 'waits for' : 'ended as'} ${waits}`;
  }

  private numbers(): string {
    const { approved, placed, reserved } = this.record.balance('quota', `${this.institution} ${this.kind}`);
    return `${approved}/${placed}+${reserved}`;
  }
}
