import { entryText, signedText, type Before, type EntrySeal, type Link, type SealedEntry } from './entry';
import type { Fault, FaultCode } from './fault';
import { isInForce, type SealKey } from './keys';
import { firstWrongSignature } from './signatures';
import type { Signer, Suites } from './suite';

/** Seals an entry behind the one before it. `sealedAt`: ISO 8601 in UTC. */
export function sealEntry(entry: SealedEntry, before: Before, { key, suite, sign }: Signer, sealedAt: string): EntrySeal {
  const hash = suite.digest(entryText(entry, { suite: suite.code, key, sealedAt }, before));
  return { number: entry.number, suite: suite.code, key, previous: before?.hash ?? null, hash, signature: sign(signedText(hash)), sealedAt };
}

/**
 * Walks a certificate's chain (链) from its first entry and tells the first that is broken; null where all are sound.
 * What was altered, left out, put in, moved or taken from another institution shows at the entry itself; what was sealed
 * anew by whoever lacks the key shows at the first signature that is not the key's. A tail that was cut off does not
 * show here: a daily root tells it.
 */
export function faultOfChain(institution: string, links: readonly Link[], keys: readonly SealKey[], suites: Suites): Fault | null {
  const byId = new Map(keys.map(key => [key.id, key]));
  const placeOf = new Map(keys.map(({ id }, place) => [id, place]));
  let before: EntrySeal | null = null;
  for (const [index, { entry, seal }] of links.entries()) {
    const fault = (code: FaultCode, entryNumber = index + 1): Fault => ({ code, entry: entryNumber, at: null });
    if (entry.number > index + 1) return fault('entryMissing');
    if (entry.number <= index) return links[entry.number - 1]?.seal.hash === seal.hash ? fault('entryTwice', entry.number) : fault('entryAltered');
    if (entry.institution !== institution) return fault('otherInstitution');
    if (seal.number !== entry.number || seal.previous !== (before?.hash ?? null)) return fault('chainBroken');
    const key = byId.get(seal.key);
    if (!key || key.suite !== seal.suite) return fault('keyUnknown');
    if (suites[seal.suite].digest(entryText(entry, seal, before)) !== seal.hash) return whoseFault(links, index, byId, suites);
    if (!isInForce(keys, key, seal.sealedAt) || isBefore(placeOf, seal, before)) return fault('keyNotInForce');
    before = seal;
  }
  const wrong = firstWrongSignature(links.map(({ seal }) => seal), byId, suites, signedText);
  return wrong === null ? null : { code: 'signatureWrong', entry: wrong + 1, at: null };
}

/** Whether a seal is by a key that another one had taken over from already: whoever got hold of the old one cannot go on with it, whatever instant he writes. */
const isBefore = (placeOf: ReadonlyMap<string, number>, seal: EntrySeal, before: EntrySeal | null): boolean => before !== null && (placeOf.get(seal.key) ?? 0) < (placeOf.get(before.key) ?? 0);

/** A hash that is wrong: the entry's own fault, unless the signature before it, which the hash covers, is the altered one. */
function whoseFault(links: readonly Link[], index: number, keys: ReadonlyMap<string, SealKey>, suites: Suites): Fault {
  const wrong = firstWrongSignature(links.slice(0, index).map(({ seal }) => seal), keys, suites, signedText);
  return wrong === null ? { code: 'entryAltered', entry: index + 1, at: null } : { code: 'signatureWrong', entry: wrong + 1, at: null };
}
