import { answered, api, isSignedOut, problemOf, type Problem } from './api';
import { queries, SESSION } from './queries';
import type { Session } from './session';

/** What is drafted: an act that opens a case of an institution, or one in a case. */
export type DraftFor =
  | { readonly act: 'application.submit' | 'exemptApplication.submit' | 'report.submit'; readonly institution: string; /** The planned separation that a report is for. */ readonly planned?: string | null }
  | { readonly act: string; readonly caseNumber: string; readonly lane: string; readonly proposes: string | null };
/** How it stands with what was typed: nothing was; it is saved since; it could not be saved yet; or the API does not take it. */
export type Keeping = { readonly as: 'nothing' } | { readonly as: 'saved'; readonly when: string } | { readonly as: 'unsaved' } | { readonly as: 'refused'; readonly problem: Problem };
/** What was typed before: when it was saved, null where it is not yet. */
export type Found = { readonly text: string; readonly savedAt: string | null };

const REST_MS = 1_000;
const AGAIN_MS = 3_000;
/** A page that is left may still send so much: 64 kB, and a character takes three bytes. */
const MOST_WHILE_LEAVING = 15_000;
const NOTHING: Keeping = { as: 'nothing' };

/** The list of the reader's drafts. */
export const readDrafts = () => answered(api.GET('/drafts'));
export const DRAFTS = ['drafts'] as const;

const isFor = (item: Awaited<ReturnType<typeof readDrafts>>['items'][number], of: DraftFor): boolean =>
  item.act === of.act && ('institution' in of ? item.caseNumber === null && item.institution === of.institution && item.planned === (of.planned ?? null) : item.caseNumber === of.caseNumber && item.lane === of.lane && item.proposes === of.proposes);

function send(of: DraftFor, content: string, isLeaving: boolean) {
  const keepalive = isLeaving && content.length < MOST_WHILE_LEAVING;
  if ('institution' in of) return answered(api.POST('/drafts', { keepalive, body: { ...of, content } }));
  const { caseNumber: number, ...what } = of;
  return answered(api.POST('/cases/{number}/drafts', { keepalive, params: { path: { number } }, body: { ...what, content } }));
}

/**
 * Keeps what one reader types into one form: saves it when he rests, again and again while it cannot be saved, and holds
 * it until it is, though the form is gone from the screen or the session has ended meanwhile.
 */
export class DraftKeeper {
  private typed: string | null = null;
  private saved: string | null = null;
  private id: string | null = null;
  private isResting = false;
  private savedAtRest: string | null = null;
  private underway: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  keeping: Keeping = NOTHING;

  constructor(private readonly account: string, private readonly of: DraftFor) {}

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  /** Whether there is a draft at all. */
  get isThere(): boolean {
    return this.typed !== null;
  }
  get isUnsaved(): boolean {
    return this.typed !== null && this.typed !== this.saved;
  }

  /** What was typed before, here or elsewhere; null where nothing was. */
  async find(): Promise<Found | null> {
    await this.underway;
    if (this.typed !== null && this.isUnsaved) {
      void this.save();
      return { text: this.typed, savedAt: null };
    }
    const { items } = await queries.query({ queryKey: DRAFTS, queryFn: readDrafts, staleTime: 0 });
    const item = items.find(each => isFor(each, this.of));
    const kept = item ? await answered(api.GET('/drafts/{id}', { params: { path: { id: item.id } } })) : null;
    [this.typed, this.saved, this.id] = [kept?.content ?? null, kept?.content ?? null, kept?.id ?? null];
    this.tell(NOTHING);
    return kept && { text: kept.content, savedAt: kept.savedAt };
  }

  /** Takes what was typed; it is saved when the reader rests. */
  type(text: string): void {
    this.typed = text;
    if (this.isUnsaved) this.after(REST_MS);
  }

  /** Saves now what is not saved yet. */
  async save(isLeaving = false): Promise<void> {
    clearTimeout(this.timer);
    await this.underway;
    if (this.typed === null || !this.isUnsaved || this.isResting) return;
    if (queries.getQueryData<Session | null>(SESSION)?.account !== this.account) {
      this.tell({ as: 'unsaved' }); // it waits until he signs in again: nobody else is sent what he typed
      return;
    }
    this.underway = this.saveOnce(this.typed, isLeaving).finally(() => { this.underway = null; });
    await this.underway;
  }

  /** Saves nothing while what was typed is being sent, so that no draft comes after its act. */
  async rest(): Promise<void> {
    clearTimeout(this.timer);
    this.isResting = true;
    this.savedAtRest ??= this.saved;
    await this.underway;
  }
  /** It was not taken: what is typed further is saved again. */
  resume(): void {
    this.isResting = false;
    if (this.isUnsaved) this.after(REST_MS);
  }
  /** The act is recorded, and its draft went with it, but for one that was saved while the answer was lost. */
  async done(): Promise<void> {
    const isLeft = this.savedAtRest !== this.saved;
    await this.drop(isLeft);
  }
  /** The reader does not want it any more. */
  async discard(): Promise<void> {
    await this.rest();
    await this.drop(true);
  }

  private async drop(isThere: boolean): Promise<void> {
    const id = this.id;
    [this.typed, this.saved, this.id, this.savedAtRest, this.isResting] = [null, null, null, null, false];
    this.tell(NOTHING);
    if (isThere && id !== null) await answered(api.DELETE('/drafts/{id}', { params: { path: { id } } })).catch(() => undefined); // it is on the list of drafts still, if it is
    await queries.invalidateQueries({ queryKey: DRAFTS });
  }

  private async saveOnce(text: string, isLeaving: boolean): Promise<void> {
    try {
      const { id, savedAt } = await send(this.of, text, isLeaving);
      [this.saved, this.id] = [text, id];
      this.tell({ as: 'saved', when: savedAt });
      void queries.invalidateQueries({ queryKey: DRAFTS });
    } catch (error) {
      const problem = problemOf(error);
      if (isSignedOut(error)) void queries.invalidateQueries({ queryKey: SESSION });
      const isForGood = problem !== null && problem.status < 500 && !isSignedOut(error);
      this.tell(isForGood ? { as: 'refused', problem } : { as: 'unsaved' });
      if (problem === null || problem.status >= 500) this.after(AGAIN_MS);
    }
  }

  private after(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.isResting) this.timer = setTimeout(() => void this.save(), milliseconds);
  }
  private tell(keeping: Keeping): void {
    this.keeping = keeping;
    for (const listener of this.listeners) listener();
  }
}

const keepers = new Map<string, DraftKeeper>();

/** The keeper of what that reader types for that. */
export function keeperOf(account: string, of: DraftFor): DraftKeeper {
  const name = JSON.stringify([account, of]);
  const keeper = keepers.get(name) ?? new DraftKeeper(account, of);
  keepers.set(name, keeper);
  return keeper;
}

/** Saves at once whatever is not saved yet: the reader leaves. */
export async function saveDrafts(isLeaving = false): Promise<void> {
  await Promise.all([...keepers.values()].map(keeper => keeper.save(isLeaving)));
}

addEventListener('pagehide', () => void saveDrafts(true));
addEventListener('online', () => void saveDrafts());
addEventListener('beforeunload', event => {
  if ([...keepers.values()].some(({ isUnsaved, keeping }) => isUnsaved && (keeping.as === 'unsaved' || keeping.as === 'refused'))) event.preventDefault(); // the browser asks whether to leave
});
