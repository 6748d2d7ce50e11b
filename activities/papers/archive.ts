import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** An archive (zip) with its parts. */
export type Archive = { readonly parts: readonly Entry[]; /** Unpacks a part and gives it, or counts it alone; fails where there is more of it than it says. */ readonly read: (part: Entry) => Promise<Buffer>; readonly count: (part: Entry) => Promise<void> };
/** That an archive unpacks to too much, or has too many parts. */
export class TooMuch extends Error {}

/** Opens an archive of at most so many parts that tell of at most so many bytes; throws `TooMuch` for more, and the library's error where it is broken. */
export async function openArchive(bytes: Buffer, most: { readonly parts: number; readonly bytes: number }): Promise<Archive> {
  const zip = await opened(bytes);
  if (zip.entryCount > most.parts) throw new TooMuch();
  const parts = await entriesOf(zip);
  if (parts.reduce((sum, part) => sum + part.uncompressedSize, 0) > most.bytes) throw new TooMuch();
  return {
    parts,
    read: async part => {
      const chunks: Buffer[] = [];
      await drained(zip, part, chunk => void chunks.push(chunk));
      return Buffer.concat(chunks);
    },
    count: part => drained(zip, part, () => undefined),
  };
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
const drained = (archive: ZipFile, part: Entry, take: (chunk: Buffer) => void): Promise<void> =>
  new Promise((resolve, reject) =>
    archive.openReadStream(part, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      stream.on('data', take);
      stream.once('error', reject);
      stream.once('end', resolve);
    }),
  );
