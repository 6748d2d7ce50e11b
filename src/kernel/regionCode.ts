import { failed, ok, type Result } from './result';

/** A region code (行政区划代码): GB/T 2260 six digits for province, city and county, and three more for a township. */
export type RegionCode = string & { readonly __regionCode: true };

/** The levels of regions (行政层级), from the highest down. */
export const REGION_LEVELS = ['province', 'city', 'county', 'township'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** What can be wrong with a region code. */
export type RegionCodeProblem = 'notSixOrNineDigits' | 'unknownProvince' | 'countyWithoutCity' | 'townshipWithoutCounty';

/** The first two digits that GB/T 2260 gives to the provinces, autonomous regions, municipalities and special administrative regions. */
const PROVINCES: ReadonlySet<string> = new Set('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '));

/** Whether two digits begin the codes of a province. */
export const isProvincePrefix = (digits: string): boolean => PROVINCES.has(digits);

/** Checks how a region code is built; whether the region exists is for the register of regions to say. */
export function checkRegionCode(text: string): Result<RegionCode, RegionCodeProblem> {
  if (!/^\d{6}(\d{3})?$/.test(text)) return failed('notSixOrNineDigits');
  if (!isProvincePrefix(text.slice(0, 2))) return failed('unknownProvince');
  const county = text.slice(4, 6);
  if (text.slice(2, 4) === '00' && county !== '00') return failed('countyWithoutCity');
  if (text.length === 9 && (county === '00' || text.endsWith('000'))) return failed('townshipWithoutCounty');
  return ok(text as RegionCode); // the one place where a text becomes a region code
}

/** The level of a region, which its code tells. */
export function levelOf(code: RegionCode): RegionLevel {
  if (code.length === 9) return 'township';
  if (!code.endsWith('00')) return 'county';
  return code.endsWith('0000') ? 'province' : 'city';
}

/** The region above, null above a province. The county of a municipality (直辖市) lies below its code for districts or counties. */
export function parentOf(code: RegionCode): RegionCode | null {
  switch (levelOf(code)) {
    case 'township': return code.slice(0, 6) as RegionCode; // a checked code stays one when its last level is taken off
    case 'county': return `${code.slice(0, 4)}00` as RegionCode;
    case 'city': return `${code.slice(0, 2)}0000` as RegionCode;
    case 'province': return null;
  }
}
