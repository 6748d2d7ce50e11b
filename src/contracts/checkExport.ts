import { canonical } from '../seal/canonical';
import type { ExportedCertificate } from '../seal/document';
import type { SealedEntry } from '../seal/entry';
import type { Fault } from '../seal/fault';
import type { Suites } from '../seal/suite';
import { faultOfDocument, type Trust } from '../seal/verify';
import { exportedCertificate } from './exportedCertificate';
import { namedTwice } from './namedTwice';

/** What the check of a text found; `document` is null where the text is no exported certificate. */
export type CheckedExport = { readonly fault: Fault | null; readonly document: ExportedCertificate | null };

const malformed = (at: string | null, entry: number | null = null): CheckedExport => ({ fault: { code: 'malformed', entry, at }, document: null });

/** Checks the text of an exported certificate, whatever it is: its form, and then all that it says. */
export function checkExport(text: string, suites: Suites, trust: Trust): CheckedExport {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return malformed(null);
  }
  const parsed = exportedCertificate.safeParse(read);
  if (!parsed.success) return malformedAt(parsed.error.issues[0]?.path ?? []);
  const twice = namedTwice(text, read);
  if (twice !== null) return malformed(twice);
  try {
    return { fault: faultOfDocument(parsed.data, suites, trust), document: parsed.data };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return malformed(null, 1 + parsed.data.entries.findIndex(isWithoutText) || null); // half a character: nothing that could be signed
  }
}

function isWithoutText(entry: SealedEntry): boolean {
  try {
    canonical(entry);
    return false;
  } catch {
    return true;
  }
}

/** A place that is not of the right form, with the entry where it belongs to one. */
function malformedAt(path: readonly PropertyKey[]): CheckedExport {
  const [part, index] = path;
  return malformed(path.map(String).join('.') || null, (part === 'entries' || part === 'seals') && typeof index === 'number' ? index + 1 : null);
}
