import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answered, api } from '../../app/api';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { languageNow } from '../../words/i18n';
import { useWords } from '../../words/spoken';

/** The check of a certificate's chain (校验): what it found stands beside the button until it is asked again. */
export function ChainCheck({ institution }: { readonly institution: string }) {
  const { say, day } = useWords();
  const check = useQuery({ queryKey: ['certificate-check', institution, languageNow()], enabled: false, gcTime: 0, queryFn: () => answered(api.GET('/institutions/{id}/certificate/check', { params: { path: { id: institution } } })) });
  const { data, isFetching, error } = check;
  return (
    <div className="no-print">
      <p className="acts">
        <Button loading={isFetching} onClick={() => { void check.refetch(); }}>{say('certificate.check')}</Button>
        <Button href={`/institutions/${institution}/certificate/export`} download>{say('certificate.export')}</Button>
      </p>
      {error && <ProblemAlert error={error} />}
      <p role="status" className={data?.fault ? 'late' : 'fine'}>
        {isFetching ? say('certificate.checking') : data && (data.fault ? say('certificate.broken', { what: data.fault.text }) : say('certificate.sound', { n: data.sealed }))}
        {!isFetching && data?.fault === null && ` ${data.rooted === null ? say('certificate.noRootYet') : say('certificate.rooted', { day: day(data.rooted.day), entry: data.rooted.entry })}`}
        {!isFetching && data?.fault === null && data.rooted !== null && data.rooted.entry < data.sealed && ` ${say('certificate.notRooted', { entry: data.rooted.entry })}`}
        {!isFetching && data && data.notSealedYet > 0 && ` ${say('certificate.notSealed', { n: data.notSealedYet })}`}
      </p>
    </div>
  );
}
