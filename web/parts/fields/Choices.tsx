import { Select } from 'antd';
import type { Option } from './Choice';
import type { Bound } from './Labelled';

/** Several out of several. */
export function Choices({ bound, value, options, onChange }: { readonly bound: Bound; readonly value: readonly string[]; readonly options: readonly Option[]; readonly onChange: (value: readonly string[]) => void }) {
  return <Select<string[]> {...bound} className="choice" mode="multiple" value={[...value]} options={options.map(option => ({ ...option }))} showSearch={{ optionFilterProp: 'label' }} virtual={false} onChange={onChange} />;
}
