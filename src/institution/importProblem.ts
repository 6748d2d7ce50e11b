import type { CreditCodeProblem } from '../kernel/creditCode';
import type { RegionCodeProblem } from '../kernel/regionCode';
import type { ResidentIdProblem } from '../kernel/residentId';

/** What can be wrong with a file (文件) as a whole, before its rows are read. */
export type FileProblemCode = 'fileNotFound' | 'notUtf8' | 'notCsv' | 'notAWorkbook' | 'workbookTooLarge' | 'sheetTooLarge' | 'emptyFile' | 'unknownTable' | 'missingColumn' | 'unknownColumn' | 'columnTwice' | 'noInstitutions';

/** What can be wrong with one cell (单元格), whatever the others say. */
export type CellProblemCode =
  | 'formula' | 'errorCell' | 'digitsLost' | 'timeOfDay' | 'missing' | 'tooManyCells' | 'textTooLong' | 'forbiddenCharacter' | 'notACode' | 'notADay' | 'notACount' | 'notAYear' | 'notYesOrNo'
  | `residentId.${ResidentIdProblem}` | `creditCode.${CreditCodeProblem}` | `regionCode.${RegionCodeProblem}`;

/** What can be wrong between the rows and tables, each cell being right by itself. */
export type CrossProblemCode =
  | 'unknownInstitution' | 'unknownBody' | 'institutionTwice' | 'residentIdTwice' | 'bodyTwice' | 'quotaTwice' | 'leadershipPostTwice' | 'structureLimitTwice'
  | 'quotaKindNotGranted' | 'moreInPostThanAllowed' | 'leadershipPostNotApproved' | 'moreLeadersThanAllowed'
  | 'allowanceIncomplete' | 'allowanceIsNotTheExcess' | 'blockIncomplete' | 'failedReviewNeedsBlock' | 'reviewYearMissing' | 'leadershipIncomplete'
  | 'sexDisagrees' | 'birthDateDisagrees' | 'beforeWorkingAge' | 'inTheFuture' | 'rankNeedsCivilServant';

/** Why the register itself refuses what the files say: an import opens what is not yet on it, and is no back door for changes. */
export type RegisterProblemCode = 'alreadyOnRegister' | 'alreadyInPost' | 'nameDiffersFromRecord' | 'unknownRegion' | 'regionNotServed' | 'aboveNetworkGrade';

/** What keeps a roster (花名册) from being filed for an institution that the register holds without people. */
export type RosterProblemCode = 'rosterOnRegister' | 'notInARoster' | 'noPeople';

/** Everything for which an import is refused; each code has a sentence in both languages. */
export type ImportProblemCode = FileProblemCode | CellProblemCode | CrossProblemCode | RegisterProblemCode | RosterProblemCode;

/** The numbers and words that the sentence of a problem is filled with. */
export type ImportProblemFacts = Readonly<Record<string, string | number>>;

/**
 * One thing for which the import (入库) is refused, where the clerk finds it: the row counts as in a spreadsheet, the header
 * being row 1; the column is the header text. A resident ID (公民身份号码) in `value` is masked.
 */
export type ImportProblem = { readonly code: ImportProblemCode; readonly file: string; readonly row: number | null; readonly column: string | null; readonly value: string; readonly facts: ImportProblemFacts };
