import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DocumentKind } from '../../src/documents/kinds';
import type { MissingCharacter } from './missing';

/** Where templates lie, and where the office keeps fonts of its own. */
export type PressSettings = { readonly templates: string; readonly ownFonts: string | null };
/** What is to be set. `sheet`: what stands on it; `address`: where its QR code leads; `attached`: the JSON export that goes with it; `at`: when it is made. */
export type Sheet = { readonly template: DocumentKind; readonly sheet: object; readonly address: string; readonly attached: string | null; readonly at: number };
/** What came of it. `unprintable`: characters that no font has. */
export type Printed = { readonly kind: 'printed'; readonly bytes: Uint8Array; readonly pages: number } | { readonly kind: 'unprintable'; readonly missing: readonly MissingCharacter[] } | { readonly kind: 'broken'; readonly said: string };
/** What the thread is asked. */
export type Asked = { readonly id: number; readonly document: Sheet };

/** Sets documents (文书) as PDF, in a thread of its own. */
export type Press = { readonly print: (document: Sheet) => Promise<Exclude<Printed, { readonly kind: 'broken' }>>; readonly stop: () => Promise<void> };

/** What the press said of a template that it could not set: a fault of ours. */
export class PressFault extends Error {}

const MILLISECONDS = 20_000;
const isSource = import.meta.url.endsWith('.ts');
const THREAD = new URL(isSource ? './sourceThread.mjs' : './documentThread.js', import.meta.url);
const beside = [new URL('./templates/', import.meta.url), new URL('../activities/documents/templates/', import.meta.url)].map(url => fileURLToPath(url));
/** The templates: beside the sources, or in them where the built program lies in dist/. */
const TEMPLATES = (beside.find(folder => existsSync(folder)) ?? '').replace(/\/$/, '');

type Waiting = { readonly resolve: (printed: Printed) => void; readonly reject: (error: Error) => void };

/** Opens the press; its thread starts with the first document, and anew after one that it died of. */
export function openPress(ownFonts: string | null = null): Press {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let count = 0;
  const fail = (of: Worker, error: Error): void => {
    if (thread !== of) return;
    thread = null;
    for (const each of waiting.values()) each.reject(error);
    waiting.clear();
  };
  const started = (): Worker => {
    const settings: PressSettings = { templates: TEMPLATES, ownFonts };
    const own = new Worker(THREAD, { workerData: settings, stdout: true, stderr: true });
    for (const said of [own.stdout, own.stderr]) said.resume(); // nothing of what a document says goes into a log
    own.unref();
    own.on('message', ({ id, printed }: { readonly id: number; readonly printed: Printed }) => {
      waiting.get(id)?.resolve(printed);
      waiting.delete(id);
    });
    own.once('error', error => { fail(own, error); });
    own.once('exit', code => { fail(own, new PressFault(`the press ended with ${code}`)); });
    return own;
  };
  const ask = (document: Sheet): Promise<Printed> => new Promise((resolve, reject) => {
    thread ??= started();
    const own = thread;
    const id = (count += 1);
    const late = setTimeout(() => {
      fail(own, new PressFault('a document took too long'));
      void own.terminate();
    }, MILLISECONDS);
    const done = <Value>(then: (value: Value) => void) => (value: Value): void => {
      clearTimeout(late);
      then(value);
    };
    waiting.set(id, { resolve: done(resolve), reject: done(reject) });
    own.postMessage({ id, document } satisfies Asked);
  });
  return {
    print: async document => {
      const printed = await ask(document);
      if (printed.kind === 'broken') throw new PressFault(printed.said);
      return printed;
    },
    stop: async () => {
      const own = thread;
      thread = null;
      await own?.terminate();
    },
  };
}
