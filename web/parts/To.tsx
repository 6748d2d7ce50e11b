import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type Props = { readonly path: string; readonly search?: Readonly<Record<string, string>>; readonly className?: string; /** Whether it leads to what is shown already. */ readonly isCurrent?: boolean; readonly children: ReactNode };

/** A link to a screen of the window. */
export function To({ path, search = {}, className, isCurrent, children }: Props) {
  return <Link to={path} search={search} {...(className === undefined ? {} : { className })} {...(isCurrent === undefined ? {} : { activeProps: {}, activeOptions: { exact: true }, 'aria-current': isCurrent ? 'true' : undefined })}>{children}</Link>;
}

/** A link to a case by its number. */
export const ToCase = ({ number, search = {} }: { readonly number: string; readonly search?: Readonly<Record<string, string>> }) => <To path={`/cases/${number}`} search={search} className="whole">{number}</To>;
