import type { ComponentType } from 'react';
import type { Path } from './places';

/** The screen of every place, loaded when it is first shown. */
export const screens: Readonly<Record<Path, () => Promise<ComponentType>>> = {
  '/': async () => (await import('../screens/desk/Desk')).Desk,
  '/to-do': async () => (await import('../screens/toDo/ToDo')).ToDo,
  '/done': async () => (await import('../screens/lists/Done')).Done,
  '/started': async () => (await import('../screens/lists/Started')).Started,
  '/drafts': async () => (await import('../screens/drafts/Drafts')).Drafts,
  '/apply/hire': async () => (await import('../screens/apply/ApplyForPosts')).ApplyForPosts,
  '/apply/exempt': async () => (await import('../screens/apply/ApplyWithoutForm')).ApplyWithoutForm,
  '/apply/separation': async () => (await import('../screens/apply/ReportSeparation')).ReportSeparation,
  '/cases': async () => (await import('../screens/lists/Cases')).Cases,
  '/cases/$number': async () => (await import('../screens/case/CaseScreen')).CaseScreen,
  '/board': async () => (await import('../screens/board/Board')).Board,
  '/board/$institution': async () => (await import('../screens/board/Institution')).Institution,
  '/ledger/$institution/$of/$line': async () => (await import('../screens/board/Ledger')).Ledger,
  '/certificate/$institution': async () => (await import('../screens/board/Certificate')).Certificate,
  '/certificate-entries': async () => (await import('../screens/entries/Entries')).Entries,
  '/forms/$number': async () => (await import('../screens/board/VerificationForm')).VerificationForm,
  '/exchange': async () => (await import('../screens/exchange/Exchange')).Exchange,
  '/filings/$id': async () => (await import('../screens/exchange/Filing')).FilingScreen,
  '/jobs/$id': async () => (await import('../screens/exchange/JobScreen')).JobScreen,
  '/supervision': async () => (await import('../screens/supervision/Supervision')).Supervision,
  '/refusals': async () => (await import('../screens/logs/Refusals')).Refusals,
  '/accounts': async () => (await import('../screens/admin/Accounts')).Accounts,
  '/accounts/$id': async () => (await import('../screens/admin/Account')).AccountScreen,
  '/audit': async () => (await import('../screens/admin/Audit')).Audit,
  '/settings': async () => (await import('../screens/admin/Settings')).Settings,
  '/calendar': async () => (await import('../screens/admin/Calendar')).Calendar,
  '/password': async () => (await import('../screens/password/ChangePassword')).ChangePassword,
  '/mails': async () => (await import('../screens/logs/Mails')).Mails,
};
