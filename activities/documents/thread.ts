import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontsOf } from './fonts';
import { missingIn } from './missing';
import type { Asked, Printed, PressSettings } from './press';
import { qrCodeOf } from './qrCode';

// A thread that sets documents, one after the other; it keeps the fonts and what Typst has learned.
const { templates, ownFonts } = workerData as PressSettings; // `openPress` alone starts this file
const fonts = fontsOf(ownFonts);
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: [...fonts.blobs] }] });

/** Sets one document: the sheet goes in as data, never as markup. */
function print({ template, sheet, address, attached, at }: Asked['document']): Printed {
  const missing = missingIn(sheet, fonts.has);
  if (missing.length > 0) return { kind: 'unprintable', missing };
  const inputs = { sheet: JSON.stringify(sheet), families: JSON.stringify(fonts.families), qr: qrCodeOf(address), address, attached: attached ?? '' };
  const { result, ...compiled } = compile(`${templates}/${template}.typ`, inputs);
  if (!result) return { kind: 'broken', said: compiled.said };
  const bytes = compiler.pdf(result, { pdfStandard: 'a-3b', creationTimestamp: Math.floor(at / 1000) });
  compiler.evictCache(10);
  return { kind: 'printed', bytes, pages: result.numOfPages };
}

function compile(mainFilePath: string, inputs: Record<string, string>) {
  const compiled = compiler.compile({ mainFilePath, inputs });
  const faults = compiled.takeDiagnostics();
  return { result: compiled.result, said: faults ? JSON.stringify(compiler.fetchDiagnostics(faults)) : readFileSync(mainFilePath, 'utf8').slice(0, 0) };
}

parentPort?.on('message', ({ id, document }: Asked) => {
  try {
    parentPort?.postMessage({ id, printed: print(document) });
  } catch (error) {
    parentPort?.postMessage({ id, printed: { kind: 'broken', said: error instanceof Error ? error.message : 'unknown' } satisfies Printed });
  }
});
