import { expect } from 'vitest';
import { residentIdOf } from '../harness/county';
import { fieldsIn, type Officer } from './officer';

/** A clerk applies for one post as he finds the form; gives the number that he is told. */
export async function applyForPost({ page, press, told }: Officer, post = '科员'): Promise<string> {
  await page.getByRole('link', { name: '工作台' }).click();
  await page.getByRole('main').getByRole('link', { name: '用编申请', exact: true }).click();
  const { fill, choose } = fieldsIn(page.getByRole('main'));
  await fill('岗位', post);
  await press('下一步');
  await choose('进人方式', '公开招录');
  await fill('原因', '补充工作人员');
  await press('下一步');
  await press('提交');
  return await numberTold({ page, told });
}

/** The number on the confirmation, which says who acts next. */
export async function numberTold({ page, told }: Pick<Officer, 'page' | 'told'>): Promise<string> {
  await told(/^已提交/);
  await page.getByText('下一步', { exact: true }).waitFor();
  const text = await page.getByRole('main').getByRole('link', { name: /\d{6,}/ }).first().innerText();
  expect(text).toMatch(/\d{6,}/);
  return text;
}

type Fill = { readonly fill: (label: string, text: string) => Promise<void> };
/** What each office writes into its form. */
export const says = {
  nomination: (name: string, serial: number) => async ({ fill }: Fill) => {
    await fill('姓名', name);
    await fill('公民身份号码', residentIdOf(serial));
  },
  document: async ({ fill }: Fill) => fill('文号', '组干〔2026〕7号'),
  pay: async ({ fill }: Fill) => {
    await fill('工资档次', '27-1');
    await fill('月工资（元）', '5200');
    await fill('文号', '人社薪〔2026〕3号');
  },
  funding: async ({ fill }: Fill) => {
    await fill('经费标准', '行政一档');
    await fill('年金额（元）', '90000');
    await fill('文号', '财行〔2026〕9号');
  },
  fundingReduction: async ({ fill }: Fill) => {
    await fill('年金额（元）', '90000');
    await fill('文号', '财行〔2026〕10号');
  },
  insurance: async ({ fill }: Fill) => {
    await fill('险种', '养老保险\n医疗保险');
    await fill('登记号', 'SB-1');
  },
  payStop: async ({ fill }: Fill) => fill('文号', '人社薪〔2026〕4号'),
};
