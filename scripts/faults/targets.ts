import { childrenOf } from '../bench/usage';
import { survivor } from '../provision/processes';

/** What can be killed: one program, all that the launcher watches, or the launcher with them. */
export const TARGETS = ['worker', 'api', 'temporal', 'postgres', 'all', 'everything'] as const;
export type Target = (typeof TARGETS)[number];

const WATCHED = ['api', 'worker', 'temporal', 'postgres', 'mail-sink'] as const;

/** Kills at one stroke, without a word (SIGKILL); PostgreSQL with every process of its own. Returns when the signals are sent. */
export function kill(home: string, target: Target): void {
  const names = target === 'all' || target === 'everything' ? WATCHED : [target];
  const launcher = target === 'everything' ? [survivor(home, 'launcher')] : [];
  const pids = [...launcher, ...names.map(name => survivor(home, name))].filter(pid => pid !== null);
  const postmaster = names.some(name => name === 'postgres') ? survivor(home, 'postgres') : null;
  const children = postmaster === null ? [] : childrenOf(postmaster);
  for (const pid of [...pids, ...children]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it ended a moment before
    }
  }
}
