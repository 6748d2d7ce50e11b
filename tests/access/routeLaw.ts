import type { Role } from '../../src/access/actor';
import { holds, reaches, type Person, type SeatAt } from './people';

/** Names of things: of the case's institution, of another, or of none. */
export type Ids = { readonly number: string; readonly institution: string; readonly paper: string; /** A document of the institution's certificate. */ readonly document: string; readonly filing: string; /** An account of the case's county, and an office there. */ readonly account: string; readonly office: string; /** A job that somebody else has started. */ readonly job: string; /** A draft that somebody else has saved. */ readonly draft: string; /** A planned separation of the institution. */ readonly planned: string; /** A comment that somebody else has written. */ readonly comment: string; /** A version of an item that waits for review. */ readonly disclosure: string; /** An absence of that account, and somebody of its office. */ readonly absence: string; readonly substitute: string; readonly quota: string; readonly leadershipPost: string; readonly body: string; readonly person: string; /** Cases that were returned to their institution: an application, one without a form, and a report. */ readonly application: string; readonly exempt: string; readonly report: string };
/** What is sent. */
export type Sent = { readonly path: string; readonly body?: unknown; readonly method?: 'DELETE' };
/** What a route answers to somebody by law. `open`: it is for him; what the matter then answers is not a question of permission. */
export type Says = 'open' | 'notYours' | 'notYoursToDo' | 'notYoursToUrge' | 'ownDeskWaits' | 'notYourComment' | 'onlyByWhoFiled' | 'notFound' | 'refusedForTheDesk';
/** A route with one of its ids: where the id stands, what is sent, and who is answered what. */
export type RouteLaw = { readonly route: string; readonly id: string; readonly sends: (ids: Ids) => Sent; readonly says: (person: Person) => Says };

const CLERKS = ['institutionHandler', 'institutionSigner'] as const;
const OFFICERS = ['officeHandler', 'officeSigner', 'leaderInCharge'] as const;
const BOARD = [...CLERKS, ...OFFICERS, 'supervisor', 'inspector'] as const;
const CASES = [...BOARD, 'officeMachine', 'auditAdministrator'] as const;

type Where = (seat: SeatAt) => boolean;
const anywhere: Where = () => true;
const ofStaffing: Where = seat => 'desk' in seat && seat.desk === 'staffingOffice';
/** Whose roles read such things: those without are told so, those of whom no seat reaches the thing find nothing. */
const read = (readers: readonly Role[], asked: readonly Role[] = readers, where: Where = anywhere) => (person: Person): Says =>
  !holds(person, asked) ? 'notYours' : person.seats.some(seat => readers.includes(seat.role) && reaches(seat) && where(seat)) ? 'open' : 'notFound';
/** And who of those that find it may do something with it. */
const then = (found: (person: Person) => Says, may: (person: Person) => boolean, else_: Says) => (person: Person): Says => {
  const says = found(person);
  return says === 'open' && !may(person) ? else_ : says;
};
const sitsHere = (roles: readonly Role[], where: Where = anywhere) => ({ seats }: Person): boolean => seats.some(seat => roles.includes(seat.role) && seat.at === 'own' && where(seat));

const cases = read(CASES);
const waitsAtStaffing = (seat: SeatAt): boolean => seat.at === 'own' && ofStaffing(seat) && ['officeHandler', 'officeSigner', 'officeMachine'].some(role => role === seat.role);
const papers = read([...CLERKS, ...OFFICERS, 'inspector']);
/** Papers are handed in from the seats that work on cases; who looks on as a leader or an inspector hands in none. */
const handIn = (person: Person): Says => (!holds(person, [...CLERKS, ...OFFICERS, 'inspector']) ? 'notYours' : read([...CLERKS, 'officeHandler', 'officeSigner'])(person));
const board = read(BOARD);
/** What names people is read by whoever reads names there; written by the same. */
const names = read(BOARD);
/** The certificate is printed by who prepares or signs at its staffing office. */
const printing = then(board, sitsHere(['officeHandler', 'officeSigner'], ofStaffing), 'notYoursToDo');
const ofClerks = then(cases, sitsHere(CLERKS), 'refusedForTheDesk');
/** The register with its resident IDs: the institution itself and its staffing office. */
const register = (person: Person): Says => (!holds(person, [...CLERKS, ...OFFICERS]) ? 'notYours' : sitsHere(CLERKS)(person) || sitsHere(OFFICERS, ofStaffing)(person) ? 'open' : 'notFound');
/** A filing of whole institutions: the staffing office that it was filed with. */
const filing = read(OFFICERS, [...CLERKS, ...OFFICERS], ofStaffing);
/** What is shown inside the organ: the institution itself and the offices that serve it; reviewed by its staffing office. */
const disclosure = read([...CLERKS, ...OFFICERS]);
const reviewing = then(disclosure, sitsHere(['officeHandler', 'officeSigner'], ofStaffing), 'notYoursToDo');
const signing = then(disclosure, sitsHere(['officeSigner'], ofStaffing), 'notYoursToDo');
const roster = (person: Person): Says => (!holds(person, [...CLERKS, ...OFFICERS]) ? 'notYours' : sitsHere(CLERKS)(person) ? 'open' : 'notYoursToDo');

/** A job is its starter's alone: whoever else may file at all finds none. */
const ofItsStarter = (person: Person): Says => (holds(person, [...CLERKS, ...OFFICERS]) ? 'notFound' : 'notYours');

/** A draft is its writer's alone: whoever else reads cases finds none. */
const ofItsWriter = (person: Person): Says => (holds(person, CASES) ? 'notFound' : 'notYours');

/** What is in trouble is tried again by who supervises there, or keeps the installation running. */
const retrying = then(read(['officeSigner', 'leaderInCharge', 'supervisor', 'inspector', 'systemAdministrator']), ({ seats }) => seats.some(seat => ['supervisor', 'systemAdministrator'].includes(seat.role) && reaches(seat)), 'notYoursToDo');

/** Who waits urges the staffing office: the institution, the leader in charge there, who supervises; not who sits there himself, and nobody else. */
const urging = then(then(cases, ({ seats }) => seats.some(seat => ((CLERKS.some(role => role === seat.role) || (seat.role === 'leaderInCharge' && ofStaffing(seat))) && seat.at === 'own') || (seat.role === 'supervisor' && reaches(seat)) || waitsAtStaffing(seat)), 'notYoursToUrge'), ({ seats }) => !seats.some(waitsAtStaffing), 'ownDeskWaits');

/** What waits for somebody: at the institution's own desk what was returned to it, at the staffing office what it has to check; nothing for a leader in charge, who looks on. */
const waits = ({ seats }: Person): Says => (seats.some(seat => seat.at === 'own' && (CLERKS.some(role => role === seat.role) || waitsAtStaffing(seat))) ? 'open' : 'notFound');
/** What one did or started oneself: nobody of those who try has done anything in these cases. */
const ownActs = (person: Person): Says => (holds(person, CASES) ? 'notFound' : 'notYours');

/** Accounts are met by who opens them and who grants seats; what is done to one is the security administrator's. */
const accounts = read(['systemAdministrator', 'securityAdministrator']);
const securing = then(accounts, ({ seats }) => seats.some(seat => seat.role === 'securityAdministrator' && reaches(seat)), 'notYoursToDo');
const seat = (ids: Ids, given: 'institution' | 'office') => ({ role: given === 'office' ? 'officeHandler' : 'institutionHandler', institution: given === 'institution' ? ids.institution : null, office: given === 'office' ? ids.office : null, region: null, reason: '任职' });
/** Settings are looked at by who sees how the region works, and set by the system administrator. */
const setting = then(read(['officeSigner', 'leaderInCharge', 'supervisor', 'inspector', 'systemAdministrator']), ({ seats }) => seats.some(each => each.role === 'systemAdministrator' && reaches(each)), 'notYoursToDo');

/** The absences of an officer of the staffing office: the leader in charge of it, and who grants seats there. */
const ofHisLeader = ({ seats }: Person): Says => (seats.some(each => (each.role === 'leaderInCharge' && each.at === 'own' && ofStaffing(each)) || (each.role === 'securityAdministrator' && reaches(each))) ? 'open' : 'notFound');
const away = (account: string, substitute: string | null = null, place: { readonly office?: string; readonly institution?: string } = {}) => ({ account, substitute, from: '2026-12-21', until: '2026-12-24', reason: 'other', kinds: ['hire'], office: place.office ?? null, institution: place.institution ?? null });

/** What the staffing office's signer does with a certificate, and nobody else. */
const certificateActs = { issue: { number: '证1', reason: '补发' }, replace: { number: '证2', reason: '更名' }, cancel: { documentNumber: '1', reason: '撤销' }, review: { year: 2026, result: 'passed', documentNumber: '1', reason: '年审' }, correct: { entry: 1, fact: 'name', becomes: '更正', documentNumber: '1', reason: '笔误' } };
const paper = { kind: 'other', title: '说明', documentNumber: '', mediaType: 'text/plain', content: 'eA==' };
const post = { personCategory: 'civilServant', post: '科员', postLevel: 'sectionMember' };
type Given = 'quota' | 'leadershipPost' | 'body';
const ask = ({ quota, leadershipPost, body }: Ids, given: Given) => ({ ...post, quota, leadershipPost: given === 'leadershipPost' ? leadershipPost : null, body: given === 'body' ? body : null });
const application = (ids: Ids, given: Given = 'quota') => ({ institution: ids.institution, input: { wayOfFilling: 'openRecruitment', reason: '补充', asks: [{ ...ask(ids, given), posts: 1 }], policy: null } });
const exempt = (ids: Ids, given: Given = 'quota') => ({
  institution: ids.institution,
  input: { basis: { exemption: 'leadingGroup', documentNumber: '1', decidedOn: '2026-11-02' }, wayOfFilling: 'transferIn', reason: '任命', person: { name: '某甲', residentId: '11010519491231002X' }, ask: ask(ids, given) },
});
const report = ({ institution, person, leadershipPost }: Ids, reason = 'retired') => ({ institution, input: { person, reason, happenedOn: '2026-11-23', relievedPosts: reason === 'retired' ? null : [leadershipPost], note: '' }, papers: [{ ...paper, kind: reason === 'retired' ? 'retirementApprovalForm' : 'departmentDocument' }] });
const files = [{ name: 'a.csv', content: 'eA==' }];

/** Every id of every route. */
export const routeLaws: readonly RouteLaw[] = [
  { route: 'get /cases', id: 'query institution', sends: ({ institution }) => ({ path: `/cases?institution=${institution}` }), says: cases },
  { route: 'post /cases/{number}/arrangements', id: 'path number', sends: ({ number }) => ({ path: `/cases/${number}/arrangements`, body: { lane: 'case', stage: 'staffingOfficeCheck', act: 'recall', input: { note: '' } } }), says: then(cases, sitsHere(['officeHandler', 'officeSigner'], ofStaffing), 'refusedForTheDesk') },
  { route: 'get /cases/{number}/officers', id: 'path number', sends: ({ number }) => ({ path: `/cases/${number}/officers?stage=staffingOfficeCheck&act=transfer` }), says: cases },
  { route: 'get /to-do', id: 'query institution', sends: ({ institution }) => ({ path: `/to-do?institution=${institution}` }), says: waits },
  { route: 'get /done', id: 'query institution', sends: ({ institution }) => ({ path: `/done?institution=${institution}` }), says: ownActs },
  { route: 'get /started', id: 'query institution', sends: ({ institution }) => ({ path: `/started?institution=${institution}` }), says: ownActs },
  { route: 'get /supervision', id: 'query institution', sends: ({ institution }) => ({ path: `/supervision?institution=${institution}` }), says: read(['officeSigner', 'leaderInCharge', 'supervisor', 'inspector', 'systemAdministrator']) },
  { route: 'get /supervision/list', id: 'query institution', sends: ({ institution }) => ({ path: `/supervision/list?institution=${institution}` }), says: read(['officeSigner', 'leaderInCharge', 'supervisor', 'inspector', 'systemAdministrator']) },
  { route: 'get /cases/{number}', id: 'path number', sends: ({ number }) => ({ path: `/cases/${number}` }), says: cases },
  { route: 'post /cases/{number}/decisions', id: 'path number', sends: ({ number }) => ({ path: `/cases/${number}/decisions`, body: { lane: 'case', act: 'application.submit', input: { wayOfFilling: 'openRecruitment', reason: '补充', asks: [{ ...post, quota: null, leadershipPost: null, body: null, posts: 1 }], policy: null } } }), says: ofClerks },
  { route: 'post /cases/{number}/urgings', id: 'path number', sends: ({ number }) => ({ path: `/cases/${number}/urgings`, body: { lane: 'case', stage: 'staffingOfficeCheck', visit: 1 } }), says: urging },
  { route: 'get /cases/{number}/comments', id: 'path number', sends: ({ number }) => ({ path: `/cases/${number}/comments` }), says: names },
  { route: 'post /cases/{number}/comments', id: 'path number', sends: ({ number }) => ({ path: `/cases/${number}/comments`, body: { words: '请看' } }), says: names },
  { route: 'post /comments/{id}/withdraw', id: 'path id', sends: ({ comment }) => ({ path: `/comments/${comment}/withdraw`, body: {} }), says: then(names, () => false, 'notYourComment') },
  { route: 'get /cases/{number}/papers', id: 'path number', sends: ({ number }) => ({ path: `/cases/${number}/papers` }), says: papers },
  { route: 'post /cases/{number}/papers', id: 'path number', sends: ({ number }) => ({ path: `/cases/${number}/papers`, body: paper }), says: handIn },
  { route: 'get /papers/{id}', id: 'path id', sends: ids => ({ path: `/papers/${ids.paper}` }), says: papers },
  { route: 'get /cases/{number}/documents', id: 'path number', sends: ({ number }) => ({ path: `/cases/${number}/documents` }), says: papers },
  { route: 'post /cases/{number}/documents', id: 'path number', sends: ({ number }) => ({ path: `/cases/${number}/documents`, body: { event: 1 } }), says: papers },
  { route: 'get /institutions/{id}/certificate/documents', id: 'path id', sends: ({ institution }) => ({ path: `/institutions/${institution}/certificate/documents` }), says: board },
  { route: 'post /institutions/{id}/certificate/documents', id: 'path id', sends: ({ institution }) => ({ path: `/institutions/${institution}/certificate/documents`, body: { kind: 'managementCertificate' } }), says: printing },
  { route: 'get /documents/{id}', id: 'path id', sends: ids => ({ path: `/documents/${ids.document}` }), says: board },
  { route: 'get /documents/{id}/content', id: 'path id', sends: ids => ({ path: `/documents/${ids.document}/content` }), says: board },
  { route: 'post /documents/{id}/prints', id: 'path id', sends: ids => ({ path: `/documents/${ids.document}/prints`, body: { reason: '污损' } }), says: printing },
  { route: 'post /documents/{id}/void', id: 'path id', sends: ids => ({ path: `/documents/${ids.document}/void`, body: { reason: '有误' } }), says: then(board, sitsHere(['officeSigner'], ofStaffing), 'notYoursToDo') },
  { route: 'get /institutions/{id}/establishment', id: 'path id', sends: ({ institution }) => ({ path: `/institutions/${institution}/establishment` }), says: board },
  { route: 'post /institutions/{id}/vacancy', id: 'path id', sends: ({ institution, quota }) => ({ path: `/institutions/${institution}/vacancy`, body: { asks: [{ quota, leadershipPost: null, posts: 1 }] } }), says: board },
  { route: 'get /institutions/{id}/certificate/entries', id: 'path id', sends: ({ institution }) => ({ path: `/institutions/${institution}/certificate/entries` }), says: board },
  ...['', '/check', '/export'].map(part => ({ route: `get /institutions/{id}/certificate${part}`, id: 'path id', sends: ({ institution }: Ids) => ({ path: `/institutions/${institution}/certificate${part}` }), says: board })),
  ...Object.entries(certificateActs).map(([act, body]) => ({ route: `post /institutions/{id}/certificate/${act}`, id: 'path id', sends: ({ institution }: Ids) => ({ path: `/institutions/${institution}/certificate/${act}`, body }), says: then(board, sitsHere(['officeSigner'], ofStaffing), 'notYoursToDo') })),   { route: 'post /institutions/{id}/certificate/uses', id: 'path id', sends: ({ institution }) => ({ path: `/institutions/${institution}/certificate/uses`, body: { use: 'print', reason: '' } }), says: board },
  { route: 'get /institutions/{id}/disclosure', id: 'path id', sends: ({ institution }) => ({ path: `/institutions/${institution}/disclosure` }), says: disclosure },
  { route: 'post /institutions/{id}/disclosure/previews', id: 'path id', sends: ({ institution }) => ({ path: `/institutions/${institution}/disclosure/previews`, body: { item: 'basics', mode: 'organ' } }), says: reviewing },
  { route: 'post /institutions/{id}/disclosure', id: 'path id', sends: ({ institution }) => ({ path: `/institutions/${institution}/disclosure`, body: { item: 'basics', mode: 'organ', documentNumber: '1' } }), says: reviewing },
  ...['publish', 'decline', 'withdraw'].map(act => ({ route: `post /disclosures/{id}/${act}`, id: 'path id', sends: (ids: Ids) => ({ path: `/disclosures/${ids.disclosure}/${act}`, body: act === 'publish' ? {} : { reason: '有误' } }), says: act === 'withdraw' ? reviewing : signing })),
  { route: 'get /public/institutions/{id}', id: 'path id', sends: ({ institution }) => ({ path: `/public/institutions/${institution}` }), says: () => 'notFound' },
  { route: 'get /institutions/{id}/ledger', id: 'path id', sends: ({ institution, quota }) => ({ path: `/institutions/${institution}/ledger?quota=${quota}` }), says: board },
  { route: 'get /planned-separations', id: 'query institution', sends: ({ institution }) => ({ path: `/planned-separations?institution=${institution}` }), says: board },
  { route: 'get /planned-separations/list', id: 'query institution', sends: ({ institution }) => ({ path: `/planned-separations/list?institution=${institution}` }), says: board },
  { route: 'get /planned-separations/{id}', id: 'path id', sends: ids => ({ path: `/planned-separations/${ids.planned}` }), says: board },
  { route: 'get /certificate-entries', id: 'query institution', sends: ({ institution }) => ({ path: `/certificate-entries?institution=${institution}` }), says: board },
  { route: 'get /jobs/{id}/batch', id: 'path id', sends: ids => ({ path: `/jobs/${ids.job}/batch` }), says: ofItsStarter },
  { route: 'post /exchange/register', id: 'body institution', sends: ({ institution }) => ({ path: '/exchange/register', body: { institution, table: 'quotas' } }), says: register },
  { route: 'get /refusals', id: 'query institution', sends: ({ institution }) => ({ path: `/refusals?institution=${institution}` }), says: read([...BOARD, 'auditAdministrator']) },
  { route: 'get /refusals', id: 'query case', sends: ({ number }) => ({ path: `/refusals?case=${number}` }), says: read([...BOARD, 'auditAdministrator']) },
  { route: 'get /cases/{number}/audit', id: 'path number', sends: ({ number }) => ({ path: `/cases/${number}/audit` }), says: read([...OFFICERS, 'supervisor', 'inspector', 'auditAdministrator']) },
  { route: 'get /mails', id: 'query case', sends: ({ number }) => ({ path: `/mails?case=${number}` }), says: person => (person.seats.some(seat => ['supervisor', 'inspector', 'systemAdministrator'].includes(seat.role) && reaches(seat)) ? 'open' : 'notFound') },
  { route: 'post /cases/{number}/retries', id: 'path number', sends: ({ number }) => ({ path: `/cases/${number}/retries`, body: {} }), says: retrying },
  { route: 'post /supervision/batches', id: 'body visits.caseNumber', sends: ({ number }) => ({ path: '/supervision/batches', body: { act: 'retry', visits: [{ caseNumber: number, lane: 'case', stage: 'staffingOfficeCheck', visit: 1 }], confirmed: 1 } }), says: retrying },
  { route: 'get /accounts', id: 'query institution', sends: ({ institution }) => ({ path: `/accounts?institution=${institution}` }), says: accounts },
  { route: 'get /accounts', id: 'query office', sends: ({ office }) => ({ path: `/accounts?office=${office}` }), says: accounts },
  { route: 'get /accounts/{id}', id: 'path id', sends: ({ account }) => ({ path: `/accounts/${account}` }), says: accounts },
  { route: 'post /accounts/{id}/seats', id: 'path id', sends: ids => ({ path: `/accounts/${ids.account}/seats`, body: seat(ids, 'institution') }), says: securing },
  { route: 'post /accounts/{id}/seats/withdraw', id: 'path id', sends: ({ account }) => ({ path: `/accounts/${account}/seats/withdraw`, body: { seat: 1_000_000, reason: '离任' } }), says: securing },
  ...['disable', 'enable', 'unlock', 'reset'].map(act => ({ route: `post /accounts/{id}/${act}`, id: 'path id', sends: ({ account }: Ids) => ({ path: `/accounts/${account}/${act}`, body: { reason: '离任' } }), says: securing })),
  { route: 'get /absences', id: 'query account', sends: ({ account }) => ({ path: `/absences?account=${account}` }), says: ofHisLeader },
  { route: 'get /absences/choices', id: 'query account', sends: ({ account }) => ({ path: `/absences/choices?account=${account}` }), says: ofHisLeader },
  ...(['office', 'institution', 'absence'] as const).map((field): RouteLaw => ({ route: 'get /absences/choices', id: `query ${field}`, sends: ids => ({ path: `/absences/choices?${field}=${ids[field]}` }), says: () => 'open' })), // of oneself
  { route: 'post /absences', id: 'body account', sends: ({ account }) => ({ path: '/absences', body: away(account) }), says: ofHisLeader },
  { route: 'post /absences/{id}/end', id: 'path id', sends: ({ absence }) => ({ path: `/absences/${absence}/end`, body: {} }), says: ofHisLeader },
  { route: 'post /absences/{id}/substitute', id: 'path id', sends: ({ absence }) => ({ path: `/absences/${absence}/substitute`, body: { substitute: null } }), says: ofHisLeader },
  { route: 'get /audit', id: 'query account', sends: ({ account }) => ({ path: `/audit?account=${account}` }), says: read(['auditAdministrator']) },
  { route: 'post /settings/offices/{id}', id: 'path id', sends: ({ office }) => ({ path: `/settings/offices/${office}`, body: { peopleAStage: 1, documentNumber: '1' } }), says: setting },
  { route: 'get /filings/{id}', id: 'path id', sends: ids => ({ path: `/filings/${ids.filing}` }), says: filing },
  { route: 'post /filings/{id}/workbook', id: 'path id', sends: ids => ({ path: `/filings/${ids.filing}/workbook`, body: {} }), says: filing },
  { route: 'post /filings/{id}/checks', id: 'path id', sends: ids => ({ path: `/filings/${ids.filing}/checks`, body: {} }), says: filing },
  { route: 'get /jobs/{id}', id: 'path id', sends: ids => ({ path: `/jobs/${ids.job}` }), says: ofItsStarter },
  { route: 'get /jobs/{id}/check', id: 'path id', sends: ids => ({ path: `/jobs/${ids.job}/check` }), says: ofItsStarter },
  { route: 'get /jobs/{id}/file', id: 'path id', sends: ids => ({ path: `/jobs/${ids.job}/file` }), says: ofItsStarter },
  { route: 'delete /jobs/{id}', id: 'path id', sends: ids => ({ path: `/jobs/${ids.job}`, method: 'DELETE' }), says: ofItsStarter },
  { route: 'get /drafts/{id}', id: 'path id', sends: ids => ({ path: `/drafts/${ids.draft}` }), says: ofItsWriter },
  { route: 'delete /drafts/{id}', id: 'path id', sends: ids => ({ path: `/drafts/${ids.draft}`, method: 'DELETE' }), says: ofItsWriter },
  { route: 'post /drafts', id: 'body institution', sends: ({ institution }) => ({ path: '/drafts', body: { act: 'application.submit', institution, content: '{}' } }), says: cases },
  { route: 'post /cases/{number}/drafts', id: 'path number', sends: ({ number }) => ({ path: `/cases/${number}/drafts`, body: { lane: 'case', act: 'staffingOfficeCheck.issue', content: '{}' } }), says: cases },
  { route: 'post /filings/{id}/accept', id: 'path id', sends: ids => ({ path: `/filings/${ids.filing}/accept`, body: { note: '' } }), says: then(filing, sitsHere(['officeSigner'], ofStaffing), 'notYoursToDo') },
  { route: 'post /filings/{id}/return', id: 'path id', sends: ids => ({ path: `/filings/${ids.filing}/return`, body: { note: '请改' } }), says: then(filing, sitsHere(['officeSigner'], ofStaffing), 'notYoursToDo') },
  { route: 'post /filings/{id}/withdraw', id: 'path id', sends: ids => ({ path: `/filings/${ids.filing}/withdraw`, body: { note: '' } }), says: then(filing, () => false, 'onlyByWhoFiled') },
  { route: 'post /filings', id: 'body institution', sends: ({ institution }) => ({ path: '/filings', body: { institution, files } }), says: roster },
  { route: 'post /filings/checks', id: 'body institution', sends: ({ institution }) => ({ path: '/filings/checks', body: { institution, files } }), says: roster },
  { route: 'post /hire-cases', id: 'body institution', sends: ids => ({ path: '/hire-cases', body: application(ids) }), says: ofClerks },
  { route: 'post /hire-cases/exempt', id: 'body institution', sends: ids => ({ path: '/hire-cases/exempt', body: exempt(ids) }), says: ofClerks },
  { route: 'post /separation-cases', id: 'body institution', sends: ids => ({ path: '/separation-cases', body: report(ids) }), says: ofClerks },
];

const DECISIONS = 'post /cases/{number}/decisions';
const again = (number: string, act: string, { input }: { readonly input: unknown }): Sent => ({ path: `/cases/${number}/decisions`, body: { lane: 'case', act, input } });

/** The ids within a body: what one who may send it sees where the id is another institution's, and where it is nobody's, must be the same. */
export const innerIds: readonly { readonly route: string; readonly id: string; readonly field: keyof Ids; readonly sends: (ids: Ids) => Sent; /** Who tries; the institution's clerk where nobody is named. */ readonly by?: string }[] = [
  ...(['institution', 'office'] as const).map(field => ({ route: 'post /accounts/{id}/seats', id: `body ${field}`, field, sends: (ids: Ids) => ({ path: `/accounts/${ids.account}/seats`, body: seat(ids, field) }), by: 'securityAdministrator, own' })),
  ...(['office', 'institution'] as const).map(field => ({ route: 'post /absences', id: `body ${field}`, field, sends: (ids: Ids) => ({ path: '/absences', body: away(ids.account, null, { [field]: ids[field] }) }), by: 'securityAdministrator, own' })),
  { route: 'post /absences', id: 'body substitute', field: 'substitute', sends: ids => ({ path: '/absences', body: away(ids.account, ids.substitute) }), by: 'securityAdministrator, own' },
  { route: 'post /absences/{id}/substitute', id: 'body substitute', field: 'substitute', sends: ({ absence, substitute }) => ({ path: `/absences/${absence}/substitute`, body: { substitute } }), by: 'securityAdministrator, own' },
  { route: 'post /to-do/batches', id: 'body items.caseNumber', field: 'number', sends: ({ number }) => ({ path: '/to-do/batches', body: { items: [{ caseNumber: number, lane: 'case', stage: 'examination', visit: 1, draft: 1 }] } }), by: 'staffingOffice officeSigner, elsewhere' },
  { route: 'post /supervision/batches', id: 'body to', field: 'account', sends: ({ number, account }) => ({ path: '/supervision/batches', body: { act: 'reassign', visits: [{ caseNumber: number, lane: 'case', stage: 'staffingOfficeCheck', visit: 1 }], to: account, note: 'x', confirmed: 1 } }), by: 'supervisor, own' },
  { route: 'post /institutions/{id}/vacancy', id: 'body asks.quota', field: 'quota', sends: ({ institution, quota }) => ({ path: `/institutions/${institution}/vacancy`, body: { asks: [{ quota, leadershipPost: null, posts: 1 }] } }) },
  { route: 'post /institutions/{id}/vacancy', id: 'body asks.leadershipPost', field: 'leadershipPost', sends: ({ institution, leadershipPost }) => ({ path: `/institutions/${institution}/vacancy`, body: { asks: [{ quota: null, leadershipPost, posts: 1 }] } }) },
  { route: 'get /institutions/{id}/ledger', id: 'query quota', field: 'quota', sends: ({ institution, quota }) => ({ path: `/institutions/${institution}/ledger?quota=${quota}` }) },
  { route: 'get /institutions/{id}/ledger', id: 'query leadershipPost', field: 'leadershipPost', sends: ({ institution, leadershipPost }) => ({ path: `/institutions/${institution}/ledger?leadershipPost=${leadershipPost}` }) },
  { route: 'post /drafts', id: 'body planned', field: 'planned', sends: ({ institution, planned }) => ({ path: '/drafts', body: { act: 'report.submit', institution, planned, content: '{}' } }) },
  { route: 'post /hire-cases', id: 'body input.asks.quota', field: 'quota', sends: ids => ({ path: '/hire-cases', body: application(ids) }) },
  { route: 'post /hire-cases', id: 'body input.asks.leadershipPost', field: 'leadershipPost', sends: ids => ({ path: '/hire-cases', body: application(ids, 'leadershipPost') }) },
  { route: 'post /hire-cases', id: 'body input.asks.body', field: 'body', sends: ids => ({ path: '/hire-cases', body: application(ids, 'body') }) },
  { route: 'post /hire-cases/exempt', id: 'body input.ask.quota', field: 'quota', sends: ids => ({ path: '/hire-cases/exempt', body: exempt(ids) }) },
  { route: 'post /hire-cases/exempt', id: 'body input.ask.leadershipPost', field: 'leadershipPost', sends: ids => ({ path: '/hire-cases/exempt', body: exempt(ids, 'leadershipPost') }) },
  { route: 'post /hire-cases/exempt', id: 'body input.ask.body', field: 'body', sends: ids => ({ path: '/hire-cases/exempt', body: exempt(ids, 'body') }) },
  { route: 'post /separation-cases', id: 'body input.person', field: 'person', sends: ids => ({ path: '/separation-cases', body: report(ids) }) },
  { route: 'post /separation-cases', id: 'body input.person', field: 'person', sends: ids => ({ path: '/separation-cases', body: report(ids, 'relievedOfPost') }) },
  ...(['quota', 'leadershipPost', 'body'] as const).flatMap(field => [
    { route: DECISIONS, id: `body input.asks.${field}`, field, sends: (ids: Ids) => again(ids.application, 'application.submit', application(ids, field)) },
    { route: DECISIONS, id: `body input.ask.${field}`, field, sends: (ids: Ids) => again(ids.exempt, 'exemptApplication.submit', exempt(ids, field)) },
  ]),
  { route: 'post /cases/{number}/arrangements', id: 'body input.to', field: 'account', sends: ({ number, account }) => ({ path: `/cases/${number}/arrangements`, body: { lane: 'case', stage: 'staffingOfficeCheck', act: 'transfer', input: { to: account, note: '' } } }), by: 'staffingOffice officeSigner, own' },
  ...(['from', 'to'] as const).map(field => ({ route: 'post /hand-overs', id: `body ${field}`, field: 'account' as const, sends: ({ account }: Ids) => ({ path: '/hand-overs', body: { from: account, to: account, note: '' } }), by: 'institutionHandler, own' })),
  { route: 'get /hand-overs', id: 'query from', field: 'account', sends: ({ account }) => ({ path: `/hand-overs?from=${account}` }) },
  { route: DECISIONS, id: 'body input.person', field: 'person', sends: ids => again(ids.report, 'report.submit', report(ids)) },
  { route: DECISIONS, id: 'body input.relievedPosts', field: 'leadershipPost', sends: ids => again(ids.report, 'report.submit', report(ids, 'relievedOfPost')) },
  { route: 'post /separation-cases', id: 'body input.relievedPosts', field: 'leadershipPost', sends: ids => ({ path: '/separation-cases', body: report(ids, 'relievedOfPost') }) },
];
