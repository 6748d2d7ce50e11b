import { createHash, sign } from 'node:crypto';
import { impossible } from '../../src/kernel/result';
import { namesOf, type Seal } from './certificate';
import { der, integer, nothing, octets, oid, sequence, setOf } from './der';

const ID = {
  data: '1.2.840.113549.1.7.1', signedData: '1.2.840.113549.1.7.2', contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47', sha256: '2.16.840.1.101.3.4.2.1', rsa: '1.2.840.113549.1.1.1', ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;
const VERSION = integer(Buffer.from([1]));
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const attribute = (id: string, value: Buffer): Buffer => sequence(oid(id), setOf(value));

/**
 * A detached signature as PAdES baseline B-B wants it (ETSI EN 319 142-1): CMS with SHA-256, and the certificate of the
 * signer named in what is signed (signing-certificate-v2). When it was made stands in the document, not here.
 */
export function detachedSignature(seal: Seal, signed: Uint8Array): Buffer {
  const [own] = seal.certificates;
  if (own === undefined) return impossible('a seal without a certificate');
  const { issuer, serial } = namesOf(own);
  const digestAlgorithm = sequence(oid(ID.sha256));
  const certificateId = sequence(octets(sha256(own)), sequence(sequence(der(0xa4, issuer)), serial));
  const attributes = [attribute(ID.contentType, oid(ID.data)), attribute(ID.messageDigest, octets(sha256(signed))), attribute(ID.signingCertificateV2, sequence(sequence(certificateId)))];
  const asSet = setOf(...attributes);
  const asField = Buffer.from(asSet);
  asField[0] = 0xa0; // the same bytes, tagged as the field of the signer
  const algorithm = seal.key.asymmetricKeyType === 'ec' ? sequence(oid(ID.ecdsaWithSha256)) : sequence(oid(ID.rsa), nothing);
  const signer = sequence(VERSION, sequence(issuer, serial), digestAlgorithm, asField, algorithm, octets(sign('sha256', asSet, seal.key)));
  const content = sequence(VERSION, setOf(digestAlgorithm), sequence(oid(ID.data)), der(0xa0, ...seal.certificates), setOf(signer));
  return sequence(oid(ID.signedData), der(0xa0, content));
}
