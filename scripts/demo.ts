import { parseArgs } from 'node:util';
import { chapters, reconciled } from './demo/chapters';
import { handlingStory } from './demo/daily/handling';
import { closing } from './demo/closing';
import { filingStory } from './demo/filingStory';
import { hireStory } from './demo/hireStory';
import { everybody } from './demo/office';
import { otherWays } from './demo/otherWays';
import { refusals } from './demo/refusals';
import { separationStory } from './demo/separationStory';
import { summary } from './demo/telling';
import { installation, type Installation } from './installation';

/** The whole notice: a filing, its two procedures, and one refused act for every rule. */
async function wholeNotice({ url, databaseUrl }: Installation): Promise<void> {
  const all = await everybody(url);
  await filingStory(all);
  const hireNumber = await hireStory(all);
  const retired = await separationStory(all);
  await otherWays(all);
  await refusals(all, databaseUrl, retired);
  await handlingStory({ all, url, databaseUrl });
  await closing(all, databaseUrl, hireNumber, retired.number);
}

/** One chapter of an office's daily life, or all of them. */
async function daily(asked: string, { url, databaseUrl }: Installation): Promise<void> {
  const numbers = asked === 'all' ? Object.keys(chapters) : [asked];
  const all = await everybody(url);
  for (const number of numbers) {
    const chapter = chapters[number];
    if (!chapter) throw new Error(`there is no chapter ${number}; the chapters are ${Object.keys(chapters).join(', ')} and all`);
    await chapter({ all, url, databaseUrl });
  }
  await reconciled(databaseUrl);
}

/** `npm run demo`, over HTTP: the whole notice or, with `-- --chapter N`, an office's daily life; exit 0 only if all came out as the notice says. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { chapter: { type: 'string' }, json: { type: 'boolean', default: false } } });
  const here = await installation();
  await (values.chapter === undefined ? wholeNotice(here) : daily(values.chapter, here));
  const { steps, failed } = summary();
  if (!values.json) console.log(`\n${steps} steps, ${failed} not as the notice says`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
