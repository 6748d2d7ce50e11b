import { Select } from 'antd';
import type { Bound } from './Labelled';

/** What may be chosen: what is sent, and what it is called. */
export type Option = { readonly value: string; readonly label: string };

type Props = { readonly bound: Bound; readonly value: string | null; readonly options: readonly Option[]; readonly onChange: (value: string | null) => void; readonly placeholder?: string; readonly isClearable?: boolean; readonly isInvalid?: boolean };

const SEARCHED_FROM = 8;

/** One out of several; many are searched by typing. The label is the caller's, by the id. */
export function Choice({ bound, value, options, onChange, placeholder, isClearable = false, isInvalid = false }: Props) {
  return (
    <Select<string | null>
      {...bound}
      className="choice"
      value={value}
      options={options.map(option => ({ ...option }))}
      allowClear={isClearable}
      showSearch={options.length >= SEARCHED_FROM ? { optionFilterProp: 'label' } : false}
      status={isInvalid ? 'error' : ''}
      placeholder={placeholder}
      popupMatchSelectWidth={false}
      virtual={false} // so that every option is one for who hears it
      onChange={chosen => { onChange(chosen ?? null); }}
    />
  );
}
