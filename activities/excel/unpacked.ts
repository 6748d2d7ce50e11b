import { openArchive, TooMuch } from '../papers/archive';
import { UNPACKED_BYTES, WORKBOOK_PARTS } from './limits';

/** What is wrong with a workbook before it is read: it is no archive of the kind, or unpacks to too much. */
export type PackingFault = 'notAWorkbook' | 'workbookTooLarge';

/**
 * Unpacks every part of the archive without keeping it, and counts. Where a part is larger than it says, or all of them
 * are larger than allowed, it stops there: what reads the workbook afterwards can trust its sizes.
 */
export async function packingFault(bytes: Buffer): Promise<PackingFault | null> {
  try {
    const { parts, count } = await openArchive(bytes, { parts: WORKBOOK_PARTS, bytes: UNPACKED_BYTES });
    if (!parts.some(part => part.fileName === 'xl/workbook.xml')) return 'notAWorkbook';
    for (const part of parts) await count(part);
    return null;
  } catch (error) {
    return error instanceof TooMuch ? 'workbookTooLarge' : 'notAWorkbook'; // a fault of the archive, a part larger or smaller than it says, a password
  }
}
