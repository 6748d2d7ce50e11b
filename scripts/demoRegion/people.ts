import type { ImportedPerson } from '../../src/contracts/importBatch';
import { day, isDay, plusDays, plusMonths, type Day } from '../../src/kernel/day';
import { checkResidentId, residentIdCheckCharacter, type ResidentId } from '../../src/kernel/residentId';
import type { CivilServiceRank, EntryMode, Sex } from '../../src/roster/codes';
import type { Dice } from './dice';
import type { PlannedGrade } from './standing';

const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹苏潘葛范彭郎鲁韦马苗方俞任袁柳');
const FOR_MEN = Array.from('建国志强明辉伟东海峰永刚立新宏军向阳振华春林广平');
const FOR_WOMEN = Array.from('秀英丽华淑兰玉梅静雅晓燕红霞慧敏桂芳雪莹佳琪思雨');
const BIRTH_REGIONS = ['219921', '219922', '219902', '219981'] as const;
/** Nobody of the demo is placed after this day. */
const LAST_PLACEMENT = day('2026-06-30');

/** The identity of a person who does not exist: name, resident ID, sex and birth date. */
export type Identity = Pick<ImportedPerson, 'name' | 'residentId'> & { readonly sex: Sex; readonly birthDate: Day };

/** Draws people with names and resident IDs (公民身份号码) that no other person of the demo has; their regions do not exist. */
export class Population {
  private readonly names = new Set<string>();
  private readonly ids = new Set<string>();
  constructor(private readonly dice: Dice) {}

  draw(given: { readonly sex: Sex; readonly birthDate: Day } | null, bornFrom: number, bornTo: number): Identity {
    const sex = given?.sex ?? this.dice.pick(['male', 'male', 'female'] as const);
    const birthDate = given?.birthDate ?? this.birthDate(bornFrom, bornTo);
    return { sex, birthDate, name: this.name(sex), residentId: this.residentId(sex, birthDate) };
  }

  private birthDate(from: number, to: number): Day {
    const text = `${this.dice.between(from, to)}-${String(this.dice.between(1, 12)).padStart(2, '0')}-${String(this.dice.between(1, 28)).padStart(2, '0')}`;
    return isDay(text) ? text : this.birthDate(from, to);
  }

  private name(sex: Sex): string {
    const given = sex === 'male' ? FOR_MEN : FOR_WOMEN;
    const name = `${this.dice.pick(SURNAMES)}${this.dice.pick(given)}${this.dice.pick(given)}`;
    if (this.names.has(name)) return this.name(sex);
    this.names.add(name);
    return name;
  }

  private residentId(sex: Sex, birthDate: Day): ResidentId {
    const order = this.dice.between(1, 498) * 2 + (sex === 'male' ? 1 : 0);
    const seventeen = `${this.dice.pick(BIRTH_REGIONS)}${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
    const checked = checkResidentId(`${seventeen}${residentIdCheckCharacter(seventeen)}`);
    if (!checked.ok) throw new Error(`the demo drew a resident ID that fails its own check: ${checked.problem}`);
    if (this.ids.has(checked.value)) return this.residentId(sex, birthDate);
    this.ids.add(checked.value);
    return checked.value;
  }
}

/** How and when the person came: a working life begins after school and not before the institution was there. */
export function entryOf(dice: Dice, { birthDate, sex }: Identity, openedOn: Day, isWorker: boolean, documentMark: string): { readonly entryMode: EntryMode; readonly entryDate: Day; readonly entryDocument: string; readonly placedOn: Day } {
  const grown = plusMonths(birthDate, 22 * 12);
  const earliest = grown > openedOn ? grown : openedOn;
  const span = Math.max(0, Math.min(365 * 14, Math.floor((Date.parse(LAST_PLACEMENT) - Date.parse(earliest)) / 86_400_000)));
  const entryDate = plusDays(earliest, dice.between(0, span));
  const modes: readonly EntryMode[] = isWorker ? ['veteranPlacement', 'openRecruitment'] : entryDate < '1996-01-01' ? ['stateAssignment'] : ['openRecruitment', 'openRecruitment', 'reassignment', 'selectedGraduate', 'transferIn', sex === 'male' ? 'militaryTransfer' : 'competitiveSelection'];
  return { entryMode: dice.pick(modes), entryDate, entryDocument: `${documentMark}编核〔${entryDate.slice(0, 4)}〕${dice.between(1, 60)}号`, placedOn: plusDays(entryDate, dice.between(0, 20)) };
}

/** A rank (职级) that fits the years on the quota; organs of the city and the province have ranks of researchers for those who have served longest. */
export function rankOf(placedOn: Day, grade: PlannedGrade): CivilServiceRank {
  const years = 2026 - Number(placedOn.slice(0, 4));
  if (years < 3) return 'sectionMemberSecondGrade';
  if (years < 7) return 'sectionMemberFirstGrade';
  if (years < 12) return 'seniorSectionMemberFourthGrade';
  if (years < 20) return 'seniorSectionMemberThirdGrade';
  if (grade === 'bureauLevelPrincipal') return 'researcherThirdGrade';
  return grade === 'bureauLevelDeputy' || grade === 'divisionLevelPrincipal' ? 'researcherFourthGrade' : 'seniorSectionMemberSecondGrade';
}
