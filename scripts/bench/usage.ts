import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { survivor } from '../provision/processes';

/** The processes of an installation. PostgreSQL counts with its children, ended ones too. */
export const PROCESSES = ['api', 'worker', 'temporal', 'postgres'] as const;
export type ProcessName = (typeof PROCESSES)[number];

/** CPU in milliseconds and resident memory in MiB by process, and the CPU that the whole machine has spent. */
export type Usage = { readonly cpu: Readonly<Record<ProcessName, number>>; readonly memory: Readonly<Record<ProcessName, number>>; readonly machine: number; readonly at: number };

const TICK = 10; // /proc counts hundredths of a second
const PAGE_KIB = 4;
const fieldsOf = (pid: number): string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/** Own time and that of children which have ended. */
function spent(pid: number): number {
  const fields = fieldsOf(pid);
  return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) * TICK;
}

const resident = (pid: number): number => (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_KIB) / 1024;

/** The processes that a process has started and that still run. */
export const childrenOf = (parent: number): number[] =>
  readdirSync('/proc').filter(name => /^\d+$/.test(name)).flatMap(name => {
    try {
      return Number(fieldsOf(Number(name))[1]) === parent ? [Number(name)] : [];
    } catch {
      return []; // it has ended meanwhile
    }
  });

/** What the processes of the installation in that folder have used so far. */
export function usageOf(home: string): Usage {
  const read = (of: (pid: number) => number): Record<ProcessName, number> => {
    const total = (name: ProcessName): number => {
      const pid = survivor(home, name);
      if (pid === null) return 0;
      const all = name === 'postgres' ? [pid, ...childrenOf(pid)] : [pid];
      return all.reduce((sum, each) => {
        try {
          return sum + of(each);
        } catch {
          return sum; // as above
        }
      }, 0);
    };
    return { api: total('api'), worker: total('worker'), temporal: total('temporal'), postgres: total('postgres') };
  };
  const machine = cpus().reduce((sum, { times }) => sum + times.user + times.sys + times.nice + times.irq, 0);
  return { cpu: read(spent), memory: read(resident), machine, at: Date.now() };
}
