import { useMutation } from '@tanstack/react-query';
import { answered, api, type AnswerOf } from '../../app/api';
import { DRAFTS } from '../../app/draftKeeper';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { useDrafts } from '../../parts/draft/useDraft';
import { Grid } from '../../parts/Grid';
import { Page } from '../../parts/Page';
import { Sure } from '../../parts/Sure';
import { To, ToCase } from '../../parts/To';
import { Waiting } from '../../parts/Waiting';
import { useWords, type Spoken } from '../../words/spoken';
import { wayOfDraft } from '../case/actNames';

type Item = AnswerOf<'/drafts'>['items'][number];

/** Where a draft goes on. */
const FORMS: Readonly<Record<string, string>> = { 'application.submit': '/apply/hire', 'exemptApplication.submit': '/apply/exempt', 'report.submit': '/apply/separation' };
const wayOn = (item: Item): { readonly path: string; readonly search: Readonly<Record<string, string>> } =>
  item.caseNumber === null ? { path: FORMS[item.act] ?? '/', search: item.planned === null ? {} : { planned: item.planned } } : { path: `/cases/${item.caseNumber}`, search: { act: wayOfDraft(item) } };

function whatOf({ act, proposes, planned, lane: name }: Item, { say, word, lane }: Spoken): string {
  const what = planned !== null ? say('drafts.planned', { act: word('act', act) }) : proposes === null ? word('act', act) : say('drafts.prepared', { act: word('act', `${act.split('.')[0] ?? ''}.${proposes}`) });
  return name === null || name === 'case' ? what : `${what} · ${lane(name)}`;
}

/** The reader's drafts (草稿): what he has typed and not sent yet, to go on with or to discard. */
export function Drafts() {
  const spoken = useWords();
  const { say, instant } = spoken;
  const discard = useMutation({
    mutationFn: (id: string) => answered(api.DELETE('/drafts/{id}', { params: { path: { id } } })),
    onSuccess: () => { announce(say('drafts.discarded')); },
    onSettled: () => queries.invalidateQueries({ queryKey: DRAFTS }),
  });
  return (
    <Page title={say('drafts.title')}>
      {discard.error && <ProblemAlert error={discard.error} />}
      <p className="hint">{say('drafts.hint')}</p>
      <Waiting on={useDrafts()}>
        {({ items }) => (
          <Grid<Item>
            caption={say('drafts.title')}
            rows={items}
            keyOf={row => row.id}
            empty={say('drafts.empty')}
            columns={[
              { title: say('drafts.what'), cell: row => whatOf(row, spoken) },
              { title: say('drafts.institution'), cell: row => row.institutionName },
              { title: say('drafts.caseNumber'), cell: row => row.caseNumber !== null && <ToCase number={row.caseNumber} />, kind: 'whole' },
              { title: say('drafts.savedAt'), cell: row => instant(row.savedAt), kind: 'whole' },
              { title: say('drafts.goOn'), cell: row => <To {...wayOn(row)}>{say('drafts.goOnWith', { what: whatOf(row, spoken) })}</To> },
              { title: say('drafts.discard'), cell: row => <Sure label={say('drafts.discard')} question={say('drafts.discardSure')} onSure={() => { discard.mutate(row.id); }} /> },
            ]}
          />
        )}
      </Waiting>
    </Page>
  );
}
