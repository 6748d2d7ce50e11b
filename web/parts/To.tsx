import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type Props = { readonly path: string; readonly search?: Readonly<Record<string, string>>; readonly className?: string; readonly children: ReactNode };

/** A link to a screen of the window. */
export function To({ path, search = {}, className, children }: Props) {
  return <Link to={path} search={search} {...(className === undefined ? {} : { className })}>{children}</Link>;
}

/** A link to a case by its number. */
export const ToCase = ({ number, search = {} }: { readonly number: string; readonly search?: Readonly<Record<string, string>> }) => <To path={`/cases/${number}`} search={search} className="whole">{number}</To>;
