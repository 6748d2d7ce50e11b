import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { answered, api, keyed, problemOf, type AnswerOf, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { Choice } from '../../parts/fields/Choice';
import { FormProvider } from '../../parts/fields/FormContext';
import { Labelled } from '../../parts/fields/Labelled';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { useWords } from '../../words/spoken';
import { codesOf, type Kind } from '../../words/vocabulary';
import { Content } from './Content';

type Asked = BodyOf<'/institutions/{id}/disclosure/previews'>;
type Disclosure = AnswerOf<'/institutions/{id}/disclosure'>;
const start: Asked = { item: 'basics', mode: 'public', duties: '' };

/** Proposes an item: it is looked at as it will be shown, and then laid before the signer. */
export function Propose({ of: { institution, proposals } }: { readonly of: Disclosure }) {
  const { say, word } = useWords();
  const [asked, setAsked] = useState<Asked>(start);
  const [documentNumber, setDocument] = useState('');
  const preview = useMutation({ mutationFn: (body: Asked) => answered(api.POST('/institutions/{id}/disclosure/previews', { params: { path: { id: institution } }, body })) });
  const propose = useIntent((body: BodyOf<'/institutions/{id}/disclosure'>, key) => answered(api.POST('/institutions/{id}/disclosure', { params: { path: { id: institution }, ...keyed(key).params }, body })), async () => {
    announce(say('disclosure.done', { act: word('disclosureAct', 'propose') }));
    preview.reset();
    setAsked(start);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'disclosure' || queryKey[0] === 'disclosures' });
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [preview.data]);
  const change = (changed: Partial<Asked>): void => {
    preview.reset();
    setAsked({ ...asked, ...changed });
  };
  const options = (kind: Kind) => codesOf(kind).map(value => ({ value, label: word(kind, value) }));
  const shownDuties = proposals.find(each => each.item === 'duties' && each.mode === asked.mode)?.duties ?? '';
  const error = propose.error ?? preview.error;
  return (
    <section aria-labelledby="propose" className="no-print">
      <h2 id="propose">{say('disclosure.proposing')}</h2>
      <p className="hint">{say('disclosure.proposingHelp')}</p>
      <FormProvider value={{ problem: problemOf(error), choices: {} }}>
        {error && <ProblemAlert error={error} />}
        <Labelled path={['item']} label={say('disclosure.item')}>{bound => <Choice bound={bound} value={asked.item} options={options('disclosureItem')} onChange={item => { change({ item: (item ?? 'basics') as Asked['item'], duties: item === 'duties' ? shownDuties : '' }); }} />}</Labelled> {/* the options are its codes */}
        <Labelled path={['mode']} label={say('disclosure.mode')}>{bound => <Choice bound={bound} value={asked.mode} options={options('disclosureMode')} onChange={mode => { change({ mode: (mode ?? 'public') as Asked['mode'] }); }} />}</Labelled> {/* the options are its codes */}
        {asked.item === 'duties' && <Labelled path={['duties']} label={say('disclosure.duties')} hint={say('disclosure.dutiesHelp')}>{bound => <Input.TextArea {...bound} rows={8} maxLength={2000} value={asked.duties} onChange={({ target }) => { change({ duties: target.value }); }} />}</Labelled>}
        <p><Button loading={preview.isPending} onClick={() => { preview.mutate(asked); }}>{say('disclosure.preview')}</Button></p>
        {preview.data && (
          <div className="sheet">
            <h3 ref={heading} tabIndex={-1}>{say('disclosure.previewOf')}</h3>
            <Content content={preview.data.content} />
            {preview.data.why === null ? (
              <>
                <Labelled path={['documentNumber']} label={say('disclosure.document')}>{bound => <Input {...bound} autoComplete="off" maxLength={100} value={documentNumber} onChange={({ target }) => { setDocument(target.value); }} />}</Labelled>
                <p><Button type="primary" loading={propose.isPending} onClick={() => { propose.mutate({ ...asked, documentNumber }); }}>{word('disclosureAct', 'propose')}</Button></p>
              </>
            ) : <p className="late" role="status">{say('disclosure.whyNot', { act: word('disclosureAct', 'propose'), why: preview.data.why })}</p>}
          </div>
        )}
      </FormProvider>
    </section>
  );
}
