import { openPool } from '../../prisma/records/database';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { calendar } from './daily/calendar';
import { oversight } from './daily/oversight';
import { plannedSeparations } from './daily/plannedSeparations';
import { turningBack } from './daily/turningBack';
import { urgeAndBatch } from './daily/urgeAndBatch';
import { disclosureStory } from './disclosureStory';
import { handlingStory } from './daily/handling';
import { absence } from './daily/absence';
import { certificateStory } from './certificateStory';
import { documentStory } from './documentStory';
import type { Everybody } from './office';
import { tell } from './telling';

/** What a chapter is told with: the officers, signed in, and where the installation is. */
export type Ground = { readonly all: Everybody; readonly url: string; readonly databaseUrl: string };

/** The parts of a chapter, told one after the other. */
const inTurn =
  (...parts: readonly ((ground: Ground) => Promise<void>)[]) =>
  async (ground: Ground): Promise<void> => {
    for (const part of parts) await part(ground);
  };

/** The chapters of an office's daily life, by the number with which `npm run demo -- --chapter N` asks for one. */
export const chapters: Readonly<Record<string, (ground: Ground) => Promise<void>>> = {
  1: turningBack,
  2: inTurn(handlingStory, absence),
  3: urgeAndBatch,
  4: calendar,
  5: oversight,
  6: plannedSeparations,
  7: inTurn(certificateStory, documentStory),
  8: disclosureStory,
};

/** What a chapter leaves behind is recomputed from the events; nothing may differ. */
export async function reconciled(databaseUrl: string): Promise<void> {
  const pool = openPool(databaseUrl, 2);
  const { compared, differences } = await reconcile(pool);
  await pool.end();
  tell('核对 reconcile', `recomputes everything from ${compared.events} events: ${compared.balances} balances, ${compared.certificateEntries} certificate entries, ${compared.cases} cases, ${compared.peopleInPost} people in post`, `${differences.length} differences`, '§4.2', differences.length === 0);
}
