import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answered, keyed, openApi, type Api } from '../client/api';
import { DOCUMENT_KINDS, type DocumentKind } from '../src/documents/kinds';
import { DEMO_PASSWORD } from './demoOffices';
import { installation } from './installation';
import { withPalette } from './pictures/palette';

const folder = fileURLToPath(new URL('../docs/screens', import.meta.url));
const ORGAN = '临溪县财政局';
const OFFICES = ['staffing.director', 'organization.director', 'personnel.director'] as const;

async function signedIn(url: string, login: string): Promise<Api> {
  const { token } = await answered(openApi({ url }).POST('/session', { body: { login, password: DEMO_PASSWORD } }));
  return openApi({ url, token });
}

/** A document of each kind that an office has issued or may issue, on cases of its list, as PDF. */
async function printed(api: Api, wanted: Set<DocumentKind>): Promise<[DocumentKind, Buffer][]> {
  const pages = async (id: string): Promise<Buffer> => Buffer.from(await answered<ArrayBuffer>(api.GET('/documents/{id}/content', { params: { path: { id } }, parseAs: 'arrayBuffer' })));
  const found: [DocumentKind, Buffer][] = [];
  const { items } = await answered(api.GET('/cases', { params: { query: { limit: 100 } } }));
  const cases = await Promise.all(items.map(async ({ caseNumber: number }) => ({ number, ...(await answered(api.GET('/cases/{number}/documents', { params: { path: { number } } }))) })));
  for (const { number, makeable } of cases) {
    for (const { kind, event, mayIssue } of makeable) {
      if (!mayIssue || !wanted.delete(kind)) continue;
      found.push([kind, await pages((await answered(api.POST('/cases/{number}/documents', { params: { path: { number }, ...keyed().params }, body: { event } }))).id)]);
    }
  }
  for (const { items: issued } of cases) for (const { kind, id } of issued) if (wanted.delete(kind)) found.push([kind, await pages(id)]); // where nothing is left to issue
  return found;
}

/** The certificate of the demo's finance bureau, whole and an extract of everything. */
async function ofCertificate(api: Api): Promise<[DocumentKind, Buffer][]> {
  const [institution] = (await answered(api.GET('/institutions', { params: { query: { text: ORGAN } } }))).items;
  const asked = [{ kind: 'managementCertificate', reason: '' }, { kind: 'certificateExtract', from: '2020-01-01', until: '2099-12-31', reason: '' }] as const;
  return Promise.all(asked.map(async (body): Promise<[DocumentKind, Buffer]> => {
    const { id } = await answered(api.POST('/institutions/{id}/certificate/documents', { params: { path: { id: institution?.id ?? '' }, ...keyed().params }, body }));
    return [body.kind, Buffer.from(await answered<ArrayBuffer>(api.GET('/documents/{id}/content', { params: { path: { id } }, parseAs: 'arrayBuffer' })))];
  }));
}

/** The first and the last page of a document, as pictures. */
function picture(kind: DocumentKind, pdf: Buffer): void {
  const at = mkdtempSync(join(tmpdir(), 'dingbian-pages-'));
  writeFileSync(join(at, 'document.pdf'), pdf);
  const { status, error } = spawnSync('pdftoppm', ['-r', '75', '-png', join(at, 'document.pdf'), join(at, 'page')], { stdio: 'inherit' });
  if (error || status !== 0) throw new Error('pdftoppm is wanted for pictures of pages\nWhat to do: on Debian, as root, apt-get install poppler-utils');
  const pages = readdirSync(at).filter(name => name.endsWith('.png')).sort();
  const shown = [['', pages[0]], ['-last', pages.length > 1 ? pages.at(-1) : undefined]] as const;
  for (const [ending, page] of shown) if (page !== undefined) writeFileSync(join(folder, `document-${kind}${ending}.zh.png`.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)), withPalette(readFileSync(join(at, page))));
  console.log(`${kind}: ${pages.length} pages, ${Math.round(pdf.length / 1000)} kB`);
  rmSync(at, { recursive: true });
}

/** `node --import tsx scripts/documentPictures.ts`: one document of each kind, issued on the running demo region, as pictures of its pages into docs/screens. */
async function main(): Promise<void> {
  const { url } = await installation();
  const wanted = new Set<DocumentKind>(DOCUMENT_KINDS);
  const made: [DocumentKind, Buffer][] = [];
  for (const login of OFFICES) {
    const api = await signedIn(url, login);
    if (login === 'staffing.director') for (const [kind, pdf] of await ofCertificate(api)) if (wanted.delete(kind)) made.push([kind, pdf]);
    made.push(...(await printed(api, wanted)));
  }
  for (const [kind, pdf] of made) picture(kind, pdf);
  if (wanted.size > 0) throw new Error(`no case of the demo region calls for ${[...wanted].join(', ')}: run npm run demo first`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
