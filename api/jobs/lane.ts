import { fork, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { JobPhase } from '../../src/contracts/jobs';
import type { FromProcess, ToProcess } from './messages';

/** A job takes no longer than this, in milliseconds, and no more memory than this, in megabytes; a workbook has narrower bounds of its own. */
const JOB_MILLISECONDS = 5 * 60_000;
const JOB_MEGABYTES = 1024;
/** A process without a job ends after so long: it gives back what the last one took. */
const IDLE_MILLISECONDS = 60_000;
/** Jobs stand behind whoever waits at the door. */
const NICE = 10;

/** How a job left its process: ended in the record; or not, because it was too heavy, the record was away, the process broke, or was killed on purpose. */
export type Left = { readonly as: 'ended' | 'tooHeavy' | 'away' | 'killed' } | { readonly as: 'broke'; readonly trouble: Readonly<Record<string, unknown>> };
type OnProgress = (phase: JobPhase, done: number, total: number) => void;

const isSource = import.meta.url.endsWith('.ts');
const PROGRAM = fileURLToPath(new URL(isSource ? './process.ts' : './jobProcess.js', import.meta.url));

/** One lane: a process that does one job after the other, replaced where one has broken it. */
export class Lane {
  private child: ChildProcess | null = null;
  private idle: NodeJS.Timeout | undefined;
  private isKilled = false;
  constructor(private readonly milliseconds = JOB_MILLISECONDS, private readonly nice = NICE) {}

  /** Does a job in the lane's process; never rejects. */
  run(job: ToProcess, onProgress: OnProgress): Promise<Left> {
    clearTimeout(this.idle);
    this.isKilled = false;
    if (this.child?.connected !== true) this.child = started(this.nice); // the last one may have died while it had nothing to do
    const child = this.child;
    return new Promise(resolve => {
      let isLate = false;
      const late = setTimeout(() => {
        isLate = true;
        child.kill('SIGKILL');
      }, this.milliseconds);
      const leave = (left: Left): void => {
        clearTimeout(late);
        child.off('message', hear).off('exit', exit).off('error', fail);
        if (left.as !== 'ended' && left.as !== 'away') this.end();
        else this.idle = setTimeout(() => this.end(), IDLE_MILLISECONDS).unref();
        resolve(left);
      };
      const hear = (said: FromProcess): void => {
        if (said.kind === 'progress') onProgress(said.phase, said.done, said.total);
        else if (said.kind === 'ended') leave({ as: 'ended' });
        else leave(said.isAway ? { as: 'away' } : { as: 'broke', trouble: said.trouble });
      };
      // Node ends a process whose memory is full by SIGABRT.
      const exit = (code: number | null, signal: NodeJS.Signals | null): void => leave(this.isKilled ? { as: 'killed' } : isLate || signal === 'SIGABRT' || code === 134 ? { as: 'tooHeavy' } : { as: 'broke', trouble: { code, signal } });
      const fail = (error: Error): void => leave({ as: 'broke', trouble: { code: null, signal: error.name } });
      child.on('message', hear).on('exit', exit).on('error', fail);
      child.send(job, error => {
        if (error) fail(error);
      });
    });
  }

  /** Stops what runs, at once; whatever it has not ended is undone. */
  kill(): void {
    this.isKilled = true;
    this.child?.kill('SIGKILL');
  }

  /** Ends the lane's process, which has no job. */
  end(): void {
    clearTimeout(this.idle);
    this.child?.kill('SIGKILL');
    this.child = null;
  }
}

function started(nice: number): ChildProcess {
  const child = fork(PROGRAM, { execArgv: [...(isSource ? ['--import', 'tsx'] : ['--enable-source-maps']), `--max-old-space-size=${JOB_MEGABYTES}`], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }); // it prints nothing: libraries repeat what a file says
  if (child.pid !== undefined) setPriority(child.pid, nice);
  child.unref();
  child.channel?.unref();
  child.on('error', () => undefined); // told by the job that it has, if it has one
  return child;
}
