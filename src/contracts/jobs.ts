/** What takes longer than an answer may, and is done as a job (任务): a dry run, a filing, its acceptance, an export, drafts that are signed together. */
export const JOB_KINDS = ['check', 'checkOfFiling', 'filing', 'acceptance', 'registerExport', 'filingExport', 'batchApproval'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** Where a job stands (任务状态); the last three are for good. */
export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** What a running job is at (进度). Reading is told in bytes, everything else in rows. */
export const JOB_PHASES = ['reading', 'checking', 'comparing', 'entering', 'writing', 'signing'] as const;
export type JobPhase = (typeof JOB_PHASES)[number];

/** Told how far the work has come: so much is done of so much, never more than was really done. */
export type Progress = (phase: JobPhase, done: number, total: number) => void;
/** For whoever does not want to know. */
export const untold: Progress = () => undefined;

const EVERY = 1_000;
/** Counts rows as they are done; every thousandth is told, and the last. */
export function counted(progress: Progress, phase: JobPhase, total: number): () => void {
  let done = 0;
  progress(phase, 0, total);
  return () => {
    done += 1;
    if (done % EVERY === 0 || done === total) progress(phase, done, total);
  };
}
