import type { ComponentType } from 'react';
import type { Word } from '../words/all';
import type { Session } from './session';

type Seat = Session['seats'][number];
/** A screen: its address, its title in the menu (none: it is reached from another one), who sees it, and its parts, which are loaded when it is first shown. */
export type Screen = {
  readonly path: string;
  readonly menu?: Word;
  /** What the session must be able to read to see it. */
  readonly reads?: string;
  /** Which seats use it. */
  readonly isFor?: (seat: Seat) => boolean;
  readonly load: () => Promise<ComponentType>;
};

const decides = (seat: Seat): boolean => seat.institution !== null || seat.office !== null;
const ofInstitution = (seat: Seat): boolean => seat.institution !== null;

/** Every screen, in the order of the menu. A new one gets its line here. */
export const screens: readonly Screen[] = [
  { path: '/', menu: 'desk.title', load: async () => (await import('../screens/desk/Desk')).Desk },
  { path: '/to-do', menu: 'toDo.title', reads: 'cases', isFor: decides, load: async () => (await import('../screens/toDo/ToDo')).ToDo },
  { path: '/done', menu: 'lists.doneTitle', reads: 'cases', isFor: decides, load: async () => (await import('../screens/lists/Done')).Done },
  { path: '/started', menu: 'lists.startedTitle', reads: 'cases', isFor: decides, load: async () => (await import('../screens/lists/Started')).Started },
  { path: '/cases', menu: 'lists.casesTitle', reads: 'cases', load: async () => (await import('../screens/lists/Cases')).Cases },
  { path: '/cases/$number', reads: 'cases', load: async () => (await import('../screens/case/CaseScreen')).CaseScreen },
];

/** Whether a session sees a screen. */
export const isShownTo = ({ reads, isFor }: Screen, session: Session): boolean => (reads === undefined || session.reads.includes(reads)) && (isFor === undefined || session.seats.some(isFor));
export { ofInstitution };
