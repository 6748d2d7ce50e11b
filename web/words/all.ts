import { absencesWords } from './absences';
import { adminWords } from './admin';
import { appWords } from './app';
import { partsWords } from './parts';
import { applyWords } from './apply';
import { boardWords } from './board';
import { caseWords } from './case';
import { certificateWords } from './certificate';
import { disclosureWords } from './disclosure';
import { deskWords } from './desk';
import { documentsWords } from './documents';
import { draftsWords } from './drafts';
import { entriesWords } from './entries';
import { exchangeWords } from './exchange';
import { handlingWords } from './handling';
import { logsWords } from './logs';
import { supervisionWords } from './supervision';
import { listsWords } from './lists';
import { plannedWords } from './planned';
import { toDoWords } from './toDo';

/** The words of every screen, by the name of the screen. A screen adds its file here. */
export const allWords = { absences: absencesWords, app: appWords, parts: partsWords, apply: applyWords, board: boardWords, case: caseWords, certificate: certificateWords, desk: deskWords, documents: documentsWords, disclosure: disclosureWords, drafts: draftsWords, entries: entriesWords, lists: listsWords, exchange: exchangeWords, logs: logsWords, supervision: supervisionWords, toDo: toDoWords, planned: plannedWords, admin: adminWords, handling: handlingWords };

type All = typeof allWords;
/** A word of a screen: screen.code. One that is not there does not compile. */
export type Word = { [Screen in keyof All]: `${Screen}.${keyof All[Screen] & string}` }[keyof All];
