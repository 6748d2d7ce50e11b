import { closing } from './demo/closing';
import { filingStory } from './demo/filingStory';
import { hireStory } from './demo/hireStory';
import { everybody } from './demo/office';
import { otherWays } from './demo/otherWays';
import { refusals } from './demo/refusals';
import { separationStory } from './demo/separationStory';
import { summary } from './demo/telling';
import { installation } from './installation';

/** `npm run demo`: a filing, the notice's two procedures and one refused act for every rule, over HTTP; exit 0 only if all came out as the notice says. */
async function main(): Promise<void> {
  const { url, databaseUrl } = await installation();
  const all = await everybody(url);
  await filingStory(all);
  const hireNumber = await hireStory(all);
  const retired = await separationStory(all);
  await otherWays(all);
  await refusals(all, databaseUrl, retired);
  await closing(all, databaseUrl, hireNumber, retired.number);
  const { steps, failed } = summary();
  if (!process.argv.includes('--json')) console.log(`\n${steps} steps, ${failed} not as the notice says`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
