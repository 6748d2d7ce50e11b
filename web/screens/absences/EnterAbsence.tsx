import { useQuery } from '@tanstack/react-query';
import { answered, api, keyed, type AnswerOf, type BodyOf } from '../../app/api';
import { FilterChoice, useFilters } from '../../parts/Filters';
import { SchemaForm } from '../../parts/SchemaForm';
import { Waiting } from '../../parts/Waiting';
import { languageNow } from '../../words/i18n';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';
import { useAbsenceDone } from './absenceDone';

type Choices = AnswerOf<'/absences/choices'>;

/** Whom there is to choose from for an absence of that account, or for one that is entered already. */
export const useChoices = (query: { readonly account?: string; readonly absence?: string; readonly from?: string; readonly until?: string }) =>
  useQuery({ queryKey: ['absenceChoices', query, languageNow()], queryFn: () => answered(api.GET('/absences/choices', { params: { query } })) });

/** Those who could stand in, first, and then the others with what is against them. */
export function useCandidates({ substitutes }: Choices) {
  const { say, word, list } = useWords();
  const named = ({ account, name, roles, why }: Choices['substitutes'][number]) => ({ value: account, label: why === null ? say('absences.candidate', { name, roles: list(roles.map(role => word('role', role))) }) : say('absences.candidateNot', { name, why }) });
  return [...substitutes.filter(each => each.why === null), ...substitutes.filter(each => each.why !== null)].map(named);
}

/** Enters an absence: the reader's own, or that of somebody whom he is in charge of or administers. */
export function EnterAbsence() {
  const { account } = useFilters().filters;
  return <Waiting on={useChoices(account === undefined ? {} : { account })}>{choices => <Asked key={choices.account} choices={choices} />}</Waiting>;
}

function Asked({ choices }: { readonly choices: Choices }) {
  const { say, word } = useWords();
  const { account, name, people, places, today } = choices;
  const then = useAbsenceDone(say('absences.entered'));
  const substitute = useCandidates(choices);
  const at = (kind: 'office' | 'institution') => places.flatMap(place => (place[kind] === null ? [] : [{ value: place[kind], label: place.name }]));
  const coded = (kind: 'absenceReason' | 'workKind') => codesOf(kind).map(value => ({ value, label: word(kind, value) }));
  const hidden = ['account', ...(places.length < 2 ? ['office', 'institution'] : []), ...(at('office').length === 0 ? ['office'] : []), ...(at('institution').length === 0 ? ['institution'] : [])];
  return (
    <section aria-labelledby="enter-absence" className="no-print">
      <h2 id="enter-absence">{say('absences.entering', { name })}</h2>
      {people.length > 1 && <FilterChoice name="account" label={say('absences.whose')} options={people.map(each => ({ value: each.account, label: each.name }))} />}
      {places.length === 0 ? <p className="hint">{say('absences.nowhere', { name })}</p> : (
        <SchemaForm
          name="EnterAbsence"
          start={{ account, kinds: codesOf('workKind'), from: today, until: today }}
          hides={() => hidden}
          choices={{ substitute, reason: coded('absenceReason'), kinds: coded('workKind'), office: at('office'), institution: at('institution') }}
          submit={say('absences.enter')}
          send={(body: BodyOf<'/absences'>, key) => answered(api.POST('/absences', { ...keyed(key), body }))}
          then={then}
        />
      )}
    </section>
  );
}
