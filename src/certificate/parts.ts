import { corrected } from './corrections';
import type { EntryFacts } from './entry';

/** An entry as the six parts are read from it: numbered, with the kinds of the quota and the leadership post that it names. */
export type ReadEntry = {
  readonly number: number;
  readonly kind: string;
  /** By what the person is known to the reader: his key. */
  readonly person: string | null;
  readonly quota: string | null;
  readonly quotaKind: string | null;
  readonly leadershipPost: string | null;
  readonly leadershipPostKind: string | null;
  readonly body: string | null;
  readonly effectiveOn: string;
  readonly payload: EntryFacts;
};

/** Who holds something, from when to when (until is null while he does), and by which entries. */
export type Holding = { readonly person: string; readonly from: string; readonly until: string | null; readonly entries: readonly number[] };
/** A line of quota or of leadership posts: what was approved by which entries, and who holds it. */
export type ApprovedLine = {
  readonly id: string;
  readonly kind: string;
  readonly body: string | null;
  readonly approved: number;
  readonly allowance: number;
  readonly documentNumber: string;
  readonly placed: number;
  readonly entries: readonly number[];
  readonly holders: readonly Holding[];
};
/** A body (内设、派出、直属机构) as it was approved. */
export type ApprovedBody = { readonly id: string; readonly name: string; readonly kind: string; readonly grade: string; readonly documentNumber: string; readonly since: string; readonly entries: readonly number[] };
/** Something that was done with the certificate itself. */
export type CertificateTurn = { readonly number: number; readonly kind: string; readonly on: string; readonly facts: EntryFacts };

/**
 * The six parts of the management certificate (§3.1): basic information; leadership posts of the organ and their changes;
 * divisions; leaders of divisions; quota; roster. All of it is read from the entries, so that what an outsider checks is
 * what is shown.
 */
export type CertificateParts = {
  readonly basic: { readonly facts: EntryFacts; /** `notIssued`: as of a day on which there was no certificate yet. */ readonly state: 'notIssued' | 'valid' | 'cancelled'; readonly turns: readonly CertificateTurn[] };
  readonly leadershipPosts: readonly ApprovedLine[];
  readonly bodies: readonly ApprovedBody[];
  readonly bodyLeaders: readonly ApprovedLine[];
  readonly quotas: readonly ApprovedLine[];
  readonly roster: readonly (Holding & { readonly quota: string; readonly quotaKind: string })[];
};

type Line = { id: string; kind: string; body: string | null; approved: number; allowance: number; documentNumber: string; entries: number[]; holders: Holding[] };
const TURNS = ['certificateIssued', 'certificateReplaced', 'certificateCancelled', 'annualReview', 'correction'];
const text = (facts: EntryFacts, name: string): string => String(facts[name] ?? '');

/** Reads the six parts from the entries in their order, as of the end of a day where one is named: what became effective later is left out, corrections that were made later too. */
export function partsOf(entries: readonly ReadEntry[], asOf: string | null = null): CertificateParts {
  const told = corrected(asOf === null ? entries : entries.filter(each => each.effectiveOn <= asOf));
  const lines = new Map<string, Line>();
  for (const each of told) if (each.quota !== null || each.leadershipPost !== null) enter(lines, each);
  const all = [...lines.values()].map(line => ({ ...line, placed: line.holders.filter(({ until }) => until === null).length }));
  const isOfQuota = new Set(told.flatMap(each => (each.quota === null ? [] : [each.quota])));
  const quotas = all.filter(line => isOfQuota.has(line.id));
  const posts = all.filter(line => !isOfQuota.has(line.id));
  return {
    basic: basicOf(told, asOf !== null),
    leadershipPosts: posts.filter(line => line.body === null),
    bodies: bodiesOf(told),
    bodyLeaders: posts.filter(line => line.body !== null),
    quotas,
    roster: quotas.flatMap(({ id, kind, holders }) => holders.map(holder => ({ ...holder, quota: id, quotaKind: kind }))),
  };
}

function enter(lines: Map<string, Line>, { number, kind, person, quota, quotaKind, leadershipPost, leadershipPostKind, body, effectiveOn, payload }: ReadEntry): void {
  const id = quota ?? leadershipPost ?? '';
  const line = lines.get(id) ?? { id, kind: quotaKind ?? leadershipPostKind ?? '', body, approved: 0, allowance: 0, documentNumber: '', entries: [], holders: [] };
  lines.set(id, line);
  if (person === null) {
    Object.assign(line, { approved: Number(payload['approved'] ?? 0), allowance: Number(payload['allowance'] ?? 0), documentNumber: text(payload, 'documentNumber') });
    line.entries.push(number);
    return;
  }
  if (kind === 'removal' || kind === 'placementReversal' || kind === 'leadershipOff') {
    const at = line.holders.findLastIndex(each => each.person === person && each.until === null);
    const holder = line.holders[at];
    if (holder) line.holders[at] = { ...holder, until: effectiveOn, entries: [...holder.entries, number] };
    return;
  }
  line.holders.push({ person, from: effectiveOn, until: null, entries: [number] });
}

function basicOf(told: readonly ReadEntry[], isOfDay: boolean): CertificateParts['basic'] {
  const turns = told.filter(each => TURNS.includes(each.kind)).map(({ number, kind, effectiveOn, payload }) => ({ number, kind, on: effectiveOn, facts: payload }));
  const last = turns.findLast(each => each.kind.startsWith('certificate'));
  const facts = turns.findLast(each => each.kind === 'certificateIssued' || each.kind === 'certificateReplaced')?.facts ?? {};
  return { facts, state: isOfDay && last === undefined ? 'notIssued' : last?.kind === 'certificateCancelled' ? 'cancelled' : 'valid', turns };
}

const bodiesOf = (told: readonly ReadEntry[]): ApprovedBody[] =>
  told.filter(each => each.kind === 'bodyApproved').map(({ number, effectiveOn, payload }) => ({ id: text(payload, 'body'), name: text(payload, 'name'), kind: text(payload, 'kind'), grade: text(payload, 'grade'), documentNumber: text(payload, 'documentNumber'), since: effectiveOn, entries: [number] }));
