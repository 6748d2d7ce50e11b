import type { CellValue } from '@protobi/exceljs';
import { yesOrNo } from '../../src/contracts/importColumn';
import type { CellProblemCode } from '../../src/institution/importProblem';
import { failed, ok, type Result } from '../../src/kernel/result';

const [yes, no] = yesOrNo.options;
const twoDigits = (part: number): string => String(part).padStart(2, '0');
// Excel keeps fifteen digits of a number: a longer one has lost its last digits already.
const MOST_DIGITS = 1e15;

/**
 * What a cell of a workbook says, as the text that the checks read: a date as yyyy-mm-dd, a tick as yes or no. A formula
 * is no statement (its result changes with other cells), and a number too long for Excel is not what was typed.
 */
export function cellText(value: CellValue): Result<string, CellProblemCode> {
  if (value === null || value === undefined) return ok('');
  if (typeof value === 'string') return ok(value);
  if (typeof value === 'boolean') return ok((value ? yes : no)?.label ?? '');
  if (typeof value === 'number') return Math.abs(value) >= MOST_DIGITS ? failed('digitsLost') : ok(String(value));
  if (value instanceof Date) return dayText(value);
  if ('richText' in value) return ok(value.richText.map(part => part.text).join(''));
  if ('hyperlink' in value) return cellText(value.text); // may be rich text, whatever its type says
  if ('error' in value) return failed('errorCell');
  return failed('formula');
}

/** A workbook's dates have no time zone; the library gives them as UTC. A time of day is none of ours. */
function dayText(value: Date): Result<string, CellProblemCode> {
  if (Number.isNaN(value.getTime())) return failed('errorCell');
  if (value.getTime() % 86_400_000 !== 0) return failed('timeOfDay');
  return ok(`${value.getUTCFullYear()}-${twoDigits(value.getUTCMonth() + 1)}-${twoDigits(value.getUTCDate())}`);
}
