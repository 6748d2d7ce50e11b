import { checkCreditCode, creditCodeCheckCharacter, type CreditCode } from '../../src/kernel/creditCode';
import { impossible } from '../../src/kernel/result';

/** A credit code (统一社会信用代码) of an organ: registered by the staffing office, in the region, with an organization code that passes its own check too. */
export function creditCodeOf(region: string, serial: number): CreditCode {
  const eight = `0099${String(serial).padStart(4, '0')}`;
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, index) => total + weight * Number(eight[index]), 0);
  const seventeen = `11${region.slice(0, 6)}${eight}${'0X987654321'.charAt(sum % 11)}`;
  const checked = checkCreditCode(`${seventeen}${creditCodeCheckCharacter(seventeen)}`);
  return checked.ok ? checked.value : impossible(`a credit code of the demo fails its own check: ${checked.problem}`);
}
