import { suites } from '../../prisma/seals/suites';
import { answered, keyed } from '../../client/api';
import { checkExport } from '../../src/contracts/checkExport';
import { embeddedIn } from '../verify/embedded';
import { signedPages } from '../verify/signedPages';
import type { Ground } from './chapters';
import { boardOf } from './office';
import { begin, tell } from './telling';

/** The organ whose certificate is printed. */
const ORGAN = 8;

/** A certificate on paper (文书): printed and signed, checked by the code on it and as a file, and declared void. */
export async function documentStory({ all: { staffing, clerk: clerkOf } }: Ground): Promise<void> {
  begin('文书 · the certificate as a signed PDF, which anybody checks by its code (§3.1)');
  const board = await boardOf(await clerkOf(ORGAN));
  const printed = await answered(staffing.api.POST('/institutions/{id}/certificate/documents', { params: { path: { id: board.id }, ...keyed().params }, body: { kind: 'managementCertificate', reason: '案卷存档' } }));
  tell(staffing.name, `prints the certificate of ${board.name}`, `${printed.number}, check digits ${printed.checkCode}`, '§3.1', printed.state === 'valid');
  const pdf = Buffer.from(await answered<ArrayBuffer>(staffing.api.GET('/documents/{id}/content', { params: { path: { id: printed.id } }, parseAs: 'arrayBuffer' })));
  const pages = signedPages(pdf);
  const { fault, document } = checkExport(embeddedIn(pdf, 'certificate.json'), suites, { keys: [], roots: [] });
  tell('外部人员 an outsider', 'checks the file, without database or network', pages.kind === 'whole' ? `signed by ${pages.signer}, ${document?.entries.length ?? 0} entries sound` : pages.kind, '—', pages.kind === 'whole' && fault === null);
  const token = new URL(printed.verificationAddress).pathname.split('/').at(-1) ?? '';
  const scan = async (): Promise<string> => {
    const told = await answered(staffing.api.GET('/verify/{token}', { params: { path: { token } }, headers: { Authorization: null } }));
    return typeof told === 'string' ? told : told.state; // a program gets JSON
  };
  const first = await scan();
  tell('外部人员 an outsider', 'scans its code', `the page says ${first}`, '—', first === 'valid');
  await answered(staffing.api.POST('/documents/{id}/void', { params: { path: { id: printed.id }, ...keyed().params }, body: { reason: '演示用，不作凭证' } }));
  const state = await scan();
  tell(staffing.name, 'declares it void', `the page says ${state}`, '—', state === 'void');
}
