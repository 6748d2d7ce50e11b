import { allHandlersFinished, CancellationScope, condition, continueAsNew, isCancellation, setCurrentDetails, setHandler, workflowInfo } from '@temporalio/workflow';
import { treeOf } from '../src/editions/editions';
import { after, begin, openVisits, visitKey, type Standing, type StageVisit } from '../src/procedure/standing';
import { lettersAreWritten, type Attendance } from './attendances';
import { office, record } from './effects';
import { beginFreshHistory, somethingWasRecorded, whereItWaits } from './messages';

/**
 * Conducts one case through time and the outside world, and ends when the case ends. It knows nothing but the case number
 * and may begin at any point of the case: what was settled it reads from the record and folds over the same tree.
 */
export async function conduct(caseNumber: string, attendances: Readonly<Record<string, readonly Attendance[]>>): Promise<string> {
  let wakes = 0;
  let wantsFreshHistory = false;
  let seen = 0;
  let trouble: unknown;
  const conducted = new Map<string, CancellationScope>();
  setHandler(somethingWasRecorded, () => void (wakes += 1));
  setHandler(beginFreshHistory, () => void (wantsFreshHistory = true));
  setHandler(whereItWaits, () => ({ seen, waitsAt: [...conducted.keys()] }));

  const takeUp = (visit: StageVisit): void => {
    const scope = new CancellationScope();
    conducted.set(visitKey(visit), scope);
    const attended = { caseNumber, visit };
    const all = visit.isInterruption ? [] : [lettersAreWritten, ...(attendances[visit.stage] ?? [])]; // nobody is expected to act on an interruption
    scope.run(() => Promise.all(all.map(each => each.attend(attended)))).catch((error: unknown) => {
      if (!isCancellation(error)) trouble = error;
    });
  };
  const leave = (key: string): void => {
    conducted.get(key)?.cancel();
    conducted.delete(key);
  };

  for (let now: Standing | undefined; ; ) {
    const woken = wakes;
    const news = await record.newsAfter({ caseNumber, seen, at: Date.now() });
    now = news.steps.reduce(after, now ?? begin(treeOf(news.edition)));
    seen = news.upTo; // only what the record told in full, in order, counts as seen

    const open = new Map(openVisits(now).map(visit => [visitKey(visit), visit]));
    for (const key of [...conducted.keys()]) if (!open.has(key)) leave(key);
    for (const [key, visit] of open) if (!conducted.has(key)) takeUp(visit);
    setCurrentDetails(now.endedAs === null ? `waits at ${[...open.values()].filter(visit => !visit.isInterruption).map(visitKey).join(', ')}` : `ended as ${now.endedAs}`);

    if (now.endedAs !== null) {
      await office.writeClosingLetter({ caseNumber, at: Date.now() });
      await record.closeConduct({ caseNumber, at: Date.now() });
      await condition(allHandlersFinished);
      return now.endedAs;
    }
    await condition(() => wakes !== woken || wantsFreshHistory || trouble !== undefined || workflowInfo().continueAsNewSuggested);
    if (trouble !== undefined) throw trouble; // ends the workflow, not the case: the reconciler sees it and creates it anew
    if (wantsFreshHistory || workflowInfo().continueAsNewSuggested) {
      for (const key of [...conducted.keys()]) leave(key);
      await condition(allHandlersFinished);
      await continueAsNew(caseNumber);
    }
  }
}
