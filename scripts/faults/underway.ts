import type { RecordRoom } from '../../prisma/records/record';
import type { Installation } from '../installation';
import { startIn } from '../ownInstallation';
import { freePort } from '../provision/ports';
import { openRoom } from '../room';

/** The installation that is put through faults: it can be started anew as `npm start` does, on the same ports. */
export type Underway = { readonly running: Installation; readonly room: RecordRoom; readonly startAnew: () => Promise<void>; readonly end: () => Promise<void> };

/** Starts an installation in the folder, on ports that nobody has; an earlier one is taken up with its data. */
export async function getUnderway(home: string): Promise<Underway> {
  const ports: Record<string, string> = {};
  for (const name of ['PORT', 'DINGBIAN_PG_PORT', 'DINGBIAN_TEMPORAL_PORT', 'DINGBIAN_SMTP_PORT']) ports[name] = String(await freePort());
  let { child, running } = await startIn(home, 'ignore', ports);
  const { url } = running;
  const room = openRoom(running.databaseUrl, running.keysFile);
  return {
    running,
    room,
    startAnew: async () => {
      ({ child, running } = await startIn(home, 'ignore', ports));
      if (running.url !== url) throw new Error(`The installation came back at ${running.url}: somebody took its port meanwhile.`);
    },
    end: async () => {
      await room.pool.end();
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise(resolve => child.once('exit', resolve));
        child.kill('SIGINT');
        await ended;
      }
    },
  };
}
