import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { dayOf } from '../../src/kernel/day';
import { bundleWorkflows } from '../../worker/bundle';
import { startMailSink, type MailSink } from '../activities/mailSink';
import { openDoor, type Door } from '../api/door';
import { conductCasesOf, untilClosed, type EngineFor } from '../faults/engineFor';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { desks, recorded } from '../harness/cases';
import { applyForPost, numberTold, says } from './desks';
import { ground } from './ground';
import { fieldsIn, officerAt, rowOf, type Filled, type Officer } from './officer';

let door: Door;
let browser: Browser;
let sink: MailSink;
let engine: EngineFor;
const who = new Map<string, Officer>();

beforeAll(async () => {
  if (!isBrowserThere) return;
  [door, browser, sink] = await Promise.all([openDoor(ground), openBrowser(), startMailSink()]);
  door.at.time.now = Date.now(); // the engine has the day of the machine
  await door.at.pool.query(`ALTER SEQUENCE case_number RESTART WITH ${randomInt(10_000_000, 99_000_000)}`); // numbers name the conducts in an engine that all tests of a run share
  await door.at.pool.query(`UPDATE office SET people_a_stage = 2 WHERE desk = 'staffingOffice'`);
  await Promise.all([door.clerk(), door.officer('staffingOffice', 'officeHandler'), door.over('supervisor'), ...(['staffingOffice', 'organizationDepartment', 'personnelDepartment', 'financeDepartment', 'socialInsuranceAgency'] as const).map(desk => door.officer(desk))]);
  engine = conductCasesOf({ record: door.at.room }, { address: inject('temporalAddress'), namespace: inject('temporalNamespace'), bundle: await bundleWorkflows(), smtpUrl: sink.url });
}, 180_000);
afterAll(async () => {
  if (!isBrowserThere) return;
  await Promise.all([browser.close(), engine.stop()]);
  await sink.close();
  await door.close();
});

const LOGINS = {
  clerk: 'clerk0', handler: 'staffingoffice.officehandler', signer: 'staffingoffice.officesigner', organization: 'organizationdepartment.officesigner', personnel: 'personneldepartment.officesigner',
  finance: 'financedepartment.officesigner', insurance: 'socialinsuranceagency.officesigner', supervisor: 'supervisor.219921',
};
/** Everybody keeps his own session through all cases. */
async function officer(name: keyof typeof LOGINS): Promise<Officer> {
  const known = who.get(name) ?? (await officerAt(door, browser, LOGINS[name]));
  who.set(name, known);
  return known;
}

type Step = readonly [who: keyof typeof LOGINS, act: string, next: string | RegExp, fillIn?: ((filled: Filled) => Promise<void>) | undefined, sends?: string];
/** Takes a case from desk to desk: each finds it on his list, decides, and is told what waits next. */
async function passOn(caseNumber: string, steps: readonly Step[]): Promise<void> {
  for (const [name, act, next, fillIn, sends] of steps) {
    const { takeUp, decide, told, faults } = await officer(name);
    await takeUp(caseNumber);
    await decide(act, fillIn, sends);
    await told(next);
    expect(faults).toEqual([]);
  }
}

test.runIf(isBrowserThere)('a hire goes from the application through its offices until its conduct is closed; everybody is told what comes next, and the certificate shows the entry', async () => {
  const clerk = await officer('clerk');
  const caseNumber = await applyForPost(clerk);
  await clerk.told(/编办核定/);
  await passOn(caseNumber, [
    ['handler', '拟办：核发核定单', /编办核定（编办）待签批/, undefined, '提交签批'],
    ['signer', '核发核定单', /下一步：提名期/],
    ['clerk', '提名人选', /下一步：提名期.*、审查审批/, says.nomination('张甲', 900_001)],
    ['organization', '同意', /、落编申请/, says.document],
    ['clerk', '提交落编申请', /、落编（编办）/, says.document],
    ['handler', '拟办：落编', /落编（编办）待签批/, undefined, '提交签批'],
  ]);
  await walked(await officer('signer'), caseNumber);
  await passOn(caseNumber, [
    ['signer', '落编', /(?=.*核定工资（人事部门）)(?=.*增核经费（财政部门）).*参保登记（社保经办机构）/],
    ['personnel', '核定工资', /增核经费（财政部门）、参保登记（社保经办机构）/, says.pay],
    ['finance', '增核下一财年经费', /参保登记（社保经办机构）/, says.funding],
    ['insurance', '办理参保', '本办件已无后续环节', says.insurance],
  ]);
  expect((await untilClosed({ record: door.at.room }, caseNumber, 30_000)).endedAs).toBe('completed');
  await clerk.go(`/cases/${caseNumber}`);
  await clerk.told('已办结');
  await clerk.page.getByRole('link', { name: '文书' }).click();
  await clerk.page.getByRole('link', { name: /^管理证/ }).click();
  const entry = rowOf(clerk, '机构编制管理证', caseNumber);
  await entry.getByRole('cell', { name: '张甲' }).waitFor();
  await entry.getByRole('cell', { name: '落编', exact: true }).waitFor();
}, 180_000);

/** The diagram shows the path that was walked, the current step and who holds it, and can be taken along. */
async function walked({ page, takeUp }: Officer, caseNumber: string): Promise<void> {
  await takeUp(caseNumber);
  await page.getByRole('navigation', { name: '办件内容' }).getByRole('link', { name: '流程图' }).click();
  for (const [figure, lines] of [['补充工作人员', ['用编申请: 已办', '编办核定: 已办', '提名期: 当前：第1局']], ['人选 1', ['审查审批: 已办', '落编申请: 已办', '落编: 当前：staffingOffice']]] as const) {
    const drawn = page.getByRole('figure').filter({ hasText: `流程图 · ${figure}` });
    for (const line of lines) await drawn.getByRole('listitem').filter({ hasText: line }).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), drawn.getByRole('link', { name: '下载 BPMN 文件' }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.bpmn$/);
    const content = await file.createReadStream();
    const text = Buffer.concat(await content.toArray() as Buffer[]).toString();
    expect(text).toMatch(/<definitions [^>]*bpmn/i);
  }
}

test.runIf(isBrowserThere)('a retirement goes from the report through its offices until its conduct is closed, and the certificate shows the removal', async () => {
  const clerk = await officer('clerk');
  const { page, press } = clerk;
  await page.getByRole('link', { name: '工作台' }).click();
  await page.getByRole('main').getByRole('link', { name: '减员报告', exact: true }).click();
  const { fill, choose } = fieldsIn(page.getByRole('main'));
  await choose('人员', '在编0');
  await choose('原因', '退休');
  await press('下一步');
  await choose('材料种类', '退休审批表');
  await page.getByLabel('文件', { exact: true }).setInputFiles({ name: '退休审批表.txt', mimeType: 'text/plain', buffer: Buffer.from('审批表') });
  await fill('意见（可不填）', '达到退休年龄');
  await press('下一步');
  await press('提交');
  const caseNumber = await numberTold(clerk);
  await clerk.told(/减员审批/);
  await passOn(caseNumber, [
    ['organization', '同意', /下一步：出编申请/, says.document],
    ['clerk', '提交出编申请', /下一步：出编（编办）/, says.document],
    ['handler', '拟办：出编', /出编（编办）待签批/, undefined, '提交签批'],
    ['signer', '出编', /核减经费/],
    ['finance', '核减经费', /社保变更/, says.fundingReduction],
    ['insurance', '办理社保变更', /停发工资/, says.insurance],
    ['personnel', '停发工资', '本办件已无后续环节', says.payStop],
  ]);
  expect((await untilClosed({ record: door.at.room }, caseNumber, 30_000)).endedAs).toBe('completed');
  await clerk.go(`/certificate/${door.institution(0)}`);
  const entry = rowOf(clerk, '机构编制管理证', caseNumber);
  await entry.getByRole('cell', { name: '在编0' }).waitFor();
  await entry.getByRole('cell', { name: '出编', exact: true }).waitFor();
}, 180_000);

test.runIf(isBrowserThere)('a supervisor reads in words which step of a case fails, has it tried again, and the case is closed', async () => {
  let isRepaired = false;
  const insurance = createServer((_, response) => void response.writeHead(isRepaired ? 200 : 500).end(JSON.stringify({ act: 'enroll', input: { schemes: ['pension'], fromMonth: '2026-12', registrationNumber: 'SB-9' } })));
  await listening(insurance);
  await door.at.pool.query(`UPDATE office SET people_a_stage = 1`);
  await door.at.pool.query(`UPDATE office SET endpoint_url = $1, endpoint_secret = 'a secret' WHERE desk = 'socialInsuranceAgency'`, [`http://127.0.0.1:${(insurance.address() as AddressInfo).port}/`]); // listening on TCP
  const acts = desks(door.at, dayOf(door.at.time.now));
  const caseNumber = await acts.hireUpTo('placed', 31, 1);
  recorded(await acts.act(door.at.officer('personnelDepartment'), caseNumber, 'candidate-1', 'pay.fixPay', { payGrade: '27-1', monthlyAmount: 520_000, fromMonth: '2026-12', documentNumber: '人社薪〔2026〕3号' }));
  recorded(await acts.act(door.at.officer('financeDepartment'), caseNumber, 'candidate-1', 'funding.addNextYearFunding', { budgetYear: 2027, standard: '行政一档', amount: 9_000_000, documentNumber: '财行〔2026〕9号' }));
  const { page, go, told } = await officer('supervisor');
  await go('/supervision');
  const row = page.getByRole('table', { name: '受阻事项' }).getByRole('row').filter({ hasText: caseNumber });
  await row.getByText('询问对方业务系统').waitFor();
  await row.getByText(/对方.*系统/).first().waitFor();
  await page.route('**/retries', route => {
    isRepaired = true; // not before: the engine tries by itself too
    return route.continue();
  });
  await row.getByRole('button', { name: '立即重试' }).click();
  await told(`已要求重试 ${caseNumber} 的受阻步骤`);
  await row.waitFor({ state: 'detached' });
  expect((await untilClosed({ record: door.at.room }, caseNumber, 30_000)).endedAs).toBe('completed');
  await new Promise(resolve => insurance.close(resolve));
}, 180_000);

const listening = (server: Server): Promise<void> => new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
