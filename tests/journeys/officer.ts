import type { Browser, Locator } from 'playwright-core';
import type { Door } from '../api/door';
import { signedIn, type Reader } from '../web/window';

/** A form that an officer fills in: its fields by their labels. */
export type Filled = {
  readonly form: Locator;
  readonly fill: (label: string, text: string) => Promise<void>;
  readonly choose: (label: string, option: string) => Promise<void>;
};

/** An officer in a session of his own, who works by what he reads. */
export type Officer = Reader & {
  /** Goes to his list and opens a case from it; waits for it to arrive there. */
  readonly takeUp: (caseNumber: string) => Promise<void>;
  /** Opens the form of an act, fills it in and sends it; `sends`: what its button says where that is not the act. */
  readonly decide: (act: string, fillIn?: (filled: Filled) => Promise<void>, sends?: string) => Promise<void>;
  /** The form of an act, opened by its button where it is not open yet. */
  readonly formOf: (act: string) => Promise<Filled>;
};

/** What a part of a page lets somebody do with fields. */
export function fieldsIn(form: Locator): Filled {
  return {
    form,
    fill: (label, text) => form.getByLabel(label, { exact: true }).fill(text),
    choose: async (label, option) => {
      await form.getByRole('combobox', { name: label, exact: true }).click();
      await form.page().getByRole('option', { name: option }).first().click();
    },
  };
}

/** Opens the window for an officer, in Chinese at a desk's width where nothing else is said. */
export async function officerAt(door: Door, browser: Browser, login: string, at: Parameters<typeof signedIn>[3] = {}): Promise<Officer> {
  const reader = await signedIn(door, browser, login, at);
  const { page } = reader;
  let onDesk = '';
  const formOf = async (act: string): Promise<Filled> => {
    const form = page.getByRole('form', { name: act });
    const closed = page.getByRole('button', { name: act, exact: true, expanded: false });
    await form.or(closed).first().waitFor();
    if (await closed.isVisible()) await closed.click();
    await form.waitFor();
    return fieldsIn(form);
  };
  return {
    ...reader,
    formOf,
    takeUp: async caseNumber => {
      onDesk = caseNumber;
      await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '待办', exact: true }).click();
      await page.getByRole('table', { name: '待办' }).getByRole('link', { name: caseNumber }).first().click();
      await page.getByRole('heading', { level: 1, name: caseNumber }).waitFor();
    },
    decide: async (act, fillIn, sends = act) => {
      const filled = await formOf(act);
      await fillIn?.(filled);
      await filled.form.getByRole('button', { name: sends, exact: true }).click();
      await page.getByText(new RegExp(`^已登记：${act}.*${onDesk}`)).waitFor();
    },
  };
}

/** Whether the keyboard is at something. */
export const hasFocus = (place: Locator): Promise<boolean> => place.and(place.page().locator(':focus')).isVisible();

/** What stands in the row of a table that names something. */
export const rowOf = (reader: Reader, table: string | RegExp, names: string | RegExp): Locator => reader.page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: names });
