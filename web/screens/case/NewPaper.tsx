import { Button, Form } from 'antd';
import { useState } from 'react';
import { answered, api, keyed, problemOf, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { noPaper, PaperFields, paperOf } from '../../parts/PaperFields';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { Choice } from '../../parts/fields/Choice';
import { FormProvider } from '../../parts/fields/FormContext';
import { Labelled } from '../../parts/fields/Labelled';
import { useWords } from '../../words/spoken';

type Paper = BodyOf<'/cases/{number}/papers'>;

/** Adds a paper to an open case. */
export function NewPaper({ caseNumber, lanes }: { readonly caseNumber: string; readonly lanes: readonly string[] }) {
  const { say, lane, list } = useWords();
  const [picked, pick] = useState(noPaper);
  const [at, setAt] = useState('case');
  const [serial, setSerial] = useState(0);
  const add = useIntent(
    (body: Paper, key) => answered(api.POST('/cases/{number}/papers', { params: { path: { number: caseNumber }, ...keyed(key).params }, body })),
    async ({ sameAs }) => {
      announce(sameAs.length === 0 ? say('case.paperAdded') : say('case.paperSameAs', { titles: list(sameAs.map(each => each.title)) }));
      pick(noPaper);
      setSerial(serial + 1);
      await queries.invalidateQueries({ queryKey: ['case'] });
    },
  );
  const send = async () => { add.mutate({ lane: at, ...(await paperOf(picked)) } as Paper); }; // what was not picked is refused with its reason
  return (
    <FormProvider value={{ problem: problemOf(add.error), choices: {} }}>
      <h2>{say('case.addPaper')}</h2>
      {add.error && <ProblemAlert error={add.error} />}
      <Form key={serial} component="form" noValidate onFinish={() => void send()}>
        {lanes.length > 1 && <Labelled path={['lane']} label={say('case.lane')}>{bound => <Choice bound={bound} value={at} options={lanes.map(value => ({ value, label: lane(value) }))} onChange={value => { setAt(value ?? 'case'); }} />}</Labelled>}
        <PaperFields picked={picked} onChange={pick} />
        <Button htmlType="submit" loading={add.isPending}>{say('case.addPaper')}</Button>
      </Form>
    </FormProvider>
  );
}
