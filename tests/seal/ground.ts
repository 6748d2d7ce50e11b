import { partsOf } from '../../src/certificate/parts';
import { makeKey, type KeptKey } from '../../prisma/seals/keysFile';
import { suites } from '../../prisma/seals/suites';
import { commitmentTo } from '../../src/seal/commitment';
import { sealEntry } from '../../src/seal/chain';
import { documentText, readEntry, type ExportedCertificate, type RootProof } from '../../src/seal/document';
import type { EntrySeal, SealedEntry } from '../../src/seal/entry';
import { keyText, type SealKey } from '../../src/seal/keys';
import { makeRoot, type DailyRoot } from '../../src/seal/root';
import type { Signer, SuiteCode } from '../../src/seal/suite';
import { leafOf, proofOf, topOf, type Head } from '../../src/seal/tree';

const HOUR = 3_600_000;
const BEGINNING = Date.parse('2026-11-20T00:00:00.000Z');
const at = (hours: number): string => new Date(BEGINNING + hours * HOUR).toISOString();
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Who signs with a key that was made. */
export const signerWith = (key: KeptKey): Signer => ({ key: key.id, suite: suites[key.suite], sign: suites[key.suite].signWith(key) });

/** A person of a certificate, with what opens the commitment to him. */
const person = (n: number) => ({ key: uuid(900 + n), opening: { salt: `salt${n}`, residentId: `21992119800101000${n}`, name: `某${n}` } });
const commitment = (n: number): string => commitmentTo(suites['ed25519+sha256'].digest, person(n).opening);

const BASIC = { creditCode: '11219921MB00000001', name: '第一局', organKind: 'government', grade: 'sectionLevelPrincipal', nature: 'organ', subordinateTo: 'county', systemCategory: 'comprehensive', documentNumber: '编办〔2020〕1号' };
const blank = { person: null, commitment: null, quota: null, quotaKind: null, leadershipPost: null, leadershipPostKind: null, body: null, caseNumber: null, effectiveOn: '2026-11-20', recordedAt: '2026-11-20T00:00:00.000000Z', payload: {} };

/** The entries of an institution's certificate: issued, posts approved, people placed and removed, a leader of a division. */
function entriesOf(institution: string): SealedEntry[] {
  const quota = { quota: uuid(500), quotaKind: 'administrative' };
  const post = { leadershipPost: uuid(600), leadershipPostKind: 'principal', body: uuid(700) };
  const about = (n: number) => ({ person: person(n).key, commitment: commitment(n) });
  const said: Partial<SealedEntry>[] = [
    { kind: 'certificateIssued', payload: { number: '证1', reason: '', ...BASIC } },
    { kind: 'bodyApproved', payload: { body: uuid(700), name: '办公室', kind: 'internalDivision', grade: 'ungraded', documentNumber: '1' } },
    { kind: 'quotaApproved', ...quota, payload: { approved: 5, allowance: 0, documentNumber: '1' } },
    { kind: 'leadershipPostsApproved', ...post, payload: { approved: 1, allowance: 0, documentNumber: '1' } },
    { kind: 'registration', ...quota, ...about(1) },
    { kind: 'leadershipOn', ...post, ...about(1), effectiveOn: '2026-11-21' },
    { kind: 'registration', ...quota, ...about(2) },
    { kind: 'placement', ...quota, ...about(3), caseNumber: 'H2026-000001' },
    { kind: 'removal', ...quota, ...about(2), caseNumber: 'S2026-000002', effectiveOn: '2026-11-22' },
    { kind: 'leadershipOff', ...post, ...about(1), caseNumber: 'S2026-000003' },
    { kind: 'annualReview', payload: { year: 2026, result: 'passed', documentNumber: '年审1', reason: '' } },
    { kind: 'correction', payload: { corrects: 2, fact: 'name', from: '办公室', to: '综合办公室', documentNumber: '更正1', reason: '笔误' } },
    { kind: 'placement', ...quota, ...about(4), caseNumber: 'H2026-000004' },
  ];
  return said.map((each, index): SealedEntry => ({ institution, number: index + 1, kind: '', event: 100 + index, ...blank, ...each }));
}

/** Keys one after the other, each introduced by the one before it. `takeOver`: hours after the beginning. */
export function succession(made: readonly { readonly key: KeptKey; readonly takeOver: number }[]): SealKey[] {
  let before: KeptKey | null = null;
  return made.map(({ key, takeOver }) => {
    const statement = { id: key.id, suite: key.suite, publicKey: key.publicKey, from: at(takeOver), previous: before?.id ?? null };
    const text = keyText(statement);
    const published = { ...statement, ownSignature: signerWith(key).sign(text), previousSignature: before && signerWith(before).sign(text) };
    before = key;
    return published;
  });
}

/** Seals entries, one an hour from an hour on. */
export function sealed(entries: readonly SealedEntry[], signerAt: (hour: number) => Signer, from = 1): EntrySeal[] {
  let before: EntrySeal | null = null;
  return entries.map((entry, index): EntrySeal => (before = sealEntry(entry, before, signerAt(from + index), at(from + index))));
}

/** Keys, chains of three institutions, and roots over them every four hours: what an export is taken from. `second`: the suite of the key that takes over halfway. */
export function installation(first: SuiteCode, second: SuiteCode, beginning = 0) {
  const kept = [makeKey(first), makeKey(second)];
  const keys = succession([{ key: kept[0]!, takeOver: beginning }, { key: kept[1]!, takeOver: beginning + 6.5 }]);
  const signerAt = (hour: number): Signer => signerWith(kept[hour < beginning + 6.5 ? 0 : 1]!);
  const chains = [1, 2, 3].map(n => {
    const entries = entriesOf(uuid(n));
    return { institution: uuid(n), entries, seals: sealed(entries, signerAt, beginning + 1) };
  });
  const roots: DailyRoot[] = [];
  const proofs = new Map<string, RootProof[]>();
  for (const [index, hour] of [4.5, 8.5, 13.5].entries()) {
    const madeAt = at(beginning + hour);
    const signer = signerAt(beginning + hour);
    const heads = chains.map(({ institution, seals }): Head => {
      const head = seals.findLast(seal => seal.sealedAt < madeAt)!;
      return { institution, number: head.number, hash: head.hash };
    });
    const leaves = heads.map(head => leafOf(signer.suite, head));
    const day = `2026-11-2${index + 1}`;
    roots.push(makeRoot({ day, institutions: heads.length, entries: heads.reduce((sum, { number }) => sum + number, 0), top: topOf(signer.suite, leaves), madeAt }, roots.at(-1) ?? null, signer));
    for (const [place, { institution, number, hash }] of heads.entries()) proofs.set(institution, [...(proofs.get(institution) ?? []), { day, number, hash, steps: proofOf(signer.suite, leaves, place) }]);
  }
  return { kept, keys, chains, roots, proofs, madeAt: at(beginning + 20) };
}
export type Made = ReturnType<typeof installation>;

/** The export of one of its certificates. */
export function exported({ kept, keys, chains, roots, proofs, madeAt }: Made, index = 0, signWith = kept[1]!): ExportedCertificate {
  const { institution, entries, seals } = chains[index]!;
  const document = {
    format: 'dingbian/certificate/1' as const, madeAt, institution: { id: institution, creditCode: BASIC.creditCode, name: BASIC.name, certificateNumber: '证1' }, parts: partsOf(entries.map(readEntry)), entries, seals, notSealedYet: 0,
    people: [1, 2, 3, 4].filter(n => entries.some(each => each.person === person(n).key)).map(n => ({ person: person(n).key, commitment: commitment(n), maskedName: '某＊', opening: n === 1 ? person(n).opening : null })), keys, roots, proofs: proofs.get(institution) ?? [],
  };
  const { key, suite, sign } = signerWith(signWith);
  return { ...document, signature: { suite: suite.code, key, signature: sign(documentText(document)) } };
}
