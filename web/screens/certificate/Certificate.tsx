import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answered, api, problemOf } from '../../app/api';
import { useSession } from '../../app/session';
import { FilterDay, Filters, useFilters } from '../../parts/Filters';
import { Page } from '../../parts/Page';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { CertificateActs } from './CertificateActs';
import { CertificateDocuments } from './CertificateDocuments';
import { PrintCertificate, SayWhy } from './CertificateUse';
import { ChainCheck } from './ChainCheck';
import { Entries } from './Entries';
import { Parts } from './Parts';

/** The management certificate (管理证) of an institution: its six parts, also as of a day, and its entries in their order, as pages that print on A4. */
export function Certificate() {
  const { say, day } = useWords();
  const { institution: id = '' }: { readonly institution?: string } = useParams({ strict: false });
  const { filters: { asOf } } = useFilters();
  const { reads } = useSession();
  const certificate = useQuery({ queryKey: ['certificate', id, 'parts', asOf], queryFn: () => answered(api.GET('/institutions/{id}/certificate', { params: { path: { id }, query: asOf === undefined ? {} : { asOf } } })) });
  if (problemOf(certificate.error)?.code === 'reasonFirst') {
    return <Page title={say('board.certificate')}><SayWhy institution={id} use="view" onSaid={() => { void certificate.refetch(); }} /></Page>;
  }
  if (asOf !== undefined && problemOf(certificate.error) !== null) {
    return <Page title={say('board.certificate')}><Filters><FilterDay name="asOf" label={say('board.asOf')} /></Filters>{certificate.error && <ProblemAlert error={certificate.error} />}</Page>; // another day can be chosen
  }
  return (
    <Waiting on={certificate}>
      {shown => (
        <Page title={say('board.certificateTitle', { name: shown.institutionName })} aside={<PrintCertificate institution={id} />}>
          <Filters><FilterDay name="asOf" label={say('board.asOf')} /></Filters>
          <ChainCheck institution={id} />
          <article className="sheet">
            {shown.asOf !== null && <p className="near">{say('board.asOfNote', { day: day(shown.asOf) })}</p>}
            <Parts shown={shown} />
            <h2>{say('certificate.entries')}</h2>
            <Entries institution={id} />
            <p className="hint">{say('board.issuer')}</p>
          </article>
          {reads.includes('certificate') && shown.asOf === null && <CertificateDocuments institution={id} />}
          {shown.mayAct && shown.asOf === null && (
            <section aria-labelledby="certificate-acts" className="no-print">
              <h2 id="certificate-acts">{say('certificate.acts')}</h2>
              <CertificateActs shown={shown} />
            </section>
          )}
        </Page>
      )}
    </Waiting>
  );
}
