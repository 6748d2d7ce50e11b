import { createContext, useContext } from 'react';
import type { Problem } from '../../app/api';
import type { Option } from './Choice';
import { useWords } from '../../words/spoken';
import type { Path } from './schema';

/** What all fields of a form share: what the API found wrong, which fields have to be filled before the form goes on, and what fields may be picked from, by field name. */
type Form = { readonly problem: Problem | null; readonly lacking?: readonly string[]; readonly choices: Readonly<Record<string, readonly Option[]>> };

const Shared = createContext<Form>({ problem: null, choices: {} });
export const FormProvider = Shared.Provider;
export const useForm = (): Form => useContext(Shared);

/** What is wrong with a field: what the API found, or that the form cannot go on without it; undefined where nothing is. */
export function useFault(path: Path): string | undefined {
  const name = path.join('.');
  const { say } = useWords();
  const { problem, lacking = [] } = useForm();
  if (lacking.includes(name)) return say('parts.lacking');
  return problem?.errors?.find(({ field }) => [field, field.replace(/^input\./, ''), field.replace(/^input\.input\./, '')].includes(name))?.reason;
}
