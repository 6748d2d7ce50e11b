import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { answered, api, keyed, problemOf, type BodyOf } from '../../app/api';
import { useIntent } from '../../app/intent';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { base64Of, mediaTypeOf } from '../../parts/files';
import { Choice } from '../../parts/fields/Choice';
import { FormProvider } from '../../parts/fields/FormContext';
import { Labelled } from '../../parts/fields/Labelled';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';

type Paper = BodyOf<'/cases/{number}/papers'>;

/** Adds a paper to an open case. */
export function NewPaper({ caseNumber, lanes }: { readonly caseNumber: string; readonly lanes: readonly string[] }) {
  const { say, word, lane } = useWords();
  const [{ kind, documentNumber, at, file }, set] = useState<{ kind: string | null; documentNumber: string; at: string; file: File | null }>({ kind: null, documentNumber: '', at: 'case', file: null });
  const add = useIntent(
    (body: Paper, key) => answered(api.POST('/cases/{number}/papers', { params: { path: { number: caseNumber }, ...keyed(key).params }, body })),
    async () => {
      announce(say('case.paperAdded'));
      await queries.invalidateQueries({ queryKey: ['case'] });
    },
  );
  const send = async () => {
    const content = file === null ? '' : await base64Of(file);
    add.mutate({ lane: at, kind: kind ?? '', title: file?.name ?? '', documentNumber, mediaType: file === null ? '' : mediaTypeOf(file), content } as Paper); // what was not chosen is refused with its reason
  };
  const change = (part: object) => { set(before => ({ ...before, ...part })); };
  return (
    <FormProvider value={{ problem: problemOf(add.error), choices: {} }}>
      <h2>{say('case.addPaper')}</h2>
      {add.error && <ProblemAlert error={add.error} />}
      <Form component="form" noValidate onFinish={() => void send()}>
        <Labelled path={['kind']} label={say('case.kind')}>{(bound, isInvalid) => <Choice bound={bound} isInvalid={isInvalid} value={kind} placeholder={say('parts.choose')} options={codesOf('paperKind').map(value => ({ value, label: word('paperKind', value) }))} onChange={value => { change({ kind: value }); }} />}</Labelled>
        {lanes.length > 1 && <Labelled path={['lane']} label={say('case.lane')}>{bound => <Choice bound={bound} value={at} options={lanes.map(value => ({ value, label: lane(value) }))} onChange={value => { change({ at: value }); }} />}</Labelled>}
        <Labelled path={['documentNumber']} label={`${say('case.documentNumber')}${say('parts.optional')}`}>{bound => <Input {...bound} value={documentNumber} autoComplete="off" onChange={({ target }) => { change({ documentNumber: target.value }); }} />}</Labelled>
        <Labelled path={['content']} label={say('case.file')} hint={say('case.fileHint')}>{bound => <input {...bound} type="file" accept=".pdf,.png,.jpg,.jpeg,.ofd,.txt" onChange={({ target }) => { change({ file: target.files?.[0] ?? null }); }} />}</Labelled>
        <Button htmlType="submit" loading={add.isPending}>{say('case.addPaper')}</Button>
      </Form>
    </FormProvider>
  );
}
