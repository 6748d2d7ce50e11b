import { Button, Input } from 'antd';
import { useState } from 'react';
import { answered, api, keyed, problemOf, type AnswerOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { Facts } from '../../parts/Facts';
import { FormProvider } from '../../parts/fields/FormContext';
import { Labelled } from '../../parts/fields/Labelled';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { useWords } from '../../words/spoken';
import { Content } from './Content';

/** A version of an item. */
export type Version = AnswerOf<'/institutions/{id}/disclosure'>['versions'][number];
type Act = Version['acts'][number]['act'];

/** A version: what it shows, who did what with it, and what the reader may do. */
export function VersionShown({ version }: { readonly version: Version }) {
  const { say, word, instant } = useWords();
  const heading = say('disclosure.heading', { item: word('disclosureItem', version.item), mode: word('disclosureMode', version.mode), n: version.version });
  const by = (who: string | null, at: string | null): string => (who === null || at === null ? '' : say('disclosure.byAt', { who, at: instant(at) }));
  return (
    <section aria-label={heading} className="version">
      <h3>{heading}</h3>
      <Content content={version.content} />
      <Facts
        pairs={[
          [say('disclosure.state'), word('disclosureState', version.state)], [say('disclosure.document'), version.documentNumber], [say('disclosure.proposedBy'), by(version.proposedByName, version.proposedAt)], [say('disclosure.decidedBy'), by(version.decidedByName, version.decidedAt)],
          [say('disclosure.note'), version.note], [say('disclosure.endedBy'), by(version.endedByName, version.endedAt)], [say('disclosure.reason'), version.endReason],
        ]}
      />
      {version.acts.length > 0 && <Acts version={version} />}
    </section>
  );
}

const send = (id: string, act: Act, words: string, key: string) => {
  const params = { path: { id }, ...keyed(key).params };
  return answered(act === 'publish' ? api.POST('/disclosures/{id}/publish', { params, body: { note: words } }) : api.POST(`/disclosures/{id}/${act}`, { params, body: { reason: words } }));
};

function Acts({ version: { id, acts } }: { readonly version: Version }) {
  const { say, word, list } = useWords();
  const [words, setWords] = useState('');
  const does = useIntent(({ act, text }: { readonly act: Act; readonly text: string }, key) => send(id, act, text, key), async (_, { act }) => {
    announce(say('disclosure.done', { act: word('disclosureAct', act) }));
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'disclosure' || queryKey[0] === 'disclosures' });
  });
  const allowed = acts.filter(each => each.isAllowed);
  const field = allowed.some(({ act }) => act === 'publish') ? 'note' : 'reason';
  return (
    <FormProvider value={{ problem: problemOf(does.error), choices: {} }}>
      {does.error && <ProblemAlert error={does.error} />}
      {allowed.length > 0 && <Labelled path={[id, field]} label={say('disclosure.words')}>{bound => <Input {...bound} autoComplete="off" maxLength={200} value={words} onChange={({ target }) => { setWords(target.value); }} />}</Labelled>}
      {allowed.filter(each => each.takesAlong.length > 0).map(({ act, takesAlong }) => <p key={act} className="near">{say('disclosure.takesAlong', { act: word('disclosureAct', act), items: list(takesAlong.map(each => word('disclosureItem', each))) })}</p>)}
      <p className="acts">{acts.map(({ act, isAllowed }) => <Button key={act} type={act === 'publish' ? 'primary' : 'default'} disabled={!isAllowed} loading={does.isPending} onClick={() => { does.mutate({ act, text: words }); }}>{word('disclosureAct', act)}</Button>)}</p>
      {acts.some(each => each.why !== null) && <ul className="hint">{acts.filter(each => each.why !== null).map(({ act, why }) => <li key={act}>{say('disclosure.whyNot', { act: word('disclosureAct', act), why: why ?? '' })}</li>)}</ul>}
    </FormProvider>
  );
}
