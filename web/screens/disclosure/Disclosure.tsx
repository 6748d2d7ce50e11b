import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answered, api, type AnswerOf } from '../../app/api';
import { Page } from '../../parts/Page';
import { Print } from '../../parts/Print';
import { Waiting } from '../../parts/Waiting';
import { languageNow } from '../../words/i18n';
import { useWords } from '../../words/spoken';
import { Propose } from './Propose';
import { VersionShown, type Version } from './Version';

type Shown = AnswerOf<'/institutions/{id}/disclosure'>;

/** What is shown of one institution; for its staffing office, what waits and what was shown before. */
export function Disclosure() {
  const { institution: id = '' }: { readonly institution?: string } = useParams({ strict: false });
  const disclosure = useQuery({ queryKey: ['disclosure', id, languageNow()], queryFn: () => answered(api.GET('/institutions/{id}/disclosure', { params: { path: { id } } })) });
  return <Waiting on={disclosure}>{shown => <OfInstitution shown={shown} />}</Waiting>;
}

function OfInstitution({ shown }: { readonly shown: Shown }) {
  const { say, word, list } = useWords();
  const { name, isStateSecret, reviews, versions, proposals, grade } = shown;
  const of = (...states: readonly Version['state'][]): readonly Version[] => versions.filter(({ state }) => states.includes(state));
  const moved = proposals.filter(each => each.differs);
  return (
    <Page title={say('disclosure.of', { name })} aside={<Print />}>
      {isStateSecret && <p className="late" role="status">{say('disclosure.secret')}</p>}
      {reviews && <p className="hint">{say('disclosure.network')} {word('networkGrade', grade)}</p>}
      {moved.length > 0 && <p className="near" role="status">{say('disclosure.differs', { items: list(moved.map(each => `${word('disclosureItem', each.item)} · ${word('disclosureMode', each.mode)}`)) })}</p>}
      {reviews && of('proposed').length > 0 && <Versions title={say('disclosure.waits')} versions={of('proposed')} empty="" />}
      <Versions title={say('disclosure.shownNow')} versions={of('published')} empty={say('disclosure.none')} />
      {reviews && !isStateSecret && <Propose of={shown} />}
      {reviews && <details><summary>{say('disclosure.history')}</summary><Versions title={say('disclosure.history')} versions={of('declined', 'superseded', 'withdrawn')} empty={say('disclosure.noHistory')} /></details>}
    </Page>
  );
}

function Versions({ title, versions, empty }: { readonly title: string; readonly versions: readonly Version[]; readonly empty: string }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {versions.length === 0 ? <p role="status">{empty}</p> : versions.map(version => <VersionShown key={version.id} version={version} />)}
    </section>
  );
}
