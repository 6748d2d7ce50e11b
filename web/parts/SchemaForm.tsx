import { Button, Form } from 'antd';
import { useState } from 'react';
import { problemOf } from '../app/api';
import { useIntent } from '../app/intent';
import { Fields } from './fields/Field';
import { FormProvider } from './fields/FormContext';
import type { Option } from './fields/Choice';
import { isNullable, startOf, type Schema, type Value } from './fields/schema';
import { useSchemas } from './fields/useSchema';
import { ProblemAlert } from './ProblemAlert';
import { Waiting } from './Waiting';

type Group = { readonly [field: string]: Value };
type Props<Body, Answer> = {
  /** The name of the schema in the description of the API. */
  readonly name: string;
  /** What stands in the form before anything is typed. */
  readonly start?: Group;
  /** The fields that are not asked for as the form stands: what can be left out is sent empty, all else as it began. */
  readonly hides?: (value: Group) => readonly string[];
  readonly choices?: Readonly<Record<string, readonly Option[]>>;
  readonly submit: string;
  readonly send: (body: Body, key: string) => Promise<Answer>;
  readonly then: (answer: Answer) => unknown;
};

/** A form made from the schema that will check it; emptied when what it asks for is done. */
export function SchemaForm<Body, Answer>(props: Props<Body, Answer>) {
  const schemas = useSchemas();
  return <Waiting on={schemas}>{all => <Asked {...props} schema={all[props.name] ?? {}} />}</Waiting>;
}

function Asked<Body, Answer>({ schema, start = {}, hides = () => [], choices = {}, submit, send, then }: Props<Body, Answer> & { readonly schema: Schema }) {
  const fresh = (): Group => ({ ...(startOf(schema) as Group), ...start }); // the schema of a request is a group
  const [value, setValue] = useState(fresh);
  const act = useIntent(send, answer => {
    setValue(fresh());
    return then(answer);
  });
  const hidden = hides(value);
  const properties = Object.entries(schema.properties ?? {});
  const sent = Object.fromEntries(properties.map(([field, inner]) => [field, hidden.includes(field) && isNullable(inner) ? null : (value[field] ?? null)]));
  const shown = { ...schema, properties: Object.fromEntries(properties.filter(([field]) => !hidden.includes(field))) };
  return (
    <FormProvider value={{ problem: problemOf(act.error), choices }}>
      {act.error && <ProblemAlert error={act.error} />}
      <Form component="form" noValidate onFinish={() => { act.mutate(sent as Body); }}> {/* made from the schema of this very body: the API checks it */}
        <Fields schema={shown} path={[]} value={value} onChange={changed => { setValue(changed as Group); }} />
        <Button type="primary" htmlType="submit" loading={act.isPending}>{submit}</Button>
      </Form>
    </FormProvider>
  );
}
