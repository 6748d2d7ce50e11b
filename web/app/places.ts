import type { Word } from '../words/all';
import type { Session } from './session';

type Seat = Session['seats'][number];
/** A place in the window: its address, its title in the menu (none: it is reached from another one), and who sees it. */
export type Place = {
  readonly path: string;
  readonly menu?: Word;
  /** What the session must be able to read to see it. */
  readonly reads?: string;
  /** Which seats use it. */
  readonly isFor?: (seat: Seat) => boolean;
};

const decides = (seat: Seat): boolean => seat.isForActs;
const ofInstitution = (seat: Seat): boolean => seat.institution !== null;
const ofOfficeOrOver = (seat: Seat): boolean => seat.institution === null;
const entersAbsences = (seat: Seat): boolean => seat.isForActs || seat.role === 'leaderInCharge' || seat.role === 'securityAdministrator';
const files = (seat: Seat): boolean => seat.institution !== null || seat.desk === 'staffingOffice';

/** Every place, in the order of the menu. */
export const places = [
  { path: '/', menu: 'desk.title' },
  { path: '/to-do', menu: 'toDo.title', reads: 'cases', isFor: decides },
  { path: '/done', menu: 'lists.doneTitle', reads: 'cases', isFor: decides },
  { path: '/started', menu: 'lists.startedTitle', reads: 'cases', isFor: ofInstitution },
  { path: '/copies', menu: 'handling.copiesTitle', reads: 'cases' },
  { path: '/hand-over', menu: 'handling.handOver', reads: 'cases', isFor: seat => seat.isForActs || seat.role === 'leaderInCharge' },
  { path: '/drafts', menu: 'drafts.title', reads: 'cases', isFor: decides },
  { path: '/absences', menu: 'absences.title', isFor: entersAbsences },
  { path: '/planned-separations', menu: 'planned.title', reads: 'plannedSeparations' },
  { path: '/apply/hire', menu: 'apply.hire', isFor: ofInstitution },
  { path: '/apply/exempt', menu: 'apply.exempt', isFor: ofInstitution },
  { path: '/apply/separation', menu: 'apply.separation', isFor: ofInstitution },
  { path: '/cases', menu: 'lists.casesTitle', reads: 'cases' },
  { path: '/cases/$number', reads: 'cases' },
  { path: '/board', menu: 'board.title', reads: 'establishment' },
  { path: '/board/$institution', reads: 'establishment' },
  { path: '/ledger/$institution/$of/$line', reads: 'establishment' },
  { path: '/certificate/$institution', reads: 'establishment' },
  { path: '/certificate-entries', menu: 'entries.title', reads: 'certificate', isFor: ofOfficeOrOver },
  { path: '/daily-roots', menu: 'certificate.rootsTitle', reads: 'roots' },
  { path: '/forms/$number', reads: 'cases' },
  { path: '/exchange', menu: 'exchange.title', reads: 'filings', isFor: files },
  { path: '/filings/$id', reads: 'filings' },
  { path: '/jobs/$id', reads: 'filings' },
  { path: '/disclosures', menu: 'disclosure.title', reads: 'disclosure' },
  { path: '/disclosures/$institution', reads: 'disclosure' },
  { path: '/supervision', menu: 'supervision.title', reads: 'supervision' },
  { path: '/refusals', menu: 'logs.refusals', reads: 'refusals' },
  { path: '/mails', menu: 'logs.mails' },
  { path: '/accounts', menu: 'admin.accounts', reads: 'accounts' },
  { path: '/accounts/$id', reads: 'accounts' },
  { path: '/audit', menu: 'admin.audit', reads: 'audit' },
  { path: '/settings', menu: 'admin.settings', reads: 'settings' },
  { path: '/calendar', menu: 'admin.calendar' },
  { path: '/password' },
] as const satisfies readonly Place[];

/** The address of a place. */
export type Path = (typeof places)[number]['path'];
const all: readonly Place[] = places;
const isShownTo = ({ reads, isFor }: Place, session: Session): boolean => (reads === undefined || session.reads.includes(reads)) && (isFor === undefined || session.seats.some(isFor));

/** The places that a session sees in its menu. */
export const menuOf = (session: Session): readonly Place[] => all.filter(place => place.menu !== undefined && isShownTo(place, session));
/** Whether a session sees the place of an address; an address that is none is told elsewhere. */
export const isHidden = (path: string, session: Session): boolean => all.some(place => place.path === path && !isShownTo(place, session));
