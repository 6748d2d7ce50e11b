import { readWorkbook, writeWorkbook } from '../../activities/excel/workbooks';
import { cellsOf } from '../../src/contracts/importDifferences';
import { importLayout, type TableName } from '../../src/contracts/importLayout';
import { tableCells, type TableCells } from '../../src/contracts/importWriting';
import { creditCodeOf } from '../demoRegion/creditCodes';
import { answered, keyed, type AnswerOf, type BodyOf } from '../../client/api';
import type { Everybody } from './office';
import { told, type Officer } from './officer';
import { someone } from './people';
import { begin, tell } from './telling';

type Filed = BodyOf<'/filings'>;
type Job = AnswerOf<'/jobs/{id}'>;

/** A job as it has ended. */
async function ended({ api }: Officer, started: Parameters<typeof answered<Job>>[0]): Promise<Job> {
  for (let job = await answered(started); ; job = await answered(api.GET('/jobs/{id}', { params: { path: { id: job.id } } }))) {
    if (job.endedAt !== null) return job;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}
/** What a dry run of the files finds. */
async function check(officer: Officer, body: Filed) {
  const { id } = await ended(officer, officer.api.POST('/filings/checks', { ...keyed(), body }));
  return answered(officer.api.GET('/jobs/{id}/check', { params: { path: { id } } }));
}

/** A new organ with two people, as its clerk fills in the template. Another at every call. */
function newOrgan(): Record<TableName, TableCells> {
  const creditCode = creditCodeOf('219921', 1000 + Math.floor(Math.random() * 9000));
  const documentNumber = '临编发〔2026〕18号';
  const nothing = { allowancePosts: null, allowanceCause: null, allowanceDocument: null, digestBy: null };
  const people = [0, 1].map(index => ({ ...someone(index + 4), placedOn: '2026-03-02' }));
  const rows = {
    institutions: [{ region: '219921', creditCode, name: `临溪县数据局（${creditCode.slice(10, 14)}）`, otherNames: [], organKind: 'government', grade: 'sectionLevelPrincipal', nature: 'organ', subordinateTo: 'county', systemCategory: 'comprehensive', documentNumber, openedOn: '2026-02-10', isStateSecret: false, annualReview: 'notDue', annualReviewYear: null, blockCause: null, blockDocument: null, blockedOn: null }],
    bodies: [{ creditCode, name: '综合股', kind: 'internalDivision', grade: 'ungraded', documentNumber }],
    quotas: [{ creditCode, kind: 'administrative', approved: 6, ...nothing, documentNumber }],
    leadershipPosts: [{ creditCode, body: null, kind: 'principal', approved: 1, ...nothing, documentNumber }],
    structureLimits: [{ creditCode, quotaKind: 'administrative', dimension: 'body', value: '综合股', posts: 3, documentNumber }],
    roster: people.map(({ name, residentId, placedOn }) => ({
      creditCode, body: '综合股', name, residentId, sex: Number(residentId[16]) % 2 === 1 ? 'male' : 'female', birthDate: `${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}`, quotaKind: 'administrative', personCategory: 'civilServant', post: '科员', postLevel: 'sectionMember', civilServiceRank: null,
      entryMode: 'transferIn', entryDate: placedOn, entryDocument: '临组干〔2026〕11号', placedOn, leadershipPostKind: null, leadershipBody: null, appointedOn: null, appointmentDocument: null,
    })),
  };
  return Object.fromEntries(Object.entries(importLayout).map(([name, columns]) => [name, tableCells(columns, rows[name as TableName] as never)])) as Record<TableName, TableCells>; // written by the layout's own columns, and checked when it is filed
}

const sent = async (tables: Record<TableName, TableCells>): Promise<Filed> => ({ institution: null, files: [{ name: '报送.xlsx', content: (await writeWorkbook(tables)).toString('base64') }] });

/** Filing (报送): a workbook with a fault and one without, accepted by another than who filed it, and exported in the same layout. */
export async function filingStory({ staffing, staffingHandler: handler }: Everybody): Promise<void> {
  begin('报送 · a new organ is filed as a workbook, accepted, and exported again (§3.3)');
  const tables = newOrgan();
  const idAt = Object.keys(importLayout.roster).indexOf('residentId');
  const faulty = { ...tables, roster: tables.roster.map((row, line) => (line === 0 ? row.map((cell, at) => (at === idAt ? cell.slice(0, 15) : cell)) : row)) };
  const tried = await check(handler, await sent(faulty));
  tell(handler.name, 'tries a workbook in which an ID lost its last digits', tried.problems.map(problem => problem.text).join(' '), '§3.3', !tried.isSound && tried.problems.length === 1);
  const workbook = await sent(tables);
  const sound = await check(handler, workbook);
  tell(handler.name, 'tries it again, mended', `would enter ${sound.institutionsInAll} institution with ${sound.peopleInAll} people; nothing is kept yet`, '§3.3', sound.isSound);
  const filed = await ended(handler, handler.api.POST('/filings', { ...keyed(), body: workbook }));
  const [, filing = ''] = /^\/filings\/(.+)$/.exec(filed.result ?? '') ?? [];
  tell(handler.name, 'files it', `a job, ${filed.state}; the filing waits for the signer`, '§3.3', filing !== '');
  const accept = ({ api }: Officer, note: string) => api.POST('/filings/{id}/accept', { params: { path: { id: filing }, ...keyed().params }, body: { note } });
  const own = await told(accept(handler, ''));
  tell(handler.name, 'tries to accept what he filed', `${own.status} ${String(own.body['title'])}`, '§3.3', own.status === 403);
  const accepted = await ended(staffing, accept(staffing, '同意'));
  tell(staffing.name, 'accepts it: all of it stands on the register now', accepted.state, '§3.3', accepted.state === 'done');
  const again = await check(handler, workbook);
  tell(handler.name, 'tries to file it once more', again.problems[0]?.text ?? 'no problem', '§3.3', !again.isSound);
  const [creditCode = ''] = tables.bodies[0] ?? [];
  const institution = (await answered(staffing.api.GET('/institutions'))).items.find(each => each.creditCode === creditCode)?.id ?? '';
  const written = await ended(staffing, staffing.api.POST('/exchange/register', { ...keyed(), body: { institution, table: null } }));
  const exported = await readWorkbook('register.xlsx', new Uint8Array(await answered<ArrayBuffer>(staffing.api.GET('/jobs/{id}/file', { params: { path: { id: written.id } }, parseAs: 'arrayBuffer' }))));
  const isSame = exported.ok && JSON.stringify(cellsOf(exported.value)) === JSON.stringify(tables);
  tell(staffing.name, 'exports the organ from the register', isSame ? 'the same six tables come back, cell for cell' : 'another workbook came back', '§3.3', isSame);
}
