import { useSession } from '../../app/session';
import { To } from '../../parts/To';
import { useWords } from '../../words/spoken';
import type { Case } from './useCase';

/** The documents of the case (文书): pages that print on A4. */
export function Documents({ shown: { form, caseNumber, institution, institutionName } }: { readonly shown: Case }) {
  const { say } = useWords();
  const readsBoard = useSession().reads.includes('establishment');
  return (
    <ul>
      {form !== null && <li><To path={`/forms/${caseNumber}`}>{say('case.form', { number: form.number })}</To></li>}
      {form === null && <li>{say('board.noForm')}</li>}
      {readsBoard && <li><To path={`/certificate/${institution}`}>{say('case.certificateOf')} · {institutionName}</To></li>}
    </ul>
  );
}
