import type { ReactNode } from 'react';
import { To } from './To';
import { useFilters } from './Filters';
import { usePath } from './usePath';

/** A part of a screen with its name; the address says which is shown. */
type Section = { readonly key: string; readonly label: string; readonly content: ReactNode };

/** The parts of a screen, one at a time: links, so that each can be kept, sent on and gone back to. The first is shown where the address names none. */
export function Sections({ label, sections }: { readonly label: string; readonly sections: readonly Section[] }) {
  const path = usePath();
  const { filters } = useFilters();
  const { tab, after: _, ...rest } = filters;
  const shown = sections.find(each => each.key === tab) ?? sections[0];
  return (
    <>
      <nav className="sections no-print" aria-label={label}>
        <ul>
          {sections.map((each, index) => (
            <li key={each.key}><To path={path} search={index === 0 ? rest : { ...rest, tab: each.key }} className={each === shown ? 'here' : ''} isCurrent={each === shown}>{each.label}</To></li>
          ))}
        </ul>
      </nav>
      {shown?.content}
    </>
  );
}
