import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { checkingPython, checkPdf, type Checked } from '../../scripts/documents/checked';
import type { Door, Visitor } from '../api/door';
import { testSealFile } from '../harness/seal';

/** The Python of the programs that check documents; null where there is none, but in CI, which must have one. */
export function checkingPrograms(): string | null {
  try {
    return checkingPython();
  } catch (error) {
    if (process.env['CI'] !== undefined) throw error;
    console.log(`skipped: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** The pages of a document, as somebody carries them away. */
export async function pagesOf(door: Door, visitor: Visitor, id: unknown): Promise<Buffer> {
  const response = await fetch(`${door.url}/documents/${String(id)}/content`, { headers: visitor.authorization });
  if (response.status !== 200) throw new Error(await response.text());
  return Buffer.from(await response.arrayBuffer());
}

const folder = mkdtempSync(join(tmpdir(), 'dingbian-documents-'));
/** What independent programs find in the pages: signature, fonts, text, and what the QR code of the first page says. */
export type Looked = Checked & { readonly text: string; readonly codes: readonly (string | null)[] };
/** Has the pages looked at. */
export async function looked(python: string, name: string, pages: Buffer): Promise<Looked> {
  const [pdf, prefix] = [join(folder, `${name}.pdf`), join(folder, name)];
  writeFileSync(pdf, pages);
  const checked = await checkPdf(python, { pdf, trusted: testSealFile, prefix });
  const codes = checked.pages.map(({ pixels: [width, height] }, index) => jsQR(new Uint8ClampedArray(readFileSync(`${prefix}-${index + 1}.rgba`)), width, height)?.data ?? null);
  return { ...checked, text: checked.pages.map(page => page.text).join('\n').replaceAll(/[\r\n]+/g, '\n'), codes };
}
