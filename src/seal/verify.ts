import { partsOf, type CertificateParts } from '../certificate/parts';
import { canonical, type Canonical } from './canonical';
import { faultOfChain } from './chain';
import { commitmentTo } from './commitment';
import { documentText, readEntry, type ExportedCertificate } from './document';
import type { Fault, FaultCode } from './fault';
import { faultOfKeys, isInForce, type SealKey } from './keys';
import { faultOfRoots, type DailyRoot } from './root';
import type { Suites } from './suite';
import { leafOf, ledTo } from './tree';

/** What whoever checks has from elsewhere: keys as they were published, roots as they were mailed or kept. */
export type Trust = { readonly keys: readonly SealKey[]; readonly roots: readonly DailyRoot[] };

const textOf = (value: unknown): string => canonical(value as Canonical); // plain values of the document
const fault = (code: FaultCode, at: string | null = null, entry: number | null = null): Fault => ({ code, entry, at });

/**
 * Checks an exported certificate against itself and against what is trusted, without anything else: the first fault, or
 * null where it is sound. What concerns an entry is told before what concerns the rest.
 */
export function faultOfDocument(document: ExportedCertificate, suites: Suites, trust: Trust): Fault | null {
  const { keys, institution, entries, seals } = document;
  return (
    faultOfKeys(keys, suites) ??
    faultOfTrust(document, suites, trust) ??
    faultOfLinks(document) ??
    faultOfChain(institution.id, entries.flatMap((entry, index) => (seals[index] ? [{ entry, seal: seals[index] }] : [])), keys, suites) ??
    faultOfRoots(document.roots, keys, suites) ??
    faultOfProofs(document, suites) ??
    faultOfTrustedRoots(document, trust) ??
    faultOfParts(document) ??
    faultOfPeople(document, suites) ??
    faultOfWhole(document, suites)
  );
}

/** Every entry has its seal, and every seal its entry. */
function faultOfLinks({ entries, seals }: ExportedCertificate): Fault | null {
  if (entries.length > seals.length) return fault('notSealed', null, seals.length + 1);
  return entries.length < seals.length ? fault('sealWithoutEntry', null, entries.length + 1) : null;
}

/** What is trusted is sound itself, and its keys are in the succession as they were published; those that took over only after the document was made cannot be. */
function faultOfTrust({ keys, madeAt }: ExportedCertificate, suites: Suites, trust: Trust): Fault | null {
  const unsound = firstOf(trust.roots, root => faultOfRoots([root], trust.keys, suites)) ?? faultOfKeys(trust.keys, suites);
  if (unsound) return unsound;
  const missing = trust.keys.find((trusted, index) => (index === 0 || trusted.from <= madeAt) && !keys.some(key => textOf(key) === textOf(trusted)));
  return missing ? fault('keyNotTrusted', missing.id) : null;
}

/** The first fault among several. */
function firstOf<Each>(all: readonly Each[], faultOf: (each: Each) => Fault | null): Fault | null {
  for (const each of all) {
    const found = faultOf(each);
    if (found) return found;
  }
  return null;
}

/** Every root that was made after the first entry was sealed counts exactly the entries that were sealed before it. */
function faultOfProofs({ institution, seals, roots, proofs }: ExportedCertificate, suites: Suites): Fault | null {
  const stray = proofs.find((proof, index) => !roots.some(root => root.day === proof.day) || proofs.findIndex(other => other.day === proof.day) !== index);
  if (stray) return fault('proofWrong', stray.day);
  for (const { day, madeAt, suite, top } of roots) {
    const sealedBefore = seals.filter(seal => seal.sealedAt < madeAt).length;
    const proof = proofs.find(each => each.day === day);
    if (!proof) {
      if (sealedBefore > 0) return fault('proofMissing', day);
      continue;
    }
    const leads = ledTo(suites[suite], leafOf(suites[suite], { institution: institution.id, number: proof.number, hash: proof.hash }), proof.steps) === top;
    if (!leads) return fault('proofWrong', day);
    if (proof.number > sealedBefore) return fault('cutOff', day, sealedBefore + 1);
    if (proof.number < sealedBefore || seals[proof.number - 1]?.hash !== proof.hash) return fault('headDiffers', day, proof.number);
  }
  return null;
}

/** The roots that are trusted are in the document, the same. */
function faultOfTrustedRoots({ roots }: ExportedCertificate, trust: Trust): Fault | null {
  for (const trusted of trust.roots) {
    const found = roots.find(root => root.day === trusted.day);
    if (!found) return fault('rootMissing', trusted.day);
    if (textOf(found) !== textOf(trusted)) return fault('rootNotTrusted', trusted.day);
  }
  return null;
}

const PARTS = ['basic', 'leadershipPosts', 'bodies', 'bodyLeaders', 'quotas', 'roster'] as const satisfies readonly (keyof CertificateParts)[];

/** The six parts, and the heading, say what the entries say. */
function faultOfParts({ institution, parts, entries }: ExportedCertificate): Fault | null {
  const read = partsOf(entries.map(readEntry));
  const altered = PARTS.find(part => textOf(read[part]) !== textOf(parts[part]));
  if (altered) return fault('partAltered', altered);
  const { facts } = read.basic;
  const isSame = facts['creditCode'] === institution.creditCode && facts['name'] === institution.name && facts['number'] === institution.certificateNumber;
  return isSame ? null : fault('partAltered', 'institution');
}

/** Whoever is named is whom the entries mean. */
function faultOfPeople({ people, entries }: ExportedCertificate, suites: Suites): Fault | null {
  for (const { person, commitment, opening } of people) {
    const entry = entries.find(each => each.person === person && each.commitment === commitment);
    if (!entry) return fault('personDoesNotOpen', person);
    if (opening && commitmentTo(suites['ed25519+sha256'].digest, opening) !== commitment) return fault('personDoesNotOpen', person, entry.number);
  }
  return null;
}

/** The document as a whole was signed by who issued it: nothing was put in, left out or altered beside the entries. */
function faultOfWhole(document: ExportedCertificate, suites: Suites): Fault | null {
  const { keys, madeAt, signature } = document;
  const key = keys.find(each => each.id === signature.key);
  const isRight = key?.suite === signature.suite && isInForce(keys, key, madeAt) && suites[signature.suite].verify(key.publicKey, documentText(document), signature.signature);
  return isRight ? null : fault('documentAltered');
}
