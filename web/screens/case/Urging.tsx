import { Button, Form, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { answered, api, keyed, problemOf, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { FormProvider } from '../../parts/fields/FormContext';
import { Labelled } from '../../parts/fields/Labelled';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { useWords } from '../../words/spoken';
import type { Case } from './useCase';

type Open = Case['open'][number];
type Sent = BodyOf<'/cases/{number}/urgings'>;
const CHARACTERS = 200;
/** What only time stands in the way of is shown with its day; what is not the reader's at all is not offered. */
const FOR_NOW: readonly string[] = ['urgedAlready', 'urgedEnough'];

/** How often a stage was urged (催办), and the button for who may urge it, or why not today. */
export function Urging({ row, urge }: { readonly row: Open; readonly urge: () => void }) {
  const { say, word, instant, day } = useWords();
  const { isAllowed, whyNot } = row.urge;
  return (
    <>
      {row.urged > 0 && <p>{row.urged === 1 ? say('case.urgedOnce', { at: instant(row.urgedAt) }) : say('case.urged', { n: row.urged, at: instant(row.urgedAt) })}</p>}
      {isAllowed && <Button className="no-print" size="small" aria-label={say('case.urgeTitle', { stage: word('stage', row.stage), who: row.waitsFor })} onClick={urge}>{say('case.urge')}</Button>}
      {whyNot && FOR_NOW.includes(whyNot.code) && <p className="hint">{whyNot.possibleOn === null ? whyNot.label : say('case.urgeAgainOn', { why: whyNot.label, day: day(whyNot.possibleOn) })}</p>}
    </>
  );
}

/** The words with which a stage is urged. */
export function UrgeForm({ caseNumber, row, close }: { readonly caseNumber: string; readonly row: Open; readonly close: () => void }) {
  const { say, word } = useWords();
  const [note, setNote] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const stage = word('stage', row.stage);
  const send = useIntent(
    (body: Sent, key) => answered(api.POST('/cases/{number}/urgings', { params: { path: { number: caseNumber }, ...keyed(key).params }, body })),
    async ({ letters }) => {
      announce(say('case.urgeDone', { stage, n: letters }));
      close();
      await queries.invalidateQueries();
    },
  );
  return (
    <FormProvider value={{ problem: problemOf(send.error), choices: {} }}>
      <h2 ref={heading} tabIndex={-1}>{say('case.urgeTitle', { stage, who: row.waitsFor })}</h2>
      {send.error && <ProblemAlert error={send.error} />}
      <Form component="form" noValidate onFinish={() => { send.mutate({ lane: row.lane, stage: row.stage, visit: row.visit, note }); }}>
        <Labelled path={['note']} label={`${say('case.urgeNote')}${say('parts.optional')}`} hint={say('case.urgeHint')}>{bound => <Input.TextArea {...bound} value={note} rows={2} maxLength={CHARACTERS} onChange={({ target }) => { setNote(target.value); }} />}</Labelled>
        <Button type="primary" htmlType="submit" loading={send.isPending}>{say('case.urgeSend')}</Button> <Button onClick={close}>{say('parts.keep')}</Button>
      </Form>
    </FormProvider>
  );
}
