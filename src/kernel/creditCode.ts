import { failed, ok, type Result } from './result';

/** A unified social credit code (统一社会信用代码) that passed the check. */
export type CreditCode = string & { readonly __creditCode: true };

/** What can be wrong with a credit code. The letters I, O, S, V and Z are not used, since they look like digits. */
export type CreditCodeProblem = 'notEighteenCharacters' | 'characterNotUsed' | 'checkCharacterWrong';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character of GB 32100 for the first seventeen characters: weights are the powers of 3 modulo 31. */
export function creditCodeCheckCharacter(seventeen: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of seventeen.slice(0, 17)) {
    sum += weight * ALPHABET.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Checks a unified social credit code by GB 32100. Small letters are taken for capitals. */
export function checkCreditCode(text: string): Result<CreditCode, CreditCodeProblem> {
  const code = text.toUpperCase();
  if (code.length !== 18) return failed('notEighteenCharacters');
  if (!/^[0-9A-HJ-NPQRTUWXY]+$/.test(code)) return failed('characterNotUsed');
  if (creditCodeCheckCharacter(code) !== code.charAt(17)) return failed('checkCharacterWrong');
  return ok(code as CreditCode); // the one place where a text becomes a credit code
}
