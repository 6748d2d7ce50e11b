import { spawn } from 'node:child_process';
import type { Scan } from '../../src/contracts/paperFormats';

/** What came of asking the scanner: what it says of the paper, that it found something, or that it could not say. */
export type Scanned = Scan | 'infected' | 'failed';
/** Asks whether a paper is free of viruses. */
export type Scanner = (bytes: Buffer) => Promise<Scanned>;

/** The scanner may take so long for a paper, in milliseconds (assumed). */
const SCAN_MILLISECONDS = 30_000;
/** So many papers are scanned at a time; the next waits. */
const AT_ONCE = 2;

/** Where no scanner is set up, papers are kept and shown as not scanned. */
export const noScanner: Scanner = async () => 'notScanned';

/**
 * The scanner that a command starts, as `clamdscan --no-summary -` does: the paper on its standard input, 0 clean, 1 infected,
 * anything else it could not say. Its words are apart by spaces; no shell reads them, and it is given nothing of the
 * environment but PATH and HOME. What it prints is not read: it may repeat what the paper says.
 */
export function scannerBy(command: string, milliseconds = SCAN_MILLISECONDS): Scanner {
  const [program = '', ...words] = command.trim().split(/\s+/);
  const waiting: (() => void)[] = [];
  let running = 0;
  return async bytes => {
    if (running >= AT_ONCE) await new Promise<void>(resolve => void waiting.push(resolve));
    else running += 1;
    try {
      return await scanned(program, words, bytes, milliseconds);
    } finally {
      const next = waiting.shift();
      if (next) next(); // it takes this one's place
      else running -= 1;
    }
  };
}

const ANSWERS: ReadonlyMap<number | null, Scanned> = new Map([[0, 'clean'], [1, 'infected']]);

function scanned(program: string, words: readonly string[], bytes: Buffer, milliseconds: number): Promise<Scanned> {
  return new Promise(resolve => {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(program, words, { stdio: ['pipe', 'ignore', 'ignore'], env: { PATH, HOME }, detached: true });
    const late = setTimeout(() => end(child.pid), milliseconds);
    const leave = (answer: Scanned): void => {
      clearTimeout(late);
      resolve(answer);
    };
    child.once('error', () => leave('failed'));
    child.once('exit', code => leave(ANSWERS.get(code) ?? 'failed'));
    child.stdin.on('error', () => undefined); // it may know enough before it has read everything
    child.stdin.end(bytes);
  });
}

/** Ends the scanner with whatever it has started: it leads a group of its own. */
function end(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it has ended this moment
  }
}
