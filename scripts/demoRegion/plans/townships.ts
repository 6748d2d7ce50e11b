import { day } from '../../../src/kernel/day';
import { organsOf, type Organ } from '../organs';

/** What the government of a township has in common with all others. */
const government = { kind: 'government', category: 'localAdministration' } as const satisfies Partial<Organ>;
const town = (region: string, mark: string, organ: Omit<Organ, keyof typeof government>) => organsOf({ region, mark, level: 'township' }, [{ ...government, ...organ }]);

/** The two townships of 临溪县 that came after the first ten institutions. */
export const demoCountyTownships = [
  ...town('219921102', '临', { // The usual shape: 24 posts, one vacant; nine people in the office for Party and government, two in the office for social affairs. One of the staff has reached the age of retirement.
    name: '石桥镇人民政府', since: '1987-04-01', quota: [24, 23], leaders: ['镇长', '副镇长', 4, 4], bodies: '党政办公室 社会事务办公室 经济发展办公室 综合执法办公室', strengths: [9, 2, 4, 3],
    retirements: [{ as: 'staff', sex: 'male', birthDate: day('1966-04-20') }],
  }),
  ...town('219921202', '临', { name: '白杨乡人民政府', since: '1987-04-01', quota: [16, 14], leaders: ['乡长', '副乡长', 3, 3], bodies: '党政办公室 社会事务办公室 经济发展办公室', strengths: [5, 2, 3] }),
];

/** The townships of 望河县. */
export const riverTownships = [
  ...town('219922101', '望', { name: '河口镇人民政府', since: '1987-05-10', quota: [24, 23], supportStaff: [1, 1], leaders: ['镇长', '副镇长', 4, 4], bodies: '党政办公室 社会事务办公室 经济发展办公室 综合执法办公室', strengths: [9, 2, 4, 3] }),
  ...town('219922102', '望', { // A woman on the staff is near retirement.
    name: '望山镇人民政府', since: '1987-05-10', quota: [20, 18], leaders: ['镇长', '副镇长', 3, 3], bodies: '党政办公室 社会事务办公室 经济发展办公室', strengths: [8, 2, 4], retirements: [{ as: 'staff', sex: 'female', birthDate: day('1971-09-14') }],
  }),
  ...town('219922201', '望', { name: '桃林乡人民政府', since: '1987-05-10', quota: [16, 15], leaders: ['乡长', '副乡长', 3, 3], bodies: '党政办公室 社会事务办公室 经济发展办公室', strengths: [6, 2, 3] }),
];

/** The townships of 云岭县. */
export const mountainTownships = [
  ...town('219923101', '云', { name: '云岭镇人民政府', since: '1987-06-20', quota: [24, 22], leaders: ['镇长', '副镇长', 4, 4], bodies: '党政办公室 社会事务办公室 经济发展办公室 综合执法办公室', strengths: [8, 2, 4, 3] }),
  ...town('219923102', '云', { // Over establishment by one since its posts were cut (核减编制); the allowance is to be digested.
    name: '石门镇人民政府', since: '1987-06-20', quota: [18, 19], allowance: { posts: 1, cause: 'quotaCut', documentNumber: '云编发〔2025〕11号', digestBy: day('2027-06-30') },
    leaders: ['镇长', '副镇长', 3, 3], bodies: '党政办公室 社会事务办公室 经济发展办公室', strengths: [9, 2, 4],
  }),
  ...town('219923201', '云', { name: '松岗乡人民政府', since: '1987-06-20', quota: [15, 14], leaders: ['乡长', '副乡长', 3, 3], bodies: '党政办公室 社会事务办公室 经济发展办公室', strengths: [5, 2, 3] }),
];
