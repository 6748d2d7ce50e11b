import type { Pool } from 'pg';
import type { EntryFacts } from '../../src/certificate/entry';
import type { Balance } from '../../src/establishment/balance';
import { canonical } from '../../src/seal/canonical';
import type { RecordKeys } from '../records/keys';
import { checkRecord, grouped } from '../seals/checking';
import { faultText } from '../../src/labels/seals';
import type { Difference } from './difference';
import { compareHeadings } from './headings';
import { recompute, type EventRow, type Recomputed } from './recompute';

/** What was compared, and every difference found. */
export type Reconciliation = { readonly compared: { readonly events: number; readonly balances: number; readonly ledgerBalances: number; readonly certificateEntries: number; readonly cases: number; readonly peopleInPost: number; readonly sealedEntries: number; readonly dailyRoots: number }; readonly differences: readonly Difference[] };

const EVENTS = `SELECT e.id, CASE WHEN c.id IS NULL THEN NULL ELSE jsonb_build_object('number', c.number, 'procedure', c.procedure, 'edition', c.edition) END AS "case", e.institution_id AS institution,
  e.number, e.type, e.lane, e.stage, e.visit, e.outcome, e.effective_on AS "effectiveOn", e.payload FROM event e LEFT JOIN case_file c ON c.id = e.case_id ORDER BY e.id`;

const BALANCES = `SELECT 'quota/' || id AS ref, approved, allowance, placed, reserved FROM establishment_quota UNION ALL SELECT 'leadershipPost/' || id, approved, allowance, placed, reserved FROM leadership_post`;
const LEDGER = `SELECT CASE WHEN quota_id IS NOT NULL THEN 'quota/' || quota_id ELSE 'leadershipPost/' || leadership_post_id END AS ref, sum(approved)::int approved, sum(allowance)::int allowance, sum(placed)::int placed, sum(reserved)::int reserved FROM ledger_line GROUP BY 1`;
const ENTRIES = `SELECT institution_id AS institution, number, kind, person_key AS person, quota_id AS quota, leadership_post_id AS "leadershipPost", effective_on AS "effectiveOn", event_id AS event, payload FROM certificate_entry ORDER BY institution_id, number`;
const CASES = `SELECT c.number, c.version, c.ended_as AS "endedAs", coalesce(array_agg(v.lane || '/' || v.stage || '/' || v.visit || CASE WHEN v.is_interruption THEN ' (interruption)' ELSE '' END || coalesce(' in hand of ' || v.in_hand_of, '')
    || coalesce((SELECT string_agg(' due from ' || k.account_id, '' ORDER BY k.account_id::text COLLATE "C") FROM opinion_asked k WHERE k.case_id = v.case_id AND k.lane = v.lane AND k.stage = v.stage AND k.visit = v.visit AND k.is_due), '')) FILTER (WHERE v.case_id IS NOT NULL), '{}') AS open
  FROM case_file c LEFT JOIN stage_visit v ON v.case_id = c.id AND v.settled_at IS NULL GROUP BY c.id`;
const IN_POST = `SELECT person_key AS person, quota_id AS quota FROM post_holding WHERE removed_on IS NULL ORDER BY 1`;

const same = (a: Balance | undefined, b: Balance | undefined): boolean => JSON.stringify(spelled(a)) === JSON.stringify(spelled(b));
const spelled = (of: Balance | undefined): readonly number[] => (of ? [of.approved, of.allowance, of.placed, of.reserved] : [0, 0, 0, 0]);

/** Recomputes every balance, certificate, case and work item from the events and compares them with the tables, and checks every seal and root of a day; 0 differences is the only good answer. With the keys it asks too whether the people are whom the seals mean. */
export async function reconcile(pool: Pool, keys: RecordKeys | null = null): Promise<Reconciliation> {
  const client = await pool.connect();
  const heard = (): void => undefined; // a connection that dies meanwhile fails the next statement, not the process
  client.on('error', heard);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'); // one snapshot, so that work going on beside is no difference
    const all = async <Row>(text: string): Promise<Row[]> => (await client.query(text)).rows as Row[];
    const events = await all<EventRow>(EVENTS);
    const told = recompute(events);
    const balances = await all<Balance & { ref: string }>(BALANCES);
    const ledger = await all<Balance & { ref: string }>(LEDGER);
    const entries = await all<EntryRow>(ENTRIES);
    const cases = await all<CaseRow>(CASES);
    const inPost = await all<{ person: string; quota: string }>(IN_POST);
    const headings = await compareHeadings(client, told);
    const seals = await checkRecord(client, keys);
    const differences = [
      ...told.faults.map(fault => ({ what: 'event that the procedure does not allow', where: fault, events: '', tables: '' })),
      ...compareBalances('balance', told, balances),
      ...compareBalances('ledger lines', told, ledger),
      ...compareCertificates(told, entries),
      ...headings,
      ...compareCases(told, cases),
      ...comparePeople(told, inPost),
      ...seals.faults.map(fault => ({ what: 'seal', where: fault.institution ?? '', events: '', tables: faultText(fault, 'en') })),
    ];
    return { compared: { events: events.length, balances: balances.length, ledgerBalances: ledger.length, certificateEntries: entries.length, cases: cases.length, peopleInPost: inPost.length, sealedEntries: seals.entries - seals.notSealedYet, dailyRoots: seals.roots }, differences };
  } finally {
    const isWhole = await client.query('ROLLBACK').then(() => true, () => false);
    client.removeListener('error', heard);
    client.release(!isWhole);
  }
}

function compareBalances(what: string, told: Recomputed, rows: readonly (Balance & { ref: string })[]): Difference[] {
  const tables = new Map(rows.map(row => [row.ref, row]));
  return [...new Set([...told.balances.keys(), ...tables.keys()])]
    .filter(ref => !same(told.balances.get(ref), tables.get(ref)))
    .map(ref => ({ what, where: ref, events: spelled(told.balances.get(ref)).join('/'), tables: spelled(tables.get(ref)).join('/') }));
}

type EntryRow = { institution: string; number: number; kind: string; person: string | null; quota: string | null; leadershipPost: string | null; effectiveOn: string; event: number; payload: EntryFacts };
function compareCertificates(told: Recomputed, rows: readonly EntryRow[]): Difference[] {
  // Entries are numbered in the order of commits, events in the order of their beginnings: entries are matched by event,
  // and the numbers themselves must run from 1 without a gap.
  const spell = (entry: Pick<EntryRow, 'event' | 'kind' | 'person' | 'quota' | 'leadershipPost' | 'effectiveOn' | 'payload'>): string => [entry.event, entry.kind, entry.person, entry.quota, entry.leadershipPost, entry.effectiveOn, canonical(entry.payload)].join(' ');
  const entriesOf = grouped(rows);
  return [...new Set([...told.certificates.keys(), ...entriesOf.keys()])].flatMap(institution => {
    const found = entriesOf.get(institution) ?? [];
    const gap = found.find((row, index) => row.number !== index + 1);
    const wanted = new Set((told.certificates.get(institution) ?? []).map(entry => spell({ payload: {}, ...entry })));
    const kept = new Set(found.map(spell));
    return [
      ...(gap ? [{ what: 'certificate numbering', where: institution, events: 'numbered without a gap', tables: `a gap before ${gap.number}` }] : []),
      ...[...wanted].filter(each => !kept.has(each)).map(each => ({ what: 'certificate entry', where: institution, events: each, tables: 'nothing' })),
      ...[...kept].filter(each => !wanted.has(each)).map(each => ({ what: 'certificate entry', where: institution, events: 'nothing', tables: each })),
    ];
  });
}

type CaseRow = { number: string; version: number; endedAs: string | null; open: string[] };
function compareCases(told: Recomputed, rows: readonly CaseRow[]): Difference[] {
  const stored = new Map(rows.map(row => [row.number, row]));
  return [...new Set([...told.cases.keys(), ...stored.keys()])].flatMap(number => {
    const events = told.cases.get(number);
    const row = stored.get(number);
    const said = events ? `${events.events} events, ${events.endedAs ?? 'open'}, ${events.open.join(' ')}` : 'nothing';
    const kept = row ? `${row.version} events, ${row.endedAs ?? 'open'}, ${[...row.open].sort().join(' ')}` : 'nothing';
    return said === kept ? [] : [{ what: 'case or work item', where: number, events: said, tables: kept }];
  });
}

/** Who is in post, from the certificate's own entries. */
function comparePeople(told: Recomputed, rows: readonly { person: string; quota: string }[]): Difference[] {
  const onCertificates = new Map<string, string>();
  for (const entry of [...told.certificates.values()].flat().sort((a, b) => a.event - b.event)) {
    if (entry.person === null) continue;
    if (entry.kind === 'registration' || entry.kind === 'placement') onCertificates.set(entry.person, entry.quota ?? '');
    if (entry.kind === 'removal' || entry.kind === 'placementReversal') onCertificates.delete(entry.person);
  }
  const stored = new Map(rows.map(row => [row.person, row.quota]));
  return [...new Set([...onCertificates.keys(), ...stored.keys()])]
    .filter(person => onCertificates.get(person) !== stored.get(person))
    .map(person => ({ what: 'person in post', where: person, events: onCertificates.get(person) ?? 'in no post', tables: stored.get(person) ?? 'in no post' }));
}
