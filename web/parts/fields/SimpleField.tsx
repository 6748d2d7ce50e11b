import { Input } from 'antd';
import { useWords } from '../../words/spoken';
import { hasWord, isKind, type Kind } from '../../words/vocabulary';
import { Amount } from './Amount';
import { Choice, type Option } from './Choice';
import { Choices } from './Choices';
import { useForm } from './FormContext';
import { Labelled, type Bound } from './Labelled';
import { controlOf, isNullable, typeOf, type Control, type Path, type Schema, type Value } from './schema';

/** Which words an enumerated field is told with, where the field is not called after them. */
const KIND_OF: Readonly<Record<string, Kind>> = { kind: 'paperKind', reason: 'separationReason' };
/** What a simple field is asked with. */
export type FieldProps = { readonly schema: Schema; readonly name: string; readonly path: Path; readonly value: Value; readonly onChange: (value: Value) => void };

/** One field that is no group. */
export function SimpleField(props: FieldProps) {
  const { schema, name, path } = props;
  const { word, say } = useWords();
  const { choices } = useForm();
  const kind = KIND_OF[name] ?? (isKind(name) ? name : undefined);
  const listed = schema.enum?.filter(code => code !== null).map(code => ({ value: code, label: kind !== undefined && hasWord(kind, code) ? word(kind, code) : code }));
  const options = choices[name] ?? listed;
  const control = controlOf(schema, name, choices[name] !== undefined);
  const isOptional = isNullable(schema) || (control === 'prose' && schema.minLength === undefined);
  return (
    <Labelled path={path} label={`${word('field', name)}${isOptional ? say('parts.optional') : ''}`} {...(control === 'lines' ? { hint: say('parts.oneALine') } : {})}>
      {(bound, isInvalid) => <Asked {...props} control={control} bound={bound} isInvalid={isInvalid} options={options ?? []} />}
    </Labelled>
  );
}

type AskedProps = FieldProps & { readonly control: Control; readonly bound: Bound; readonly isInvalid: boolean; readonly options: readonly Option[] };

function Asked({ schema, value, onChange, control, bound, isInvalid, options }: AskedProps) {
  const { say } = useWords();
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const typed = (given: string): void => { onChange(given === '' && isNullable(schema) ? null : given); };
  const picked = (given: string | null): void => { onChange(given !== null && typeOf(schema) === 'integer' ? Number(given) : (given ?? (isNullable(schema) ? null : ''))); };
  switch (control) {
    case 'choice':
      return <Choice bound={bound} value={text === '' ? null : text} options={options} placeholder={say(isNullable(schema) ? 'parts.none' : 'parts.choose')} isClearable={isNullable(schema)} isInvalid={isInvalid} onChange={picked} />;
    case 'choices':
      return <Choices bound={bound} value={Array.isArray(value) ? value.map(String) : []} options={options} onChange={given => { onChange(given.length === 0 && isNullable(schema) ? null : given); }} />;
    case 'lines':
      return <Input.TextArea {...bound} rows={3} defaultValue={Array.isArray(value) ? value.join('\n') : ''} onChange={({ target }) => { onChange(linesOf(target.value, isNullable(schema))); }} />;
    case 'day':
      return <Input {...bound} className="short" type="date" value={text} onChange={({ target }) => { typed(target.value); }} />;
    case 'month':
      return <Input {...bound} className="short" type="month" value={text} onChange={({ target }) => { typed(target.value); }} />;
    case 'money':
      return <Amount bound={bound} value={value} onChange={onChange} />;
    case 'whole':
      return <Input {...bound} className="short" type="number" min={schema.minimum} max={schema.maximum} value={text} onChange={({ target }) => { onChange(/^\d+$/.test(target.value) ? Number(target.value) : target.value); }} />;
    case 'prose':
      return <Input.TextArea {...bound} rows={3} maxLength={schema.maxLength} value={text} onChange={({ target }) => { typed(target.value); }} />;
    case 'text':
    case 'rows':
    case 'object':
      return <Input {...bound} autoComplete="off" maxLength={schema.maxLength} value={text} onChange={({ target }) => { typed(target.value); }} />;
  }
}

/** One entry a line. */
function linesOf(text: string, isNullable: boolean): readonly string[] | null {
  const lines = text.split('\n').map(line => line.trim()).filter(line => line !== '');
  return lines.length === 0 && isNullable ? null : lines;
}
