import type { QuotaKind } from '../../src/establishment/codes';
import type { OrganKind, SystemCategory } from '../../src/institution/codes';
import { day } from '../../src/kernel/day';
import type { PlannedInstitution, PlannedQuota } from './planned';
import type { PlannedGrade } from './standing';

/** Where the organs of a plan are: their region, the mark of its documents and its level. */
export type Place = { readonly region: string; readonly mark: string; readonly level: 'province' | 'city' | 'county' | 'township' };

/** A pair of numbers: approved, and in post. */
type Strength = readonly [approved: number, inPost: number];

/** An organ in short; what is usual for its kind and level is left out. */
export type Organ = {
  readonly name: string; readonly kind: OrganKind; readonly category: SystemCategory; readonly since: string;
  readonly quota: Strength; readonly quotaKind?: QuotaKind; readonly allowance?: PlannedQuota['allowance'];
  readonly supportStaff?: Strength; readonly publicInstitution?: Strength;
  readonly leaders: readonly [principal: string, deputy: string, approved: number, filled: number]; readonly leadersAllowance?: PlannedQuota['allowance'];
  /** The names of its bodies with spaces between them. */
  readonly bodies: string;
} & Pick<PlannedInstitution, 'otherNames' | 'block' | 'isStateSecret' | 'specialPosts' | 'strengths' | 'headless' | 'affiliated' | 'retirements'>;

const JUDICIAL: readonly OrganKind[] = ['court', 'procuratorate', 'supervisoryCommission'];
const QUOTA_OF: Readonly<Partial<Record<OrganKind, QuotaKind>>> = { court: 'politicalLegalSpecial', procuratorate: 'politicalLegalSpecial', supervisoryCommission: 'disciplineSupervision' };
const STAFF_OF: Readonly<Partial<Record<OrganKind, readonly string[]>>> = { court: ['法官', '法官助理', '书记员'], procuratorate: ['检察官', '检察官助理', '书记员'] };
const HEAD_AT: Readonly<Record<Place['level'], string>> = { province: '处长', city: '科长', county: '股长', township: '主任' };
const HEAD_OF: Readonly<Partial<Record<OrganKind, string>>> = { court: '庭长', procuratorate: '主任', supervisoryCommission: '主任', massOrganization: '部长', democraticParty: '部长' };
/** Bodies whose heads are called after the body and not after the organ. */
const HEAD_OF_BODY: readonly (readonly [ending: string, title: string])[] = [['派出所', '所长'], ['局', '局长'], ['队', '队长'], ['政治部', '主任'], ['研究室', '主任'], ['中心', '主任']];

function gradeOf(kind: OrganKind, level: Place['level']): PlannedGrade {
  const isHigher = JUDICIAL.includes(kind);
  if (level === 'province') return 'bureauLevelPrincipal';
  if (level === 'city') return isHigher ? 'bureauLevelDeputy' : 'divisionLevelPrincipal';
  return isHigher ? 'divisionLevelDeputy' : 'sectionLevelPrincipal';
}

function headTitlesOf(bodies: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(bodies.flatMap(body => HEAD_OF_BODY.filter(([ending]) => body.endsWith(ending)).slice(0, 1).map(([, title]) => [body, title])));
}

/** The organs of a place spelled out; the documents that opened them are numbered in their order. */
export function organsOf({ region, mark, level }: Place, organs: readonly Organ[]): PlannedInstitution[] {
  return organs.map(({ kind, category, since, quota, quotaKind, allowance, supportStaff, publicInstitution, leaders: [principal, deputy, approved, filled], leadersAllowance, bodies, ...rest }, index) => {
    const names = bodies.split(' ');
    const further = ([['supportStaff', supportStaff], ['publicInstitution', publicInstitution]] as const).flatMap(([of, strength]) => (strength ? [{ kind: of, approved: strength[0], inPost: strength[1] }] : []));
    const staffPosts = STAFF_OF[kind];
    return {
      ...rest, region, documentMark: mark, organKind: kind, systemCategory: category, grade: gradeOf(kind, level), openedOn: day(since), documentNumber: `${mark}编发〔${since.slice(0, 4)}〕${index + 1}号`,
      ...(kind === 'massOrganization' ? { isManagedUnderCivilServantLaw: true as const } : {}), ...(staffPosts ? { staffPosts } : {}),
      quotas: [{ kind: quotaKind ?? QUOTA_OF[kind] ?? 'administrative', approved: quota[0], inPost: quota[1], ...(allowance ? { allowance } : {}) }, ...further],
      leaders: { principal, deputy, approved, filled, ...(leadersAllowance ? { allowance: leadersAllowance } : {}) }, leadersBorn: [1973, 1984],
      bodies: names, headTitle: HEAD_OF[kind] ?? HEAD_AT[level], headTitles: headTitlesOf(names),
    };
  });
}
