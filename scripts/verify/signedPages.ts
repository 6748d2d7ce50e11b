import { createHash, verify, X509Certificate } from 'node:crypto';
import { contentOf, der, oid, partsOf } from '../../activities/signature/der';
import type { ExportedCertificate } from '../../src/seal/document';

/** How the signature over a PDF stands: whose it is where the whole file is as it was signed, by whom the export names or by another. */
export type SignedPages = { readonly kind: 'whole' | 'byAnother'; readonly signer: string; readonly fingerprint: string } | { readonly kind: 'altered' } | { readonly kind: 'unsigned' };

const MESSAGE_DIGEST = oid('1.2.840.113549.1.9.4');
const RANGES = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;

/** Checks the signature (PAdES) that documents of ours carry: that it covers the whole file, that no byte is another one, and that it was made with the key of its certificate. Whose certificate that is, the reader compares. */
export function signedPages(pdf: Buffer): SignedPages {
  const [from, first, after, rest] = [...pdf.toString('latin1').matchAll(RANGES)].at(-1)?.slice(1).map(Number) ?? [];
  if (from === undefined || first === undefined || after === undefined || rest === undefined) return { kind: 'unsigned' };
  if (from !== 0 || after < first || after + rest !== pdf.length) return { kind: 'altered' };
  try {
    return signedBy(signatureIn(pdf.toString('latin1', first, after)), Buffer.concat([pdf.subarray(0, first), pdf.subarray(after)]));
  } catch {
    return { kind: 'altered' }; // what stands in the place of a signature cannot be read as one
  }
}

/** How pages stand with the export that they carry: it names who signs them, so that a sound export on pages of somebody else shows. */
export const pagesOf = (pages: SignedPages | null, sound: Pick<ExportedCertificate, 'printedBy'> | null): SignedPages | null => (sound !== null && pages?.kind === 'whole' && pages.fingerprint !== sound.printedBy ? { ...pages, kind: 'byAnother' } : pages);

/** What stands in the room that was left for the signature: hexadecimal digits in angle brackets and nothing else, for nobody has signed that room. */
function signatureIn(room: string): Buffer {
  if (!/^<(?:[0-9a-f]{2})+>$/i.test(room)) throw new Error('something else stands in the place of the signature');
  const bytes = Buffer.from(room.slice(1, -1), 'hex');
  const content = contentOf(bytes);
  if (bytes.subarray(content.byteOffset - bytes.byteOffset + content.length).some(byte => byte !== 0)) throw new Error('something stands behind the signature');
  return bytes;
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** Reads a detached CMS signature and holds it against what is signed. */
function signedBy(signature: Buffer, signed: Buffer): SignedPages {
  const [, , , certificates, signers] = partsOf(within(within(signature, 1), 0));
  const [, , , attributes, , value] = partsOf(within(there(signers), 0));
  const [own] = partsOf(there(certificates));
  const digest = partsOf(there(attributes)).find(each => within(each, 0).equals(MESSAGE_DIGEST));
  const certificate = new X509Certificate(there(own));
  const asSet = der(0x31, contentOf(there(attributes))); // the same bytes, tagged as they were signed
  const isDigested = contentOf(within(within(there(digest), 1), 0)).equals(sha256(signed));
  const isOfCertificate = there(attributes).includes(sha256(there(own))); // signing-certificate-v2: no other certificate with the same key
  if (!isDigested || !isOfCertificate || !verify('sha256', asSet, certificate.publicKey, contentOf(there(value)))) return { kind: 'altered' };
  return { kind: 'whole', signer: /^CN=(.*)$/m.exec(certificate.subject)?.[1] ?? certificate.subject, fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase() };
}

function there(value: Buffer | undefined): Buffer {
  if (value === undefined) throw new Error('a part of the signature is missing');
  return value;
}

const within = (whole: Buffer, index: number): Buffer => there(partsOf(whole)[index]);
