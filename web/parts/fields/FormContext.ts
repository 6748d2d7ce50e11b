import { createContext, useContext } from 'react';
import type { Problem } from '../../app/api';
import type { Option } from './Choice';
import type { Path } from './schema';

/** What all fields of a form share: what the API found wrong, and what fields may be picked from, by field name. */
type Form = { readonly problem: Problem | null; readonly choices: Readonly<Record<string, readonly Option[]>> };

const Shared = createContext<Form>({ problem: null, choices: {} });
export const FormProvider = Shared.Provider;
export const useForm = (): Form => useContext(Shared);

/** What the API found wrong with a field; undefined where nothing is. */
export function useFault(path: Path): string | undefined {
  const name = path.join('.');
  return useForm().problem?.errors?.find(({ field }) => [field, field.replace(/^input\./, ''), field.replace(/^input\.input\./, '')].includes(name))?.reason;
}
