import { closeConduct, newsOf, noteProgress } from '../prisma/records/conduct';
import { outsideCallOf } from '../prisma/records/conductOutside';
import { visitKey } from '../src/procedure/standing';
import { askOtherSystem } from './askOtherSystem';
import type { ConductActivities } from './conducting';
import { lapseForm } from './lapseForm';
import { recordAt, type ConductRoom } from './room';
import { listingTroubles } from './troubles';
import { writeClosingLetter } from './writeClosingLetter';
import { writeLetters } from './writeLetters';

const newsAfter =
  (room: ConductRoom): ConductActivities['newsAfter'] =>
  async ({ caseNumber, seen, at }) => {
    const record = recordAt(room, at);
    const news = await newsOf(record, caseNumber, seen);
    if (!news) throw new Error(`there is no case ${caseNumber}`);
    await noteProgress(record, caseNumber, news.upTo);
    return news;
  };

/** The activities over a real record, post and network. What fails is listed for supervisors until it succeeds. */
export function createActivities(room: ConductRoom): ConductActivities {
  const listed = listingTroubles(room);
  const effectOf = (name: string) => ({ visit }: Parameters<ConductActivities['writeLetters']>[0]): string => `${visitKey(visit)}/${name}`;
  return {
    newsAfter: listed(() => 'news', newsAfter(room)),
    writeLetters: listed(effectOf('letters'), writeLetters(room)),
    lapseForm: listed(effectOf('lapse'), lapseForm(room)),
    hasOtherSystem: listed(effectOf('otherSystem'), async ({ caseNumber, visit, at }) => (await outsideCallOf(recordAt(room, at), caseNumber, visit)) !== null),
    askOtherSystem: listed(effectOf('otherSystem'), askOtherSystem(room)),
    writeClosingLetter: listed(() => 'closing', writeClosingLetter(room)),
    closeConduct: listed(() => 'closing', ({ caseNumber, at }) => closeConduct(recordAt(room, at), caseNumber)),
  };
}
