import { partsOf, type CertificateParts } from '../certificate/parts';
import { canonical, type Canonical } from './canonical';
import { faultOfChain } from './chain';
import { commitmentTo } from './commitment';
import { documentText, readEntry, type ExportedCertificate, type Neighbour, type RootAbsence } from './document';
import type { Fault, FaultCode } from './fault';
import { faultOfKeys, isInForce, type SealKey } from './keys';
import { faultOfRoots, type DailyRoot } from './root';
import type { Suites } from './suite';
import { leafOf, ledTo, placeOf } from './tree';

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
    faultAtKey(faultOfKeys(keys, suites), document) ??
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
function faultOfTrust({ keys, seals, madeAt }: ExportedCertificate, suites: Suites, trust: Trust): Fault | null {
  const unsound = firstOf(trust.roots, root => faultOfRoots([root], trust.keys, suites)) ?? faultOfKeys(trust.keys, suites);
  if (unsound) return fault('trustUnsound', unsound.at);
  const missing = trust.keys.find((trusted, index) => (index === 0 || trusted.from <= madeAt) && !keys.some(key => textOf(key) === textOf(trusted)));
  if (!missing) return null;
  const strange = seals.findIndex(seal => !trust.keys.some(({ id }) => id === seal.key));
  return fault('keyNotTrusted', missing.id, strange < 0 ? null : strange + 1);
}

/** A fault of a key, with the first entry that is sealed by it or by one that it introduced. */
function faultAtKey(found: Fault | null, { keys, seals }: ExportedCertificate): Fault | null {
  if (!found) return null;
  const doubtful = new Set(keys.slice(keys.findIndex(({ id }) => id === found.at)).map(({ id }) => id));
  const first = seals.findIndex(({ key }) => doubtful.has(key));
  return { ...found, entry: first < 0 ? null : first + 1 };
}

/** The first fault among several. */
function firstOf<Each>(all: readonly Each[], faultOf: (each: Each) => Fault | null): Fault | null {
  for (const each of all) {
    const found = faultOf(each);
    if (found) return found;
  }
  return null;
}

/** Every root counts exactly the entries that were sealed before it; one that counts none of them shows that it does not. */
function faultOfProofs({ institution, seals, roots, proofs, absences = [] }: ExportedCertificate, suites: Suites): Fault | null {
  const days = new Set<string>();
  for (const { day } of [...proofs, ...absences]) {
    if (days.has(day) || !roots.some(root => root.day === day)) return fault('proofWrong', day);
    days.add(day);
  }
  const proofOn = new Map(proofs.map(each => [each.day, each]));
  const sealedAt = seals.map(seal => seal.sealedAt).sort();
  let sealedBefore = 0;
  for (const root of roots) {
    const { day, madeAt, suite, top } = root;
    while ((sealedAt[sealedBefore] ?? madeAt) < madeAt) sealedBefore += 1;
    const proof = proofOn.get(day);
    if (!proof) {
      const absence = absences.find(each => each.day === day);
      if (sealedBefore > 0 || (!absence && root.institutions > 0)) return fault('proofMissing', day);
      if (absence && !showsAbsence(institution.id, absence, root, suites)) return fault('proofWrong', day);
      continue;
    }
    const leads = ledTo(suites[suite], leafOf(suites[suite], { institution: institution.id, number: proof.number, hash: proof.hash }), proof.steps) === top;
    if (!leads) return fault('proofWrong', day);
    if (proof.number > sealedBefore) return fault('cutOff', day, sealedBefore + 1);
    if (proof.number < sealedBefore || seals[proof.number - 1]?.hash !== proof.hash) return fault('headDiffers', day, proof.number);
  }
  return null;
}

/** Whether a root's tree has nothing of an institution: heads stand in the order of their institutions, and the two between which it would stand are side by side. */
function showsAbsence(institution: string, { before, after }: RootAbsence, { suite, top, institutions }: DailyRoot, suites: Suites): boolean {
  const placed = (head: Neighbour | null, atEnd: number): number | null => {
    if (head === null) return atEnd;
    const { steps, ...rest } = head;
    return ledTo(suites[suite], leafOf(suites[suite], rest), steps) === top ? placeOf(steps, institutions) : null;
  };
  const [one, two] = [placed(before, -1), placed(after, institutions)];
  return one !== null && two === one + 1 && (before === null || before.institution < institution) && (after === null || institution < after.institution);
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
  const meant = new Map(entries.flatMap(({ number, person, commitment }) => (person === null ? [] : [[`${person} ${commitment ?? ''}`, number] as const])));
  for (const { person, commitment, opening } of people) {
    const entry = meant.get(`${person} ${commitment}`);
    if (entry === undefined) return fault('personDoesNotOpen', person);
    if (opening && commitmentTo(suites['ed25519+sha256'].digest, opening) !== commitment) return fault('personDoesNotOpen', person, entry);
  }
  return null;
}

/** The document as a whole was signed by who issued it, after all that it tells of: nothing was put in, left out or altered beside the entries, nor signed by a key that another one has taken over from. */
function faultOfWhole(document: ExportedCertificate, suites: Suites): Fault | null {
  const { keys, seals, roots, madeAt, signature } = document;
  const told = [...keys.map(each => each.from), ...seals.map(each => each.sealedAt), ...roots.map(each => each.madeAt)];
  if (told.some(at => at > madeAt)) return fault('documentAltered', madeAt);
  const key = keys.find(each => each.id === signature.key);
  const isRight = key?.suite === signature.suite && isInForce(keys, key, madeAt) && suites[signature.suite].verify(key.publicKey, documentText(document), signature.signature);
  return isRight ? null : fault('documentAltered');
}
