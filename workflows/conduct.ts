import { condition, continueAsNew, setCurrentDetails, setHandler, workflowInfo } from '@temporalio/workflow';
import { treeOf } from '../src/editions/editions';
import { after, begin, openVisits, type Standing } from '../src/procedure/standing';
import { effectsOf } from './effects';
import { beginFreshHistory, somethingWasRecorded, TODAYS_CONDUCT, whereItWaits, type ConductEdition } from './messages';
import { AttendedVisits, type BesideLetters } from './attendedVisits';

/**
 * Conducts a case through time and the outside world. The record decides and says what has happened; the conduct folds
 * that by the same tree, attends to every visit that is open, and ends when the fold ends. It may begin at any point
 * of the case: every effect is keyed by its visit, so that doing it twice is harmless.
 */
export async function conduct(caseNumber: string, edition: ConductEdition, special: BesideLetters): Promise<string> {
  let wakes = 0;
  let isFreshWanted = false;
  let seen = 0;
  const effects = effectsOf(edition);
  const { record, office } = effects;
  const visits = new AttendedVisits(caseNumber, special, effects);
  setHandler(somethingWasRecorded, () => void (wakes += 1));
  setHandler(beginFreshHistory, () => void (isFreshWanted = true));
  setHandler(whereItWaits, () => ({ seen, waitsAt: visits.keys(), stuck: visits.stuck() }));

  for (let standing: Standing | null = null; ; ) {
    const heard = wakes;
    const news = await record.newsAfter({ caseNumber, seen, at: Date.now() });
    standing = news.steps.reduce(after, standing ?? begin(treeOf(news.edition)));
    seen = news.upTo; // only what the record told in full and in order counts as seen
    visits.attendTo(openVisits(standing).filter(visit => !visit.isInterruption)); // nobody is expected to settle an interruption
    setCurrentDetails(detailsOf(visits, standing));
    if (standing.endedAs !== null) {
      await office.writeClosingLetter({ caseNumber, at: Date.now() });
      await record.closeConduct({ caseNumber, at: Date.now() });
      return standing.endedAs;
    }
    await condition(() => wakes !== heard || isFreshWanted);
    // The new run takes every open visit up again; what this one has under way is keyed, so that both may end it.
    if (isFreshWanted || workflowInfo().continueAsNewSuggested) await continueAsNew(caseNumber, TODAYS_CONDUCT);
  }
}

/** What an operator reads beside the workflow; free of personal data. */
function detailsOf(visits: AttendedVisits, { endedAs }: Standing): string {
  if (endedAs !== null) return `ended: ${endedAs}`;
  return [...visits.keys().map(key => `waits at ${key}`), ...visits.stuck().map(key => `gave up on ${key}`)].join('\n');
}
