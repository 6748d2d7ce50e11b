import { accountRoutes } from './accounts';
import { administrationRoutes } from './administration';
import { batchRoutes } from './batches';
import { calendarRoutes } from './calendar';
import { caseRoutes } from './cases';
import { certificateChangeRoutes } from './certificateChanges';
import { changeRoutes } from './changes';
import { commentRoutes } from './comments';
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
import { troubleRoutes } from './troubles';
import { urgingRoutes } from './urgings';

/** Every route, in the order of the description. */
export const allRoutes = [...sessionRoutes, ...passwordRoutes, ...toDoRoutes, ...batchRoutes, ...changeRoutes, ...hireCaseRoutes, ...separationCaseRoutes, ...caseRoutes, ...draftRoutes, ...paperRoutes, ...urgingRoutes, ...commentRoutes, ...institutionRoutes, ...ledgerRoutes, ...certificateChangeRoutes, ...exchangeRoutes, ...filingRoutes, ...jobRoutes, ...oversightRoutes, ...troubleRoutes, ...accountRoutes, ...administrationRoutes, ...operationRoutes, ...procedureRoutes, ...calendarRoutes, ...referenceRoutes];
