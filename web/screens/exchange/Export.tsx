import { Button, Form } from 'antd';
import { useState } from 'react';
import { answered, api, keyed, type BodyOf } from '../../app/api';
import { Choice } from '../../parts/fields/Choice';
import { Labelled } from '../../parts/fields/Labelled';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';
import { JobOutcome } from './JobOutcome';
import { useJob } from './useJob';

type Body = BodyOf<'/exchange/register'>;

/** The register in the layout that an import takes: all tables as a workbook, or one as CSV. */
export function Export() {
  const { say, word } = useWords();
  const [table, setTable] = useState<string | null>(null);
  const job = useJob((body: Body, key: string) => answered(api.POST('/exchange/register', { ...keyed(key), body })));
  return (
    <section aria-labelledby="export">
      <h2 id="export">{say('exchange.exportTitle')}</h2>
      <p><a href="/exchange/template" download>{say('exchange.template')}</a></p>
      <Form component="form" noValidate onFinish={() => { job.begin({ institution: null, table } as Body); }}>
        <Labelled path={['table']} label={say('exchange.table')}>{bound => <Choice bound={bound} value={table} isClearable placeholder={say('exchange.allTables')} options={codesOf('importTable').map(value => ({ value, label: word('importTable', value) }))} onChange={setTable} />}</Labelled>
        <Button htmlType="submit" loading={job.isStarting}>{say('exchange.exportNow')}</Button>
      </Form>
      <JobOutcome of={job} />
    </section>
  );
}
