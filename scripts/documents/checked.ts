import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pythonEnvironment } from '../provision/python';

const PACKAGES = ['pyhanko==0.32.0', 'pyhanko-certvalidator==0.29.1', 'pypdfium2==4.30.0', 'pillow==12.0.0'];
const CHECK = fileURLToPath(new URL('./check.py', import.meta.url));

/** What independent programs find in a PDF. Each page is drawn into `PREFIX-N.png`, and as raw pixels into `PREFIX-N.rgba`. */
export type Checked = {
  readonly signature: { readonly count: number; readonly isValid?: boolean; readonly isIntact?: boolean; readonly isTrusted?: boolean; readonly coverage?: string; readonly profile?: string; readonly digest?: string; readonly attributes?: readonly string[]; readonly signer?: string; readonly hasTime?: boolean; readonly name?: string };
  readonly fonts: Readonly<Record<string, { readonly kind: string; readonly isEmbedded: boolean; readonly hasText: boolean }>>;
  readonly attachments: Readonly<Record<string, string>>;
  readonly pages: readonly { readonly width: number; readonly height: number; readonly text: string; readonly pixels: readonly [number, number] }[];
};

/** The Python of the checking programs; installed into the cache the first time. Throws with what to do where there is no Python. */
export const checkingPython = (): string => join(pythonEnvironment('document-check-1', PACKAGES), 'python');

/** Has a PDF checked against a trusted certificate, and drawn at so many pixels a point. */
export async function checkPdf(python: string, { pdf, trusted, prefix, scale = 2 }: { readonly pdf: string; readonly trusted: string; readonly prefix: string; readonly scale?: number }): Promise<Checked> {
  const { stdout } = await promisify(execFile)(python, [CHECK, pdf, trusted, prefix, String(scale)], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Checked; // as check.py writes it
}
