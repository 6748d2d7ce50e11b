import { Select } from 'antd';

/** What may be chosen: what is sent, and what it is called. */
export type Option = { readonly value: string; readonly label: string };

type Props = { readonly id: string; readonly value: string | null; readonly options: readonly Option[]; readonly onChange: (value: string | null) => void; readonly placeholder?: string; readonly isClearable?: boolean; readonly isInvalid?: boolean };

const SEARCHED_FROM = 8;

/** One out of several; many are searched by typing. The label is the caller's, by the id. */
export function Choice({ id, value, options, onChange, placeholder, isClearable = false, isInvalid = false }: Props) {
  return (
    <Select<string | null>
      id={id}
      className="choice"
      value={value}
      options={options.map(option => ({ ...option }))}
      allowClear={isClearable}
      showSearch={options.length >= SEARCHED_FROM ? { optionFilterProp: 'label' } : false}
      status={isInvalid ? 'error' : ''}
      placeholder={placeholder}
      popupMatchSelectWidth={false}
      onChange={chosen => { onChange(chosen ?? null); }}
    />
  );
}
