import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { answered, api, keyed, problemOf, type BodyOf } from '../../app/api';
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
  const [reason, setReason] = useState('');
  const job = useJob((body: Body, key: string) => answered(api.POST('/exchange/register', { ...keyed(key), body })));
  const wantsReason = problemOf(job.error)?.code === 'reasonFirst';
  return (
    <section aria-labelledby="export">
      <h2 id="export">{say('exchange.exportTitle')}</h2>
      <p><a href="/exchange/template" download>{say('exchange.template')}</a></p>
      <Form component="form" noValidate onFinish={() => { job.begin({ institution: null, table, reason } as Body); setReason(''); }}>
        <Labelled path={['table']} label={say('exchange.table')}>{bound => <Choice bound={bound} value={table} isClearable placeholder={say('exchange.allTables')} options={codesOf('importTable').map(value => ({ value, label: word('importTable', value) }))} onChange={setTable} />}</Labelled>
        {wantsReason && <Labelled path={['reason']} label={say('board.why')}>{bound => <Input {...bound} autoComplete="off" maxLength={200} required value={reason} onChange={({ target }) => { setReason(target.value); }} />}</Labelled>}
        <Button htmlType="submit" loading={job.isStarting}>{say('exchange.exportNow')}</Button>
      </Form>
      <JobOutcome of={job} />
    </section>
  );
}
