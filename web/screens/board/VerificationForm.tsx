import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answered, api, type AnswerOf } from '../../app/api';
import { Facts } from '../../parts/Facts';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Print } from '../../parts/Print';
import { ToCase } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';

type Case = AnswerOf<'/cases/{number}'>;

/** The verification form (人员编制和领导职数核定单) of a case, as a page that prints on A4. */
export function VerificationForm() {
  const { say } = useWords();
  const { number = '' }: { readonly number?: string } = useParams({ strict: false });
  const shown = useQuery({ queryKey: ['case', number], queryFn: () => answered(api.GET('/cases/{number}', { params: { path: { number } } })) });
  return (
    <Page title={say('board.formTitle')} aside={<Print />}>
      <Waiting on={shown}>{({ form, procedure, institutionName, caseNumber }) => (form === null ? <p className="empty">{say(procedure === 'hire' ? 'board.noForm' : 'board.noFormOfSeparation')}</p> : <Sheet form={form} institution={institutionName} caseNumber={caseNumber} />)}</Waiting>
    </Page>
  );
}

type Form = NonNullable<Case['form']>;

function Sheet({ form, institution, caseNumber }: { readonly form: Form; readonly institution: string; readonly caseNumber: string }) {
  const { say, word, day } = useWords();
  return (
    <article className="sheet">
      {form.state !== 'open' && <p className="stamp">{word('formState', form.state)}</p>}
      <Facts
        pairs={[
          [say('board.formNo'), form.number],
          [say('board.formOf'), institution],
          [say('board.case'), <ToCase key="case" number={caseNumber} />],
          [say('board.issuedOn'), day(form.issuedOn)],
          [say('board.validUntil'), day(form.validUntil)],
          [say('board.formUse'), word('formState', form.state)],
        ]}
      />
      <Grid<Form['posts'][number]>
        caption={say('board.formTitle')}
        rows={form.posts}
        keyOf={row => String(row.line)}
        columns={[
          { title: say('board.line'), cell: row => row.line, kind: 'number' },
          { title: say('board.kind'), cell: row => word('quotaKind', row.quotaKind) },
          { title: say('board.post'), cell: row => row.post },
          { title: say('board.level'), cell: row => word('postLevel', row.postLevel) },
          { title: say('board.category'), cell: row => word('personCategory', row.personCategory) },
          { title: say('board.requested'), cell: row => row.requested, kind: 'number' },
          { title: say('board.granted'), cell: row => row.granted, kind: 'number' },
          { title: say('case.placed'), cell: row => row.placed, kind: 'number' },
        ]}
      />
      <p>{say('board.formNote')}</p>
      <p>{say('board.formPaper')}</p>
      <p className="hint">{say('board.issuer', { office: form.issuer })}</p>
    </article>
  );
}
