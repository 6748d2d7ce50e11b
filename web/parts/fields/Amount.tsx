import { Input } from 'antd';
import { useState } from 'react';
import type { Bound } from './Labelled';
import type { Value } from './schema';

const YUAN = /^\d+(\.\d{1,2})?$/;

/** An amount of money: typed in yuan, given on in fen; what is no amount is given on as it stands, so that the API says what is wrong. */
export function Amount({ bound, value, onChange }: { readonly bound: Bound; readonly value: Value; readonly onChange: (value: Value) => void }) {
  const [text, setText] = useState(typeof value === 'number' ? (value / 100).toFixed(2) : typeof value === 'string' ? value : '');
  return (
    <Input
      {...bound}
      inputMode="decimal"
      autoComplete="off"
      suffix="¥"
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        const typed = target.value.trim().replaceAll(',', '');
        onChange(YUAN.test(typed) ? Math.round(Number(typed) * 100) : typed);
      }}
    />
  );
}
