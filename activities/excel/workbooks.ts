import { Worker } from 'node:worker_threads';
import type { TableName } from '../../src/contracts/importLayout';
import { fileProblem, type ImportFile } from '../../src/contracts/importTable';
import type { TableCells } from '../../src/contracts/importWriting';
import type { ImportProblem } from '../../src/institution/importProblem';
import { failed, type Result } from '../../src/kernel/result';
import { THREAD_MEGABYTES, THREAD_MILLISECONDS, WORKBOOK_BYTES } from './limits';

/** What the thread is asked to do. */
export type Job = { readonly kind: 'read'; readonly name: string; readonly bytes: Uint8Array } | { readonly kind: 'write'; readonly tables: Readonly<Partial<Record<TableName, TableCells>>> };

/** Reads the tables of a workbook (.xlsx), whoever made it: what is too heavy, takes longer than `milliseconds`, is broken or not what it says is a problem with its place. */
export async function readWorkbook(name: string, bytes: Uint8Array, milliseconds?: number): Promise<Result<readonly ImportFile[], readonly ImportProblem[]>> {
  if (bytes.byteLength > WORKBOOK_BYTES) return failed([fileProblem(name, 'workbookTooLarge')]);
  try {
    return (await inThread({ kind: 'read', name, bytes }, milliseconds)) as Result<readonly ImportFile[], readonly ImportProblem[]>; // what `sheetsOf` gives
  } catch (error) {
    if (error instanceof TooHeavy) return failed([fileProblem(name, 'workbookTooLarge')]);
    throw error;
  }
}

/** Writes the prescribed layout (规定格式) as a workbook; without rows it is the template. Cells are given as texts, in the order of the columns. */
export const writeWorkbook = async (tables: Readonly<Partial<Record<TableName, TableCells>>>): Promise<Buffer> => Buffer.from((await inThread({ kind: 'write', tables })) as Uint8Array); // what `workbookOf` gives

class TooHeavy extends Error {}

const THREAD = new URL(import.meta.url.endsWith('.ts') ? './sourceThread.mjs' : './excelThread.js', import.meta.url);

let last: Promise<unknown> = Promise.resolve();
/** One workbook after the other, each in a thread of its own: it may take its time and memory, and neither from those who are waiting at the door. */
function inThread(job: Job, milliseconds = THREAD_MILLISECONDS): Promise<unknown> {
  const mine = last.then(() => started(job, milliseconds));
  last = mine.catch(() => undefined); // the next does not care how this one ended
  return mine;
}

function started(job: Job, milliseconds: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: THREAD_MEGABYTES }, stdout: true, stderr: true });
    for (const said of [thread.stdout, thread.stderr]) said.resume(); // the library repeats names of sheets; the log has nothing of what a file says
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      void thread.terminate();
    }, milliseconds);
    thread.once('message', resolve);
    thread.once('error', error => reject('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooHeavy() : error));
    thread.once('exit', code => {
      clearTimeout(late);
      reject(isLate ? new TooHeavy() : new Error(`the thread of a workbook ended with ${code} and gave nothing`)); // after a message this says nothing any more
    });
  });
}
