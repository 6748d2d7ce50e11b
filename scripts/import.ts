import { readImportFiles } from '../activities/import/readImportFiles';
import { importRegister } from '../prisma/records/importRegister';
import { OFFICE_CLOCK_ACCOUNT } from '../prisma/records/officeClock';
import type { Progress } from '../src/contracts/jobs';
import { jobPhaseLabels } from '../src/labels/jobs';
import type { Language } from '../src/labels/labels';
import { importProblemText } from '../src/labels/importProblemText';
import { installation } from './installation';
import { openRoom } from './room';

/** One line a phase, as the window names it; on a terminal it counts up. */
function printer(language: Language): Progress {
  let last = '';
  return (phase, done, total) => {
    const isTerminal = process.stderr.isTTY;
    if (!isTerminal && done < total) return;
    if (total > 0) process.stderr.write(`${isTerminal ? (last === phase ? '\r' : last === '' ? '' : '\n') : ''}${jobPhaseLabels[language][phase]} ${done} / ${total}${isTerminal ? '' : '\n'}`);
    last = phase;
  };
}

/** `npm run import -- FILE…`: opens the institutions of the files on the register, all or nothing; exit 0 only where they were. */
async function main(): Promise<void> {
  const paths = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
  const language = process.argv.includes('--en') ? 'en' : 'zh';
  if (paths.length === 0) throw new Error('Which files? npm run import -- workbook.xlsx, or npm run import -- institutions.csv bodies.csv quotas.csv leadershipPosts.csv structureLimits.csv roster.csv [--en]');
  const { databaseUrl, keysFile } = await installation();
  const room = openRoom(databaseUrl, keysFile);
  const progress = printer(language);
  try {
    const read = await readImportFiles(paths, progress);
    const imported = read.ok ? await importRegister(room, read.value, OFFICE_CLOCK_ACCOUNT, progress) : read;
    if (process.stderr.isTTY) process.stderr.write('\n');
    if (imported.ok) {
      console.log(language === 'zh' ? `已入库:机构 ${imported.value.institutions} 个,在编人员 ${imported.value.people} 人` : `opened ${imported.value.institutions} institutions with ${imported.value.people} people in post`);
      return;
    }
    for (const problem of imported.problem) console.error(importProblemText(problem, language));
    console.error(language === 'zh' ? `共 ${imported.problem.length} 处问题,未入库任何内容` : `${imported.problem.length} problems; nothing was opened`);
    process.exitCode = 1;
  } finally {
    await room.pool.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
