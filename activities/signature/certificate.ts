import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { impossible } from '../../src/kernel/result';
import { bits, der, integer, nothing, octets, oid, partsOf, sequence, setOf, time, utf8, yes } from './der';

/** What documents are signed with: the key, its certificate first and then those above it, in DER. */
export type Seal = { readonly key: KeyObject; readonly certificates: readonly Buffer[] };

const YEARS = 10;
const ID = { sha256WithRsa: '1.2.840.113549.1.1.11', commonName: '2.5.4.3', keyUsage: '2.5.29.15', subjectKey: '2.5.29.14', basicConstraints: '2.5.29.19' } as const;
const pem = (label: string, bytes: Buffer): string => `-----BEGIN ${label}-----\n${(bytes.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;

/**
 * A key of RSA 3072 with a certificate that it issues itself, as PEM: what an installation signs with until it is given
 * one of an authority. Who checks a document must be told to trust it; that it was not altered shows all the same.
 */
export function selfIssued(name: string, now: Date): string {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const subject = sequence(setOf(sequence(oid(ID.commonName), utf8(name))));
  const algorithm = sequence(oid(ID.sha256WithRsa), nothing);
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + YEARS);
  const extension = (id: string, isCritical: boolean, value: Buffer): Buffer => sequence(oid(id), ...(isCritical ? [yes] : []), octets(value));
  const extensions = sequence(
    extension(ID.basicConstraints, true, sequence()),
    extension(ID.keyUsage, true, bits(Buffer.from([0xc0]), 6)), // digitalSignature, nonRepudiation
    extension(ID.subjectKey, false, octets(createHash('sha1').update(key).digest())), // an identifier, no protection (RFC 5280 §4.2.1.2)
  );
  const serial = randomBytes(16);
  const told = sequence(der(0xa0, integer(Buffer.from([2]))), integer(serial), algorithm, subject, sequence(time(now), time(until)), subject, key, der(0xa3, extensions));
  const certificate = sequence(told, algorithm, bits(sign('sha256', told, privateKey)));
  return `${privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()}${pem('CERTIFICATE', certificate)}`;
}

/** Reads a key with its certificates from PEM. Throws where one is missing, the key is of another kind, or does not belong to the first certificate. */
export function sealFrom(text: string, passphrase?: string): Seal {
  const key = createPrivateKey({ key: text, ...(passphrase === undefined ? {} : { passphrase }) });
  const certificates = (text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(each => new X509Certificate(each));
  const [own] = certificates;
  if (own === undefined) return impossible('the PEM has no certificate: put the one of the key first, then those above it');
  if (!own.checkPrivateKey(key)) return impossible('the first certificate of the PEM does not belong to its key');
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'ec') return impossible('documents are signed with an RSA or an elliptic-curve key');
  return { key, certificates: certificates.map(each => each.raw) };
}

/** Issuer and serial number of a certificate, as a signature names it. */
export function namesOf(certificate: Buffer): { readonly issuer: Buffer; readonly serial: Buffer } {
  const [told] = partsOf(certificate);
  const parts = partsOf(told ?? impossible('a certificate of nothing'));
  const from = parts[0]?.[0] === 0xa0 ? 1 : 0; // a version stands before the serial number
  return { serial: parts[from] ?? impossible('a certificate without a number'), issuer: parts[from + 2] ?? impossible('a certificate without an issuer') };
}
