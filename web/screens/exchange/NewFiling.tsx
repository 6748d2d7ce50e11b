import { useNavigate } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { useCallback, useState } from 'react';
import { answered, api, keyed, type BodyOf } from '../../app/api';
import { useSession, type Session } from '../../app/session';
import { base64Of } from '../../parts/files';
import { Choice, type Option } from '../../parts/fields/Choice';
import { Labelled } from '../../parts/fields/Labelled';
import type { Job } from '../../parts/JobProgress';
import { useWords, type Spoken } from '../../words/spoken';
import { JobOutcome } from './JobOutcome';
import { useJob } from './useJob';

type Body = BodyOf<'/filings'>;
const WHOLE = 'whole';

/** Where this account may file: each institution of its seats, or whole institutions at the staffing office. */
const addresseesOf = ({ seats }: Session, { say }: Spoken): Option[] => [
  ...new Map(seats.flatMap(seat => (seat.institution !== null ? [[seat.institution, seat.place] as const] : seat.desk === 'staffingOffice' && /^office(Handler|Signer)$/.test(seat.role) ? [[WHOLE, say('exchange.wholeInstitutions')] as const] : []))),
].map(([value, label]) => ({ value, label }));

/** Files are tried without keeping anything, then filed. */
export function NewFiling() {
  const spoken = useWords();
  const { say } = spoken;
  const options = addresseesOf(useSession(), spoken);
  const [institution, setInstitution] = useState(options[0]?.value ?? null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const navigate = useNavigate();
  const toFiling = useCallback((job: Job) => { if (job.kind === 'filing' && job.result !== null) void navigate({ to: job.result }); }, [navigate]);
  const job = useJob(({ path, body }: { readonly path: '/filings' | '/filings/checks'; readonly body: Body }, key: string) => answered(api.POST(path, { ...keyed(key), body })), toFiling);
  const send = async (path: '/filings' | '/filings/checks') => {
    const sent = await Promise.all(files.map(async file => ({ name: file.name, content: await base64Of(file) })));
    job.begin({ path, body: { institution: institution === WHOLE ? null : institution, files: sent } });
  };
  if (options.length === 0) return null;
  return (
    <section aria-labelledby="new-filing">
      <h2 id="new-filing">{say('exchange.newFiling')}</h2>
      <Form component="form" noValidate onFinish={() => void send('/filings')}>
        <Labelled path={['institution']} label={say('exchange.institution')}>{bound => <Choice bound={bound} value={institution} options={options} onChange={setInstitution} />}</Labelled>
        <Labelled path={['files']} label={say('exchange.files')} hint={say('exchange.filesHint')}>{bound => <input {...bound} type="file" multiple accept=".xlsx,.csv" onChange={({ target }) => { setFiles([...(target.files ?? [])]); }} />}</Labelled>
        <p className="acts">
          <Button onClick={() => void send('/filings/checks')} loading={job.isStarting}>{say('exchange.tryFirst')}</Button>
          <Button type="primary" htmlType="submit" loading={job.isStarting}>{say('exchange.fileNow')}</Button>
        </p>
      </Form>
      <JobOutcome of={job} />
    </section>
  );
}
