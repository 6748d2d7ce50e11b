import { isDay, type Day } from './day';
import { isProvincePrefix } from './regionCode';
import { failed, ok, type Result } from './result';

/** A resident ID (公民身份号码) that passed the check: 18 characters, the last a digit or X. */
export type ResidentId = string & { readonly __residentId: true };

/** What can be wrong with a resident ID. A 15-digit number is an old one: the person has an 18-digit one by now, and it must be asked for. */
export type ResidentIdProblem = 'fifteenDigits' | 'notEighteenCharacters' | 'unknownProvince' | 'noSuchBirthDate' | 'noSuchSequence' | 'checkCharacterWrong';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The check character of GB 11643 for the first seventeen digits. */
export function residentIdCheckCharacter(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** Checks a resident ID by GB 11643: its form, province, birth date, sequence number and check character, in this order. A small x is taken for X. */
export function checkResidentId(text: string): Result<ResidentId, ResidentIdProblem> {
  if (/^\d{15}$/.test(text)) return failed('fifteenDigits');
  const id = text.toUpperCase();
  if (!/^\d{17}[\dX]$/.test(id)) return failed('notEighteenCharacters');
  if (!isProvincePrefix(id.slice(0, 2))) return failed('unknownProvince');
  if (!isDay(birthTextOf(id))) return failed('noSuchBirthDate');
  if (id.slice(14, 17) === '000') return failed('noSuchSequence');
  if (residentIdCheckCharacter(id) !== id.charAt(17)) return failed('checkCharacterWrong');
  return ok(id as ResidentId); // the one place where a text becomes a resident ID
}

const birthTextOf = (id: string): string => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;

/** The birth date that the number tells. */
export const birthDateOf = (id: ResidentId): Day => birthTextOf(id) as Day; // the check has seen that it is a day

/** The sex that the number tells: odd sequence numbers are given to men. */
export const sexOf = (id: ResidentId): 'male' | 'female' => (Number(id.charAt(16)) % 2 === 1 ? 'male' : 'female');

/** The number as reports may show it: the region and the last character stay, so that a clerk finds the row and nobody learns the number. */
export const maskedResidentId = (text: string): string => (text.length > 10 ? `${text.slice(0, 6)}${'*'.repeat(text.length - 7)}${text.slice(-1)}` : '*'.repeat(text.length));
