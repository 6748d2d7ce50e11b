import type { CaseDocumentKind, CertificateDocumentKind, DocumentKind } from '../../src/documents/kinds';
import { documentedIn } from '../../src/documents/ofEvents';
import type { RecordRoom } from '../records/record';
import { caseFacts, personOf, said, type CaseFacts, type Told } from './sheets/caseFacts';
import { certificateSheet, type Extracted } from './sheets/certificateSheet';
import { formSheet } from './sheets/formSheet';
import { institutionFacts, type InstitutionFacts } from './sheets/institutionSheet';
import { approvalSheet, deskOfEvent, placementSheet, removalSheet, supplementSheet } from './sheets/noticeSheets';

/** What a document is made of: what it says, which office it is of, and to what in the record it belongs. */
export type DocumentMatter = {
  readonly kind: DocumentKind; readonly sheet: object; readonly institution: string; readonly institutionName: string; readonly isStateSecret: boolean; readonly office: string; readonly officeName: string; readonly region: string; readonly person: string | null;
  readonly ofCase: { readonly id: number; readonly number: string; readonly lane: string; readonly event: number } | null; readonly ofCertificate: { readonly upToEntry: number; readonly extracted: Extracted } | null;
};

const OFFICE = 'SELECT id, name FROM office WHERE region_code = $1 AND desk = $2';

/** The office at a desk that serves a region. */
const officeAt = async (room: RecordRoom, region: string, desk: string): Promise<{ readonly id: string; readonly name: string } | null> => (await room.pool.query<{ id: string; name: string }>({ name: 'office-at', text: OFFICE, values: [region, desk] })).rows[0] ?? null;

const SHEETS: Readonly<Record<CaseDocumentKind, (room: RecordRoom, facts: CaseFacts, of: Told, institution: InstitutionFacts) => Promise<object | null>>> = { verificationForm: formSheet, approvalNotice: approvalSheet, placementNotice: placementSheet, removalNotice: removalSheet, supplementNotice: supplementSheet };

async function deskOf(room: RecordRoom, kind: CaseDocumentKind, facts: CaseFacts, of: Told): Promise<string | null> {
  if (kind === 'supplementNotice') return deskOfEvent(room, facts, of);
  return kind === 'approvalNotice' ? said(of, 'approval', 'department') : 'staffingOffice';
}

/** What the document of an act in a case is made of; null where the act has none. Whether the reader may see the case is asked before. */
export async function caseDocumentMatter(room: RecordRoom, caseNumber: string, event: number): Promise<DocumentMatter | null> {
  const facts = await caseFacts(room, caseNumber);
  const of = facts?.events.find(each => each.number === event);
  const kind = documentedIn(facts?.events ?? []).find(each => each.event === of)?.kind ?? null;
  const institution = facts && (await institutionFacts(room, facts.institution));
  if (!facts || !of || kind === null || !institution) return null;
  const desk = await deskOf(room, kind, facts, of);
  const [office, sheet] = await Promise.all([desk === null ? null : officeAt(room, institution.servedBy, desk), SHEETS[kind](room, facts, of, institution)]);
  if (!office || !sheet) return null;
  return { kind, sheet, institution: institution.id, institutionName: institution.name, isStateSecret: institution.isStateSecret, office: office.id, officeName: office.name, region: institution.servedBy, person: personOf(facts, of.lane), ofCase: { id: facts.id, number: facts.number, lane: of.lane ?? 'case', event }, ofCertificate: null };
}

/** What a document of a certificate is made of; null where the institution has none. */
export async function certificateDocumentMatter(room: RecordRoom, institutionId: string, kind: CertificateDocumentKind, extracted: Extracted): Promise<DocumentMatter | null> {
  const institution = await institutionFacts(room, institutionId);
  if (!institution || institution.lastEntry === null) return null;
  const [office, sheet] = await Promise.all([officeAt(room, institution.servedBy, 'staffingOffice'), certificateSheet(room, institution, extracted)]);
  if (!office) return null;
  return { kind, sheet, institution: institution.id, institutionName: institution.name, isStateSecret: institution.isStateSecret, office: office.id, officeName: office.name, region: institution.servedBy, person: null, ofCase: null, ofCertificate: { upToEntry: institution.lastEntry, extracted } };
}

/** The office that an act's document is of, for each of some acts of a case. */
export async function documentOffices(room: RecordRoom, caseNumber: string, events: readonly number[]): Promise<ReadonlyMap<number, { readonly id: string; readonly name: string }>> {
  const facts = events.length === 0 ? null : await caseFacts(room, caseNumber);
  const institution = facts && (await institutionFacts(room, facts.institution));
  const found = new Map<number, { readonly id: string; readonly name: string }>();
  if (!facts || !institution) return found;
  for (const of of facts.events.filter(each => events.includes(each.number))) {
    const kind = documentedIn(facts.events).find(each => each.event === of)?.kind ?? null;
    const desk = kind && (await deskOf(room, kind, facts, of));
    const office = desk ? await officeAt(room, institution.servedBy, desk) : null;
    if (office) found.set(of.number, office);
  }
  return found;
}
