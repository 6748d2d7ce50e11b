import { accountRoutes } from './accounts';
import { administrationRoutes } from './administration';
import { calendarRoutes } from './calendar';
import { caseRoutes } from './cases';
import { certificateChangeRoutes } from './certificateChanges';
import { changeRoutes } from './changes';
import { documentRoutes } from './documents';
import { draftRoutes } from './drafts';
import { exchangeRoutes } from './exchange';
import { filingRoutes } from './filings';
import { hireCaseRoutes } from './hireCases';
import { jobRoutes } from './jobs';
import { institutionRoutes } from './institutions';
import { ledgerRoutes } from './ledger';
import { operationRoutes } from './operation';
import { oversightRoutes } from './oversight';
import { procedureRoutes } from './procedures';
import { paperRoutes } from './papers';
import { passwordRoutes } from './passwords';
import { referenceRoutes } from './reference';
import { separationCaseRoutes } from './separationCases';
import { sessionRoutes } from './sessions';
import { toDoRoutes } from './toDo';
import { verificationRoutes } from './verification';
import { troubleRoutes } from './troubles';

/** Every route, in the order of the description. */
export const allRoutes = [...sessionRoutes, ...passwordRoutes, ...toDoRoutes, ...changeRoutes, ...hireCaseRoutes, ...separationCaseRoutes, ...caseRoutes, ...draftRoutes, ...paperRoutes, ...documentRoutes, ...verificationRoutes, ...institutionRoutes, ...ledgerRoutes, ...certificateChangeRoutes, ...exchangeRoutes, ...filingRoutes, ...jobRoutes, ...oversightRoutes, ...troubleRoutes, ...accountRoutes, ...administrationRoutes, ...operationRoutes, ...procedureRoutes, ...calendarRoutes, ...referenceRoutes];
