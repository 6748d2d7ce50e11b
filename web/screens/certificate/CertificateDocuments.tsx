import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { answered, api, keyed, problemOf, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { DocumentList, documentsChanged } from '../../parts/documents/DocumentList';
import { FormProvider } from '../../parts/fields/FormContext';
import { Labelled } from '../../parts/fields/Labelled';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';

type Body = BodyOf<'/institutions/{id}/certificate/documents'>;

/** The printed documents of a certificate (管理证): whole and extracts, and printing another. */
export function CertificateDocuments({ institution }: { readonly institution: string }) {
  const { say } = useWords();
  const documents = useQuery({ queryKey: ['documents', institution], queryFn: () => answered(api.GET('/institutions/{id}/certificate/documents', { params: { path: { id: institution } } })) });
  return (
    <section className="no-print" aria-label={say('documents.title')}>
      <h2>{say('documents.title')}</h2>
      <Waiting on={documents}>
        {({ items, mayIssue, wantsReason }) => (
          <>
            <DocumentList items={items} />
            {mayIssue && <NewPrint institution={institution} wantsReason={wantsReason} />}
          </>
        )}
      </Waiting>
    </section>
  );
}

function NewPrint({ institution, wantsReason }: { readonly institution: string; readonly wantsReason: boolean }) {
  const { say } = useWords();
  const [{ from, until, reason }, set] = useState({ from: '', until: '', reason: '' });
  const print = useIntent(
    (body: Body, key) => answered(api.POST('/institutions/{id}/certificate/documents', { params: { path: { id: institution }, ...keyed(key).params }, body })),
    async ({ number }) => {
      announce(say('documents.done', { number }));
      await documentsChanged();
    },
  );
  return (
    <FormProvider value={{ problem: problemOf(print.error), choices: {} }}>
      <h3>{say('documents.printCertificate')}</h3>
      <p className="hint">{say(wantsReason ? 'documents.purposeHint' : 'documents.certificateNote')}</p>
      {print.error && <ProblemAlert error={print.error} />}
      {wantsReason && <Labelled path={['reason']} label={say('documents.purpose')}>{bound => <Input {...bound} maxLength={200} value={reason} onChange={({ target }) => { set({ from, until, reason: target.value }); }} />}</Labelled>}
      <p><Button loading={print.isPending} onClick={() => { print.mutate({ kind: 'managementCertificate', reason }); }}>{say('documents.whole')}</Button></p>
      <Labelled path={['from']} label={say('documents.from')}>{bound => <Input {...bound} className="short" type="date" value={from} onChange={({ target }) => { set({ from: target.value, until, reason }); }} />}</Labelled>
      <Labelled path={['until']} label={say('documents.until')}>{bound => <Input {...bound} className="short" type="date" value={until} onChange={({ target }) => { set({ from, until: target.value, reason }); }} />}</Labelled>
      <p><Button loading={print.isPending} onClick={() => { print.mutate({ kind: 'certificateExtract', from, until, reason }); }}>{say('documents.extract')}</Button></p>
    </FormProvider>
  );
}
