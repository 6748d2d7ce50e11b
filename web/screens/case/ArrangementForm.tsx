import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { answered, api, keyed, problemOf, type AnswerOf, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { Waiting } from '../../parts/Waiting';
import { Fields } from '../../parts/fields/Field';
import { FormProvider } from '../../parts/fields/FormContext';
import type { Option } from '../../parts/fields/Choice';
import { startOf, type Schema, type Value } from '../../parts/fields/schema';
import { languageNow } from '../../words/i18n';
import { useWords, type Spoken } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';
import { placeOf } from './actNames';
import type { Case } from './useCase';

type Visit = Case['open'][number];
type Arranged = Visit['handling']['acts'][number];
type Act = Arranged['act'];
type Officers = AnswerOf<'/cases/{number}/officers'>['items'];
type Sent = BodyOf<'/cases/{number}/arrangements'>;
type Props = { readonly shown: Case; readonly visit: Visit; readonly act: Act; readonly needsNote: Arranged['needsNote']; readonly done: () => void };

const note: Schema = { type: 'string', maxLength: 1000 };
const one: Schema = { type: 'object', properties: { to: { type: 'string' }, note } };
/** What stands for everybody at the desk where one may be chosen. */
const TO_DESK = 'desk';
const several: Schema = { type: 'array', items: { type: 'string' } };
/** What each arrangement asks for. */
const FIELDS: Readonly<Record<Act, Schema>> = {
  transfer: one, delegate: one, reassign: one,
  call: { type: 'object', properties: { mode: { type: 'string', enum: codesOf('mode') }, to: several, note } },
  copy: { type: 'object', properties: { to: several, note } },
  endorse: { type: 'object', properties: { opinion: { type: 'string', enum: codesOf('opinion') }, note } },
  report: { type: 'object', properties: { note } }, recall: { type: 'object', properties: { note } }, dismiss: { type: 'object', properties: { note } },
};
/** The form of an arrangement, with a reason that must be there where the API takes none without. */
const schemaFor = (act: Act, needsNote: boolean): Schema => ({ ...FIELDS[act], properties: { ...FIELDS[act].properties, note: needsNote ? { ...note, minLength: 1 } : note } });
const isNaming = (act: Act): act is 'transfer' | 'delegate' | 'call' | 'copy' | 'reassign' => 'to' in (FIELDS[act].properties ?? {});

/** The form of an arrangement; whom it may go to comes from the API, with the reason for those whom it may not. */
export function ArrangementForm(props: Props) {
  const { shown, visit: { lane, stage }, act } = props;
  const officers = useQuery({
    queryKey: ['case', shown.caseNumber, 'officers', lane, stage, act, shown.version, languageNow()],
    enabled: isNaming(act),
    queryFn: () => answered(api.GET('/cases/{number}/officers', { params: { path: { number: shown.caseNumber }, query: { lane, stage, act: isNaming(act) ? act : 'transfer' } } })),
  });
  return isNaming(act) ? <Waiting on={officers}>{({ items }) => <Asking {...props} officers={items} />}</Waiting> : <Asking {...props} officers={[]} />;
}

const optionsOf = (officers: Officers, { say }: Spoken): Option[] =>
  officers.filter(each => each.isEligible).map(({ account, name, seats, openItems }) => ({ value: account, label: say('handling.officer', { name, place: seats[0]?.place ?? '', n: openItems }) }));

function Asking({ shown, visit, act, needsNote, done, officers }: Props & { readonly officers: Officers }) {
  const spoken = useWords();
  const { say, word } = spoken;
  const schema = schemaFor(act, needsNote);
  const [input, setInput] = useState<Value>(() => startOf(schema));
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => { place.current?.querySelector<HTMLElement>('input, textarea, button')?.focus(); }, []);
  const label = word('arrangementAct', act);
  const arrange = useIntent(
    (body: Sent, key) => answered(api.POST('/cases/{number}/arrangements', { params: { path: { number: shown.caseNumber }, header: act === 'endorse' ? keyed(key).params.header : keyed(key, shown.version).params.header }, body })),
    async () => {
      await queries.invalidateQueries();
      done();
      announce(say('handling.done', { what: label, number: shown.caseNumber }));
    },
  );
  const problem = problemOf(arrange.error);
  const choices = { to: [...(act === 'reassign' ? [{ value: TO_DESK, label: say('handling.toDesk') }] : []), ...optionsOf(officers, spoken)] };
  const barred = officers.filter(each => !each.isEligible);
  return (
    <div ref={place} className="act-form">
      <h4>{`${label} · ${placeOf(visit, spoken)}`}</h4>
      {act === 'transfer' && <p className="hint">{say('handling.signAfter')}</p>}
      {arrange.error && <ProblemAlert error={arrange.error} />}
      {isNaming(act) && choices.to.length === 0 && <p className="empty">{say('handling.nobody')}</p>}
      <FormProvider value={{ problem, choices: isNaming(act) ? choices : {} }}>
        <Form component="form" noValidate aria-label={label} onFinish={() => { arrange.mutate({ lane: visit.lane, stage: visit.stage, act, input: sentOf(act, input) } as Sent); }}>
          <Fields schema={schema} path={[]} value={input} onChange={setInput} />
          <Button type="primary" htmlType="submit" loading={arrange.isPending}>{label}</Button>
        </Form>
      </FormProvider>
      {barred.length > 0 && (
        <details>
          <summary>{say('handling.others', { n: barred.length })}</summary>
          <ul>{barred.map(({ account, name, why }) => <li key={account}>{say('handling.notEligible', { name, why: why ?? '' })}</li>)}</ul>
        </details>
      )}
    </div>
  );
}

/** What is sent of what was picked: an opinion as yes or no, the desk as nobody in particular. The API checks it. */
function sentOf(act: Act, input: Value): unknown {
  const { opinion, ...said } = input as Readonly<Record<string, Value>>; // the form of an arrangement is an object
  if (act === 'endorse') return { ...said, agrees: opinion === '' ? null : opinion === 'agrees' };
  return act === 'reassign' && said['to'] === TO_DESK ? { ...said, to: null } : said;
}
