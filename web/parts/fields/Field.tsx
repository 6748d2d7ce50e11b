import { Button, Checkbox } from 'antd';
import { useWords } from '../../words/spoken';
import { controlIdOf } from './fieldId';
import { useForm } from './FormContext';
import { controlOf, isNullable, startOf, type Schema, type Value } from './schema';
import { SimpleField, type FieldProps } from './SimpleField';

type Group = { readonly [field: string]: Value };
const isGroup = (value: Value): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One field of a form, made from the schema that will check it: a group, rows, or a simple one. */
export function Field(props: FieldProps) {
  const { choices } = useForm();
  switch (controlOf(props.schema, props.name, choices[props.name] !== undefined)) {
    case 'object':
      return <GroupField {...props} />;
    case 'rows':
      return <RowsField {...props} />;
    default:
      return <SimpleField {...props} />;
  }
}

/** The fields of a group, without a frame of their own. */
export function Fields({ schema, path, value, onChange }: Omit<FieldProps, 'name'>) {
  const group = isGroup(value) ? value : {};
  return Object.entries(schema.properties ?? {}).map(([field, inner]) => (
    <Field key={field} schema={inner} name={field} path={[...path, field]} value={group[field] ?? null} onChange={changed => { onChange({ ...group, [field]: changed }); }} />
  ));
}

function GroupField({ schema, name, path, value, onChange }: FieldProps) {
  const { word, say } = useWords();
  const id = controlIdOf(path);
  if (!isNullable(schema)) return <fieldset id={id}><legend>{word('field', name)}</legend><Fields schema={schema} path={path} value={value} onChange={onChange} /></fieldset>;
  const isThere = value !== null;
  const start = (): Value => startOf({ ...schema, type: 'object' });
  return (
    <fieldset>
      <legend><Checkbox id={id} checked={isThere} onChange={({ target }) => { onChange(target.checked ? start() : null); }}>{word('field', name)}{say('parts.optional')}</Checkbox></legend>
      {isThere && <Fields schema={schema} path={path} value={value} onChange={onChange} />}
    </fieldset>
  );
}

function RowsField({ schema, name, path, value, onChange }: FieldProps) {
  const { word, say } = useWords();
  const rows: readonly Value[] = Array.isArray(value) ? (value as readonly Value[]) : []; // an array of values is one
  const items: Schema = schema.items ?? {};
  return (
    <fieldset id={controlIdOf(path)}>
      <legend>{word('field', name)}</legend>
      {rows.map((row, index) => (
        <fieldset key={index} className="row">
          <legend>{`${word('field', name)} ${index + 1}`}</legend>
          <Fields schema={items} path={[...path, index]} value={row} onChange={changed => { onChange(rows.map((each, place) => (place === index ? changed : each))); }} />
          {rows.length > 1 && <Button onClick={() => { onChange(rows.filter((_, place) => place !== index)); }}>{say('parts.remove', { n: index + 1 })}</Button>}
        </fieldset>
      ))}
      <Button onClick={() => { onChange([...rows, startOf(items)]); }}>{say('parts.add')}</Button>
    </fieldset>
  );
}
