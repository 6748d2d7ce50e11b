import { PrinterOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { answered, api, keyed, problemOf, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { FormProvider } from '../../parts/fields/FormContext';
import { Labelled } from '../../parts/fields/Labelled';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { useWords } from '../../words/spoken';

type Use = BodyOf<'/institutions/{id}/certificate/uses'>;

/** Writes down what is done with a certificate, and then does it. */
const useNoted = (institution: string, then: () => void) =>
  useIntent((body: Use, key) => answered(api.POST('/institutions/{id}/certificate/uses', { params: { path: { id: institution }, ...keyed(key).params }, body })), then);

type Saying = { readonly institution: string; readonly use: Use['use']; readonly onSaid: () => void };
/** Asks why a graded certificate is looked at or printed. */
export function SayWhy({ institution, use, onSaid }: Saying) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  const noted = useNoted(institution, onSaid);
  return (
    <FormProvider value={{ problem: problemOf(noted.error), choices: {} }}>
      <p className="near no-print" role="status">{say('board.sayWhy')}</p>
      {noted.error && <ProblemAlert error={noted.error} />}
      <form className="no-print" onSubmit={event => { event.preventDefault(); noted.mutate({ use, reason }); }}>
        <Labelled path={['reason']} label={say('board.why')}>{bound => <Input {...bound} autoComplete="off" maxLength={200} required value={reason} onChange={({ target }) => { setReason(target.value); }} />}</Labelled>
        <Button type="primary" htmlType="submit" loading={noted.isPending}>{say('board.sayIt')}</Button>
      </form>
    </FormProvider>
  );
}

/** Prints the certificate once that is written down; where it is graded, why is asked first. */
export function PrintCertificate({ institution }: { readonly institution: string }) {
  const { say } = useWords();
  const noted = useNoted(institution, () => { print(); });
  const needsReason = problemOf(noted.error)?.code === 'reasonFirst';
  if (needsReason) return <SayWhy institution={institution} use="print" onSaid={() => { noted.reset(); print(); }} />;
  return (
    <span className="no-print">
      {noted.error && <ProblemAlert error={noted.error} />}
      <Button icon={<PrinterOutlined aria-hidden />} loading={noted.isPending} onClick={() => { noted.mutate({ use: 'print', reason: '' }); }}>{say('parts.print')}</Button>
    </span>
  );
}
