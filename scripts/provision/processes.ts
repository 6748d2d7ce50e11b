import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';

/** The start time of a process in clock ticks since boot, or null where it does not run: a pid alone may belong to another by now. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

const pidFile = (home: string, name: string): string => join(home, `${name}.pid`);

/** The pid that the file names, if that very process still runs. */
export function survivor(home: string, name: string): number | null {
  const file = pidFile(home, name);
  if (!existsSync(file)) return null;
  const [pid, started] = readFileSync(file, 'utf8').split(' ');
  return pid !== undefined && startOf(Number(pid)) === started ? Number(pid) : null;
}

/** Remembers a process, so that the next start can find it after a kill of the launcher. */
export const remember = (home: string, name: string, pid: number): void => writeFileSync(pidFile(home, name), `${pid} ${startOf(pid) ?? ''}`);
export const forget = (home: string, name: string): void => rmSync(pidFile(home, name), { force: true });

const exited = async (pid: number, withinMs: number): Promise<boolean> => {
  for (const until = Date.now() + withinMs; Date.now() < until; await new Promise(resolve => setTimeout(resolve, 50))) if (startOf(pid) === null) return true;
  return startOf(pid) === null;
};

/** Ends a process: the gentle signal first, the hard one where it does not listen. */
export async function stop(home: string, name: string, signal: NodeJS.Signals = 'SIGTERM', withinMs = 15_000): Promise<void> {
  const pid = survivor(home, name);
  if (pid !== null) {
    process.kill(pid, signal);
    if (!(await exited(pid, withinMs))) process.kill(pid, 'SIGKILL');
    await exited(pid, 5_000);
  }
  forget(home, name);
}

const LOG_LIMIT = 20 * 1024 * 1024;
/** The log file of a process; one that grew too long is begun anew at a start. */
export function logOf(home: string, name: string): string {
  const file = join(home, 'log', `${name}.log`);
  if (existsSync(file) && statSync(file).size > LOG_LIMIT) rmSync(file);
  return file;
}

/** The last lines of a log, to show when its process failed. */
export const tailOf = (file: string, lines = 15): string => (existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : '');

/** What people do not wait for: under load it gives way to the API and the record, and catches up afterwards. */
const GIVE_WAY: readonly string[] = ['worker', 'temporal', 'mail-sink'];

/** How far a session stands back: far enough for decisions to go first, not so far that a conduct starves beside other programs. */
const SESSION_NICENESS = 5;

/** Lets a process go after the others. Linux may share the processor among sessions first (autogroups), and each of ours has one of its own: then its session has to stand back too. */
function giveWay(pid: number): void {
  setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(SESSION_NICENESS));
  } catch {
    // no autogroups here: the priority alone decides
  }
}

/** Starts a process in a group of its own (Ctrl-C reaches the launcher only, which stops things in their order) with its output in its log. */
export function launch(home: string, name: string, command: string, args: readonly string[], options: { readonly env?: Record<string, string>; readonly uid?: number; readonly gid?: number; readonly cwd?: string; readonly isWaitedFor?: boolean } = {}): ChildProcess {
  const log = openSync(logOf(home, name), 'a');
  const { env, isWaitedFor = !GIVE_WAY.includes(name), ...rest } = options;
  const child = spawn(command, args, { ...rest, env: { ...process.env, ...env }, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  if (child.pid !== undefined) remember(home, name, child.pid);
  if (child.pid !== undefined && !isWaitedFor) giveWay(child.pid);
  return child;
}
