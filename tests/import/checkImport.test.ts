import { describe, expect, test } from 'vitest';
import { registerProblems } from '../../src/contracts/importBatch';
import { checkImport } from '../../src/contracts/importChecks';
import type { TableName } from '../../src/contracts/importLayout';
import { importProblemText } from '../../src/labels/importProblemText';
import { residentIdCheckCharacter } from '../../src/kernel/residentId';
import { TODAY, brief, briefOf, cellAt, columnOf, demoImport, demoTable, fileOf, problemsOf, rowWhere, withCells, withRows } from './files';

const finance = '1121992100990003XL';
const party = '112199210099000132';
const union = rowWhere('institutions', { name: '临溪县总工会' });
const unionCode = cellAt('institutions', union, 'creditCode');
const clerk = rowWhere('roster', { creditCode: finance, post: '工作人员' }); // fills no leadership post
const head = rowWhere('roster', { creditCode: finance, post: '股长' });
const withId = (seventeen: string): string => seventeen + residentIdCheckCharacter(seventeen);

describe('one cell', () => {
  test.each([
    ['is empty though it must be filled', 'name', '', 'missing'],
    ['is only spaces, wide ones too', 'post', ' \u3000 ', 'missing'],
    ['is a text of 201 characters', 'post', '职'.repeat(201), 'textTooLong'],
    ['is garbled', 'name', '张\uFFFD', 'forbiddenCharacter'],
    ['holds an invisible character', 'name', '张\u200B三', 'forbiddenCharacter'],
    ['is not one of the choices', 'quotaKind', '行政', 'notACode'],
    ['writes a day with slashes', 'placedOn', '2020/1/5', 'notADay'],
    ['writes a day that does not exist', 'placedOn', '2021-02-29', 'notADay'],
    ['holds an old resident ID', 'residentId', '110105491231002', 'residentId.fifteenDigits'],
    ['holds a rounded resident ID', 'residentId', '2.19921E+17', 'residentId.notEighteenCharacters'],
  ])('that %s is told with its row and header', (_why, identifier, text, code) => {
    const problems = problemsOf(withCells('roster', clerk, { [identifier]: text }));
    expect(problems.map(problem => [problem.code, problem.file, problem.row])).toEqual([[code, 'roster.csv', clerk]]);
    expect(problems[0]!.column).not.toBeNull();
  });

  test.each([
    ['a text of 200 characters', 'post', '职'.repeat(200)],
    ['a code instead of its label', 'quotaKind', 'administrative'],
    ['a label with spaces around it', 'sex', ` ${cellAt('roster', clerk, 'sex')} `],
    ['29 February of a leap year', 'placedOn', '2024-02-29'],
  ])('may hold %s', (_what, identifier, text) => expect(briefOf(withCells('roster', clerk, { [identifier]: text }))).toEqual([]));

  test.each([
    ['-1', true], ['1.0', true], ['016', true], ['十六', true], ['100000', true], ['99999', false], ['27', false],
  ])('with the number of posts “%s” is refused: %s', (text, isRefused) => {
    const row = rowWhere('quotas', { creditCode: finance, kind: '行政编制' });
    expect(briefOf(withCells('quotas', row, { approved: text }))).toEqual(isRefused ? [`notACount quotas ${row} 核定编制数`] : []);
  });

  test('with a resident ID never shows it in the report, whatever column it was typed into', () => {
    const id = cellAt('roster', clerk, 'residentId');
    const files = [
      withCells('roster', clerk, { residentId: `${id.slice(0, 17)}${id.endsWith('1') ? '2' : '1'}` }),
      withCells('roster', clerk, { quotaKind: id }),
      withCells('roster', clerk, { creditCode: id }),
      withCells('roster', clerk + 1, { residentId: id, sex: cellAt('roster', clerk, 'sex'), birthDate: cellAt('roster', clerk, 'birthDate') }),
    ];
    for (const each of files) {
      const problems = problemsOf(each);
      expect(problems.length).toBeGreaterThan(0);
      expect(JSON.stringify(problems)).not.toContain(id.slice(6, 14) + id.slice(14, 17));
    }
  });
});

describe('a header row', () => {
  const lines = demoTable('quotas').rows;
  const changed = (change: (header: readonly string[]) => readonly string[]): string[] => briefOf(withRows('quotas', rows => [change(rows[0]!), ...rows.slice(1)]));

  test('without a column is refused', () => expect(changed(header => header.map(text => (text === '消化文号' ? '' : text)))).toContain('missingColumn quotas 1 -'));
  test('with a column of another name is refused, old and new name told', () => expect(changed(header => header.map(text => (text === '核定编制数' ? '编制数' : text)))).toEqual(['missingColumn quotas 1 -', 'unknownColumn quotas 1 -']));
  test('with one column twice is refused', () => expect(changed(header => [...header, '核定文号'])).toEqual(['columnTwice quotas 1 -']));
  test('that fits no table is refused', () => expect(briefOf([fileOf('list.csv', 'name,age\nLi,3\n')])).toEqual(['unknownTable list 1 -']));
  test('may have its columns in another order', () => expect(briefOf(withRows('quotas', rows => rows.map(line => [...line].reverse())))).toEqual([]));
  test('is needed: an empty file is refused', () => expect(briefOf([...demoImport(), fileOf('more.csv', '')])).toEqual(['emptyFile more - -']));
  test('alone, of institutions, opens nothing', () => expect(problemsOf([{ name: 'institutions.csv', rows: [demoTable('institutions').rows[0]!] }]).map(each => each.code)).toEqual(['noInstitutions']));
  test('tells which table it is, whatever the file is called', () => {
    const files = demoImport().map((file, index) => ({ ...file, name: `${index}.csv` }));
    expect(briefOf(files)).toEqual([]);
    expect(lines[0]).toContain('核定编制数');
  });
  test('may be that of the same table in two files', () => {
    const { rows } = demoTable('roster');
    const halves = [{ name: 'roster.csv', rows: rows.slice(0, 80) }, { name: 'second roster.csv', rows: [rows[0]!, ...rows.slice(80)] }];
    expect(briefOf([...demoImport().filter(file => file.name !== 'roster.csv'), ...halves])).toEqual([]);
  });
});

describe('rows', () => {
  test('count as in a spreadsheet, empty ones too', () => {
    const files = withRows('quotas', rows => [rows[0]!, ['', ''], ...rows.slice(1, -1), ['', '', '', ''], rows.at(-1)!.map((text, index) => (index === 2 ? 'many' : text))]);
    expect(briefOf(files)).toEqual([`notACount quotas ${demoTable('quotas').rows.length + 2} 核定编制数`]);
  });

  test('with a comma too many are refused; empty cells at the end are not', () => {
    expect(briefOf(withRows('quotas', rows => rows.map((line, index) => (index === 3 ? [...line, 'x'] : line))))).toEqual(['tooManyCells quotas 4 -']);
    expect(briefOf(withRows('quotas', rows => rows.map(line => [...line, '', ''])))).toEqual([]);
  });
});

describe('between the tables', () => {
  test('an institution that the files do not have is told wherever it is named', () => {
    const gone = withRows('institutions', rows => rows.filter((_, index) => index + 1 !== union));
    const named = ['bodies', 'quotas', 'leadershipPosts', 'roster'].flatMap(table => demoTable(table as 'bodies').rows.filter(line => line[0] === unionCode));
    const problems = problemsOf(gone);
    expect(problems).toHaveLength(named.length);
    expect(new Set(problems.map(problem => `${problem.code} ${problem.value}`))).toEqual(new Set([`unknownInstitution ${unionCode}`]));
  });

  test('an institution whose own row is wrong makes no strangers of its people', () => {
    expect(briefOf(withCells('institutions', union, { grade: '大科级' }))).toEqual([`notACode institutions ${union} 机构规格`]);
    expect(briefOf(withCells('institutions', union, { creditCode: `${unionCode.slice(0, 17)}1` }))).toEqual([`creditCode.checkCharacterWrong institutions ${union} 统一社会信用代码`]);
  });

  test('the same institution, body, quota, leadership post or person twice is told with its first row', () => {
    const again = (table: TableName): string[] => problemsOf(withRows(table, rows => [...rows, rows[1]!])).map(problem => `${problem.code} ${problem.row} after ${problem.facts['firstRow']}`);
    expect(again('institutions')).toEqual(['institutionTwice 12 after 2']);
    expect(again('bodies')).toEqual([`bodyTwice ${demoTable('bodies').rows.length + 1} after 2`]);
    expect(again('quotas')).toEqual([`quotaTwice ${demoTable('quotas').rows.length + 1} after 2`]);
    expect(again('leadershipPosts')).toEqual([`leadershipPostTwice ${demoTable('leadershipPosts').rows.length + 1} after 2`]);
    expect(again('structureLimits')).toEqual(['structureLimitTwice 4 after 2']);
    expect(again('roster')).toEqual(['residentIdTwice 152 after 2']);
  });

  test('a body that the institution does not have is refused, even if another institution has it', () => {
    expect(briefOf(withCells('roster', clerk, { body: '立案庭' }))).toEqual([`unknownBody roster ${clerk} 内设机构名称`]);
    expect(briefOf(withCells('roster', head, { leadershipBody: '立案庭' }))).toEqual([`unknownBody roster ${head} 领导职务所在机构`]);
    expect(briefOf(withCells('roster', clerk, { body: '' }))).toEqual([]);
  });

  test('a quota kind that was not granted to the institution is refused', () => {
    expect(briefOf(withCells('roster', clerk, { quotaKind: '政法专项编制' }))).toEqual([`quotaKindNotGranted roster ${clerk} 使用编制类别`]);
  });

  test('a limit of the structure names a body of its institution, or a category or level by its label or code', () => {
    const [ofLevel, ofBody] = [rowWhere('structureLimits', { value: '技术工' }), rowWhere('structureLimits', { value: '办公室' })];
    expect(briefOf(withCells('structureLimits', ofBody, { value: '立案庭' }))).toEqual([`unknownBody structureLimits ${ofBody} 限额对象`]);
    expect(briefOf(withCells('structureLimits', ofLevel, { value: '办公室' }))).toEqual([`notACode structureLimits ${ofLevel} 限额对象`]);
    expect(briefOf(withCells('structureLimits', ofLevel, { quotaKind: '政法专项编制' }))).toEqual([`quotaKindNotGranted structureLimits ${ofLevel} 编制类别`]);
    const read = checkImport(withCells('structureLimits', ofLevel, { value: 'skilledWorker' }), TODAY);
    expect(read.ok && read.value.institutions.flatMap(each => each.structureLimits)).toEqual([
      { quotaKind: 'supportStaff', dimension: 'postLevel', value: 'skilledWorker', posts: 2, documentNumber: '临编发〔2019〕13号' },
      { quotaKind: 'administrative', dimension: 'body', value: '办公室', posts: 8, documentNumber: '临编发〔2019〕13号' },
    ]);
  });

  test('one person more than approved is refused with the numbers; as many as approved are not', () => {
    const row = rowWhere('quotas', { creditCode: party, kind: '行政编制' }); // 16 of 16
    const [problem] = problemsOf(withCells('quotas', row, { approved: '15' }));
    expect([problem!.code, problem!.facts]).toEqual(['moreInPostThanAllowed', { placed: 16, approved: 15, allowance: 0, over: 1 }]);
    expect(briefOf(withCells('quotas', row, { approved: '16' }))).toEqual([]);
  });

  test('an allowance is exactly the excess: none where it is needed, or one too much, is refused', () => {
    const row = rowWhere('quotas', { creditCode: unionCode });
    const none = { allowancePosts: '', allowanceCause: '', allowanceDocument: '', digestBy: '' };
    expect(briefOf(withCells('quotas', row, none))).toEqual([`moreInPostThanAllowed quotas ${row} 核定编制数`]);
    expect(briefOf(withCells('quotas', row, { ...none, allowancePosts: '0' }))).toEqual([`moreInPostThanAllowed quotas ${row} 核定编制数`]);
    expect(briefOf(withCells('quotas', row, { allowancePosts: '2' }))).toEqual([`allowanceIsNotTheExcess quotas ${row} 消化额度`]);
    expect(briefOf(withCells('quotas', row, { approved: '9' }))).toEqual([`allowanceIsNotTheExcess quotas ${row} 消化额度`]);
    expect(briefOf(withCells('quotas', row, { approved: '7', allowancePosts: '2' }))).toEqual([]);
  });

  test('an allowance without its document, cause or digestion date is refused', () => {
    const row = rowWhere('quotas', { creditCode: unionCode });
    for (const identifier of ['allowancePosts', 'allowanceCause', 'allowanceDocument', 'digestBy']) expect(briefOf(withCells('quotas', row, { [identifier]: '' }))).toEqual([`allowanceIncomplete quotas ${row} 消化额度`]);
  });

  test('more leaders than approved are refused, and a leadership post that is not approved', () => {
    const deputies = rowWhere('leadershipPosts', { creditCode: finance, body: '', kind: '副职' }); // 3 of 4
    expect(briefOf(withCells('leadershipPosts', deputies, { approved: '3' }))).toEqual([]);
    expect(briefOf(withCells('leadershipPosts', deputies, { approved: '2' }))).toEqual([`moreLeadersThanAllowed leadershipPosts ${deputies} 核定职数`]);
    expect(briefOf(withCells('roster', head, { leadershipPostKind: '总会计师' }))).toEqual([`leadershipPostNotApproved roster ${head} 领导职务类别`]);
  });
});

describe('within a row', () => {
  test('a leadership post is told with its day and document, and its body not without it', () => {
    for (const cells of [{ appointedOn: '' }, { appointmentDocument: '' }, { leadershipPostKind: '' }, { leadershipPostKind: '', appointedOn: '', appointmentDocument: '' }]) expect(briefOf(withCells('roster', head, cells))).toEqual([`leadershipIncomplete roster ${head} 领导职务类别`]);
    expect(briefOf(withCells('roster', head, { leadershipPostKind: '', leadershipBody: '', appointedOn: '', appointmentDocument: '' }))).toEqual([]);
  });

  test('sex and birth date must be those of the resident ID', () => {
    const other = cellAt('roster', clerk, 'sex') === '男' ? '女' : '男';
    const [problem] = problemsOf(withCells('roster', clerk, { sex: other }));
    expect([problem!.code, problem!.value]).toEqual(['sexDisagrees', other]);
    expect(briefOf(withCells('roster', clerk, { birthDate: '1990-01-01' }))).toEqual([`birthDateDisagrees roster ${clerk} 出生日期`]);
  });

  test('a person is placed from the 16th birthday on, and not later than today', () => {
    const id = withId('21992120000315001');
    const born = { residentId: id, sex: '男', birthDate: '2000-03-15', entryDate: '2020-01-01' };
    expect(briefOf(withCells('roster', clerk, { ...born, placedOn: '2016-03-15' }))).toEqual([]);
    expect(briefOf(withCells('roster', clerk, { ...born, placedOn: '2016-03-14' }))).toEqual([`beforeWorkingAge roster ${clerk} 落编日期`]);
    expect(briefOf(withCells('roster', clerk, { ...born, placedOn: '1999-12-31' }))).toEqual([`beforeWorkingAge roster ${clerk} 落编日期`]);
    expect(briefOf(withCells('roster', clerk, { ...born, placedOn: TODAY }))).toEqual([]);
    expect(briefOf(withCells('roster', clerk, { ...born, placedOn: '2026-11-24' }))).toEqual([`inTheFuture roster ${clerk} 落编日期`]);
  });

  test('a worker holds no civil-service rank', () => {
    expect(briefOf(withCells('roster', clerk, { personCategory: '工勤人员', civilServiceRank: '' }))).toEqual([]);
    expect(briefOf(withCells('roster', clerk, { personCategory: '工勤人员', civilServiceRank: '一级科员' }))).toEqual([`rankNeedsCivilServant roster ${clerk} 职级`]);
  });

  test('an institution that failed its annual review is told with its block, whole or not at all', () => {
    const blocked = rowWhere('institutions', { annualReview: '不合格' });
    expect(briefOf(withCells('institutions', blocked, { blockCause: '', blockDocument: '', blockedOn: '' }))).toEqual([`failedReviewNeedsBlock institutions ${blocked} 年审结果`]);
    expect(briefOf(withCells('institutions', blocked, { blockDocument: '' }))).toEqual([`blockIncomplete institutions ${blocked} 限制事由`]);
    expect(briefOf(withCells('institutions', blocked, { annualReviewYear: '' }))).toEqual([`reviewYearMissing institutions ${blocked} 年审年度`]);
    expect(briefOf(withCells('institutions', blocked, { annualReview: '未到期', annualReviewYear: '' }))).toEqual([]);
  });
});

describe('the report', () => {
  test('tells every problem of every file at once, in the order of files and rows', () => {
    const files = withCells('roster', clerk, { name: '', placedOn: '5 May' }, withCells('institutions', 2, { grade: 'x' }, withCells('roster', 2, { post: '' })));
    expect(briefOf(files)).toEqual(['notACode institutions 2 机构规格', 'missing roster 2 职务', `missing roster ${clerk} 姓名`, `notADay roster ${clerk} 落编日期`]);
  });

  test('speaks in sentences of both languages', () => {
    const [problem] = problemsOf(withCells('roster', clerk, { placedOn: '5 May' }));
    expect(importProblemText(problem!, 'zh')).toBe(`roster.csv 第${clerk}行“落编日期”：“5 May”不是日期；应为yyyy-mm-dd，例如2026-03-01。`);
    expect(importProblemText(problem!, 'en')).toBe(`roster.csv, row ${clerk}, 落编日期: “5 May” is not a day. Write yyyy-mm-dd, for example 2026-03-01.`);
  });

  test('puts what the register itself refused where the files say it', () => {
    const checked = checkImport(demoImport(), TODAY);
    if (!checked.ok) throw new Error('the demo is sound');
    const refused = registerProblems(checked.value, [{ code: 'alreadyOnRegister', creditCode: unionCode, residentId: null }, { code: 'alreadyInPost', creditCode: finance, residentId: cellAt('roster', clerk, 'residentId') }, { code: 'unknownRegion', creditCode: unionCode, residentId: null }, { code: 'alreadyInPost', creditCode: unionCode, residentId: cellAt('roster', rowWhere('roster', { creditCode: unionCode }), 'residentId') }]); // the last goes without saying
    expect(refused.map(brief)).toEqual([`alreadyOnRegister institutions ${union} 统一社会信用代码`, `alreadyInPost roster ${clerk} 公民身份号码`, `unknownRegion institutions ${union} 行政区划代码`]);
    expect(refused[1]!.value).toMatch(/^\d{6}\*{11}[\dX]$/);
  });

  test('tells the person whom the register refused, where another stands in the same row of another file', () => {
    const [header = [], ...people] = demoTable('roster').rows;
    const own = people.filter(row => row[columnOf('roster', 'creditCode')] === finance);
    const parts = [people.filter(row => row !== own[1]), own.slice(1, 2)].map((rows, index) => ({ name: `part${index + 1}.csv`, rows: [header, ...rows] }));
    const checked = checkImport([...demoImport().filter(file => file.name !== 'roster.csv'), ...parts], TODAY);
    if (!checked.ok) throw new Error('the demo is sound');
    const told = registerProblems(checked.value, [{ code: 'alreadyInPost', creditCode: finance, residentId: own[1]?.[columnOf('roster', 'residentId')] ?? '' }]);
    expect(told.map(brief)).toEqual(['alreadyInPost part2 2 公民身份号码']);
  });
});

test('a table of which every row is wrong in every way is told whole, however long it is', () => {
  const columns = [columnOf('roster', 'sex'), columnOf('roster', 'birthDate'), columnOf('roster', 'entryDate'), columnOf('roster', 'placedOn')];
  const line = demoTable('roster').rows[1]!.map((text, at) => (at === columns[0] ? (text === '男' ? '女' : '男') : columns.indexOf(at) > 0 ? '2090-01-01' : text));
  expect(problemsOf(withRows('roster', ([header = []]) => [header, ...Array.from({ length: 50_000 }, () => line)])).length).toBeGreaterThan(200_000);
});
