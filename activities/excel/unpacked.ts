import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { UNPACKED_BYTES, WORKBOOK_PARTS } from './limits';

/** What is wrong with a workbook before it is read: it is no archive of the kind, or unpacks to too much. */
export type PackingFault = 'notAWorkbook' | 'workbookTooLarge';

/**
 * Unpacks every part of the archive without keeping it, and counts. Where a part is larger than it says, or all of them
 * are larger than allowed, it stops there: what reads the workbook afterwards can trust its sizes.
 */
export async function packingFault(bytes: Buffer): Promise<PackingFault | null> {
  try {
    const archive = await opened(bytes);
    if (archive.entryCount > WORKBOOK_PARTS) return 'workbookTooLarge';
    const parts = await entriesOf(archive);
    const told = parts.reduce((sum, part) => sum + part.uncompressedSize, 0);
    if (told > UNPACKED_BYTES) return 'workbookTooLarge';
    if (!parts.some(part => part.fileName === 'xl/workbook.xml')) return 'notAWorkbook';
    for (const part of parts) await drained(archive, part);
    return null;
  } catch {
    return 'notAWorkbook'; // a fault of the archive, a part larger or smaller than it says, a password
  }
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, archive) => (error ? reject(error) : resolve(archive))));

const entriesOf = (archive: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    archive.on('entry', (entry: Entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.once('end', () => resolve(entries));
    archive.once('error', reject);
    archive.readEntry();
  });

/** Reads a part to its end; the library fails where there is more than the part says. */
const drained = (archive: ZipFile, part: Entry): Promise<void> =>
  new Promise((resolve, reject) =>
    archive.openReadStream(part, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      stream.once('error', reject);
      stream.once('end', resolve);
      stream.resume();
    }),
  );
