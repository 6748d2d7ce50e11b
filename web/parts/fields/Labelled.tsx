import type { ReactNode } from 'react';
import { useFault } from './FormContext';
import { controlIdOf } from './fieldId';
import type { Path } from './schema';

/** How a control is bound to its label and to what is wrong with it. */
export type Bound = { readonly id: string; readonly 'aria-invalid': boolean; readonly 'aria-describedby'?: string };

type Props = { readonly path: Path; readonly label: string; readonly hint?: string; readonly children: (bound: Bound, isInvalid: boolean) => ReactNode };

/** A control with its label, a hint, and what the API found wrong with it. */
export function Labelled({ path, label, hint, children }: Props) {
  const id = controlIdOf(path);
  const fault = useFault(path);
  const described = [hint === undefined ? null : `${id}-hint`, fault === undefined ? null : `${id}-fault`].filter(each => each !== null).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': fault !== undefined, ...(described === '' ? {} : { 'aria-describedby': described }) }, fault !== undefined)}
      {hint !== undefined && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {fault !== undefined && <p className="late" id={`${id}-fault`}>{fault}</p>}
    </div>
  );
}
