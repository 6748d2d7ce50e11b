import type { Actor } from '../../src/access/actor';
import { signsFor } from '../../src/access/filing';
import { mayRead } from '../../src/access/reading';
import { partsOf, type CertificateParts } from '../../src/certificate/parts';
import type { Day } from '../../src/kernel/day';
import { readEntry } from '../../src/seal/document';
import { audit } from '../records/auditing';
import type { RecordRoom } from '../records/record';
import { checkCertificate, type CheckedChain } from '../seals/checking';
import { entriesOf } from '../seals/entryRows';
import { personalFieldsOf } from '../records/personalRecords';
import { staffingOfficeOf } from './filings';
import { institutionFor } from './institutions';

/** Who looks at a certificate is kept (每次查阅留痕). */
const note = (room: RecordRoom, actor: Actor, action: 'certificate.read' | 'certificate.check' | 'certificate.export', institution: string, detail: object): Promise<void> => audit(room.pool, room, { actor: actor.account, action, subject: institution, detail });

/** The six parts of a certificate, and what the reader may do with it: a signer of the staffing office issues, replaces, cancels and reviews. */
export type ShownCertificate = { readonly institution: string; readonly institutionName: string; /** The staffing office that keeps it (登记机关). */ readonly officeName: string; readonly asOf: Day | null; readonly parts: CertificateParts; readonly names: Readonly<Record<string, string | null>>; readonly bodyNames: Readonly<Record<string, string>>; readonly entries: number; readonly notSealedYet: number; readonly mayAct: boolean };

/** The management certificate (管理证) in its six parts, as of the end of a day where one is named; null outside the reader's scope. The reading itself is kept in the audit trail. */
export async function certificateOf(room: RecordRoom, actor: Actor, institution: string, asOf: Day | null): Promise<ShownCertificate | null> {
  const header = await institutionFor(room, actor, 'certificate', institution);
  if (!header) return null;
  await note(room, actor, 'certificate.read', institution, { asOf });
  const rows = await entriesOf(room.pool, [institution]);
  const parts = partsOf(rows.map(({ seal: _, ...entry }) => readEntry(entry)), asOf);
  const known = mayRead(actor, 'names') ? await personalFieldsOf(room.pool, room.keys, rows.flatMap(row => row.person ?? [])) : new Map<string, never>();
  const names = Object.fromEntries(rows.flatMap(({ person }) => (person === null ? [] : [[person, known.get(person)?.name ?? null] as const])));
  return { institution, institutionName: header.name, officeName: await keeperOf(room, institution), asOf, parts, names, bodyNames: Object.fromEntries(parts.bodies.map(({ id, name }) => [id, name])), entries: rows.length, notSealedYet: rows.filter(row => row.seal === null).length, mayAct: await actsOn(room, actor, institution) };
}

const KEEPER = `SELECT o.name FROM institution i JOIN region r ON r.code = i.region_code JOIN office o ON o.region_code = r.served_by_code AND o.desk = 'staffingOffice' WHERE i.id = $1`;
/** The name of the staffing office that keeps a certificate. */
const keeperOf = async (room: RecordRoom, institution: string): Promise<string> => (await room.pool.query<{ name: string }>({ name: 'certificate-keeper', text: KEEPER, values: [institution] })).rows[0]?.name ?? '';

/** Whether the actor signs for the staffing office that keeps the certificate. */
export async function actsOn(room: RecordRoom, actor: Actor, institution: string): Promise<boolean> {
  const office = await staffingOfficeOf(room, institution);
  return office !== null && signsFor(actor, office);
}

/** The check of a certificate's chain (校验) for a reader in whose scope it is, else null; kept in the audit trail. */
export async function checkedCertificate(room: RecordRoom, actor: Actor, institution: string): Promise<CheckedChain | null> {
  if (!(await institutionFor(room, actor, 'certificate', institution))) return null;
  const checked = await checkCertificate(room.pool, room.keys, institution);
  await note(room, actor, 'certificate.check', institution, { isSound: checked.fault === null });
  return checked;
}

/** Whether the certificate may be carried outside by the reader; kept in the audit trail where it may. */
export async function noteExport(room: RecordRoom, actor: Actor, institution: string): Promise<boolean> {
  if (!(await institutionFor(room, actor, 'certificate', institution))) return false;
  await note(room, actor, 'certificate.export', institution, { isFull: false });
  return true;
}
