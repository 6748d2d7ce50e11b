import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Input } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../words/spoken';
import { Choice, type Option } from './fields/Choice';

/** What stands in the address beside filters: which page of a list, which part of a screen, which form, where the reader came from. */
const NO_FILTERS: readonly string[] = ['after', 'tab', 'act', 'via'];

/** What a list is narrowed to: it stands in the address, so that it can be kept and sent on. */
export function useFilters() {
  const filters: Readonly<Record<string, string>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = (name: string, value: string | null): void => {
    const { after: _, [name]: __, ...rest } = filters; // another filter begins at its first page
    void navigate({ to: '.', search: value === null ? rest : { ...rest, [name]: value }, replace: true });
  };
  const kept = filters['tab'] === undefined ? {} : { tab: filters['tab'] };
  const clear = (): void => void navigate({ to: '.', search: kept, replace: true });
  return { filters, set, clear, isFiltered: Object.keys(filters).some(name => !NO_FILTERS.includes(name)) };
}

/** The filters of a list, above it. */
export function Filters({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  const { isFiltered, clear } = useFilters();
  return (
    <div className="filters" role="group" aria-label={say('parts.filter')}>
      {children}
      {isFiltered && <Button onClick={clear}>{say('parts.clearFilter')}</Button>}
    </div>
  );
}

/** One filter: out of several. */
export function FilterChoice({ name, label, options, usual }: { readonly name: string; readonly label: string; readonly options: readonly Option[]; /** What is shown where nothing is chosen; without it, all. */ readonly usual?: string }) {
  const { say } = useWords();
  const { filters, set } = useFilters();
  const id = `filter-${name}`;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Choice bound={{ id, 'aria-invalid': false }} value={filters[name] ?? usual ?? null} options={options} placeholder={say('parts.all')} isClearable={usual === undefined} onChange={value => { set(name, value); }} />
    </div>
  );
}

/** One filter: only those, or all. */
export function FilterFlag({ name, label }: { readonly name: string; readonly label: string }) {
  const { filters, set } = useFilters();
  return <Checkbox checked={filters[name] === 'true'} onChange={event => { set(name, event.target.checked ? 'true' : null); }}>{label}</Checkbox>;
}

/** One filter: a part of a text, asked for when the reader has done typing. */
export function FilterText({ name, label }: { readonly name: string; readonly label: string }) {
  const { filters, set } = useFilters();
  const id = `filter-${name}`;
  const apply = (text: string): void => { set(name, text.trim() === '' ? null : text.trim()); };
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Input key={filters[name] ?? ''} id={id} defaultValue={filters[name] ?? ''} allowClear onBlur={({ target }) => { if (target.value.trim() !== (filters[name] ?? '')) apply(target.value); }} onPressEnter={({ currentTarget }) => { apply(currentTarget.value); }} onClear={() => { apply(''); }} />
    </div>
  );
}

/** One filter: a day. */
export function FilterDay({ name, label }: { readonly name: string; readonly label: string }) {
  const { filters, set } = useFilters();
  const id = `filter-${name}`;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Input id={id} type="date" value={filters[name] ?? ''} onChange={({ target }) => { set(name, target.value === '' ? null : target.value); }} />
    </div>
  );
}
