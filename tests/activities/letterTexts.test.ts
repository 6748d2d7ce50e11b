import { describe, expect, test } from 'vitest';
import { day } from '../../src/kernel/day';
import { DIGEST_NAMES_AT_MOST, digestLetter, retirementLetter, stageLetter, standInLetter } from '../../src/labels/letters';

const today = day('2026-11-24');
const url = 'http://dingbian.example/app/to-do';

describe('the letters', () => {
  test('of an urging name who urges, and end in an address that only opens a page', () => {
    const { subject, body } = stageLetter('urged', { caseNumber: 'H2026-000007', stage: 'placement', institutionName: '清河县档案局', until: today, url, by: '县编办 李四' });
    expect(subject).toBe('【定编·催办】H2026-000007 落编');
    for (const said of ['来自：县编办 李四', '办理期限：2026-11-24', url, '须登录后在页面上办理']) expect(body).toContain(said);
  });

  test('of a stand-in name the days of the absence', () => expect(standInLetter({ principal: '王五', from: today, until: day('2026-11-30'), url }).subject).toBe('【定编·代理】2026-11-24 至 2026-11-30 代理 王五'));

  test('of a day count everything and name at most twenty cases, the overdue as such', () => {
    const cases = Array.from({ length: DIGEST_NAMES_AT_MOST + 5 }, (_, index) => ({ caseNumber: `H2026-${index}`, stage: 'placement', dueOn: day(index === 0 ? '2026-11-23' : '2026-11-24') }));
    const { subject, body } = digestLetter({ today, open: cases.length, dueToday: 24, overdue: 1, cases, url });
    expect(subject).toBe('【定编·每日汇总】2026-11-24 待办 25 件，超期 1 件');
    expect(body.match(/H2026-/g)).toHaveLength(DIGEST_NAMES_AT_MOST);
    expect(body.match(/（已超期）/g)).toHaveLength(1);
    expect(body).toContain('其余：5 件');
  });

  test('of coming retirements count people and name nobody', () => expect(retirementLetter({ institutionName: '清河县档案局', people: 2, first: day('2027-03-31'), url }).body).toContain('人数：2 人'));
});
