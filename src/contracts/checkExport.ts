import type { ExportedCertificate } from '../seal/document';
import type { Fault } from '../seal/fault';
import type { Suites } from '../seal/suite';
import { faultOfDocument, type Trust } from '../seal/verify';
import { exportedCertificate } from './exportedCertificate';

/** What the check of a text found; `document` is null where the text is no exported certificate. */
export type CheckedExport = { readonly fault: Fault | null; readonly document: ExportedCertificate | null };

const malformed = (at: string | null): CheckedExport => ({ fault: { code: 'malformed', entry: null, at }, document: null });

/** Checks the text of an exported certificate, whatever it is: its form, and then all that it says. */
export function checkExport(text: string, suites: Suites, trust: Trust): CheckedExport {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return malformed(null);
  }
  const parsed = exportedCertificate.safeParse(read);
  if (!parsed.success) return malformed(parsed.error.issues[0]?.path.join('.') ?? null);
  return { fault: faultOfDocument(parsed.data, suites, trust), document: parsed.data };
}
