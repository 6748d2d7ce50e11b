import { useCallback } from 'react';
import { answered, api, keyed, type BodyOf } from '../../app/api';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { SchemaForm } from '../../parts/SchemaForm';
import { useWords } from '../../words/spoken';
import type { ShownCertificate } from './Parts';

/** What the staffing office's signer does with a certificate (换发、注销、年审、更正); one that was cancelled is issued again. */
export function CertificateActs({ shown: { institution, parts } }: { readonly shown: ShownCertificate }) {
  const { say } = useWords();
  const id = institution;
  const then = useCallback(async ({ entry }: { readonly entry: number }): Promise<void> => {
    announce(say('certificate.done', { n: entry }));
    await queries.invalidateQueries({ predicate: ({ queryKey }) => ['certificate', 'board', 'certificate-check'].includes(String(queryKey[0])) });
  }, [say]);
  const at = (key: string) => ({ params: { path: { id }, ...keyed(key).params } });
  if (parts.basic.state === 'cancelled') {
    return <Act of="issue"><SchemaForm name="IssueCertificate" submit={say('certificate.issue')} send={(body: BodyOf<'/institutions/{id}/certificate/issue'>, key) => answered(api.POST('/institutions/{id}/certificate/issue', { ...at(key), body }))} then={then} /></Act>;
  }
  const results = (['passed', 'failed'] as const).map(value => ({ value, label: say(`certificate.${value}`) }));
  const facts = [{ value: 'name', label: say('certificate.correctedName') }, { value: 'documentNumber', label: say('certificate.correctedDocument') }];
  return (
    <>
      <Act of="review" help={say('certificate.reviewHelp')}>
        <SchemaForm name="ReviewCertificate" choices={{ result: results }} submit={say('certificate.review')} send={(body: BodyOf<'/institutions/{id}/certificate/review'>, key) => answered(api.POST('/institutions/{id}/certificate/review', { ...at(key), body }))} then={then} />
      </Act>
      <Act of="correct" help={say('certificate.correctHelp')}>
        <SchemaForm name="CorrectCertificate" choices={{ fact: facts }} submit={say('certificate.correct')} send={(body: BodyOf<'/institutions/{id}/certificate/correct'>, key) => answered(api.POST('/institutions/{id}/certificate/correct', { ...at(key), body }))} then={then} />
      </Act>
      <Act of="replace" help={say('certificate.replaceHelp')}>
        <SchemaForm name="ReplaceCertificate" submit={say('certificate.replace')} send={(body: BodyOf<'/institutions/{id}/certificate/replace'>, key) => answered(api.POST('/institutions/{id}/certificate/replace', { ...at(key), body }))} then={then} />
      </Act>
      <Act of="cancel" help={say('certificate.cancelHelp')}>
        <SchemaForm name="CancelCertificate" submit={say('certificate.cancel')} send={(body: BodyOf<'/institutions/{id}/certificate/cancel'>, key) => answered(api.POST('/institutions/{id}/certificate/cancel', { ...at(key), body }))} then={then} />
      </Act>
    </>
  );
}

function Act({ of, help, children }: { readonly of: 'issue' | 'replace' | 'cancel' | 'review' | 'correct'; readonly help?: string; readonly children: React.ReactNode }) {
  const { say } = useWords();
  return (
    <details className="no-print">
      <summary>{say(`certificate.${of}`)}</summary>
      {help !== undefined && <p className="hint">{help}</p>}
      {children}
    </details>
  );
}
