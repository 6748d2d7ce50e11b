import { Input } from 'antd';
import { useWords } from '../words/spoken';
import { codesOf } from '../words/vocabulary';
import { base64Of, mediaTypeOf } from './files';
import { Choice } from './fields/Choice';
import { Labelled } from './fields/Labelled';
import type { Path } from './fields/schema';

/** A paper as far as it has been picked. */
export type Picked = { readonly kind: string | null; readonly documentNumber: string; readonly file: File | null };
export const noPaper: Picked = { kind: null, documentNumber: '', file: null };

/** A picked paper as the wire wants it; what was not picked is refused there with its reason. */
export const paperOf = async ({ kind, documentNumber, file }: Picked) => ({
  kind: kind ?? '', documentNumber, title: file?.name ?? '', mediaType: file === null ? '' : mediaTypeOf(file), content: file === null ? '' : await base64Of(file),
});

/** A file that was picked before, shown by the control that is drawn anew; a control takes files in no other way. */
function keep(control: HTMLInputElement | null, file: File | null): void {
  if (control === null || file === null || control.files?.[0] === file) return;
  const kept = new DataTransfer();
  kept.items.add(file);
  control.files = kept.files;
}

/** The fields of one paper: its kind, its number and the file. */
export function PaperFields({ picked, onChange, path = [] }: { readonly picked: Picked; readonly onChange: (picked: Picked) => void; readonly path?: Path }) {
  const { say, word } = useWords();
  return (
    <>
      <Labelled path={[...path, 'kind']} label={say('case.kind')}>{(bound, isInvalid) => <Choice bound={bound} isInvalid={isInvalid} value={picked.kind} placeholder={say('parts.choose')} options={codesOf('paperKind').map(value => ({ value, label: word('paperKind', value) }))} onChange={kind => { onChange({ ...picked, kind }); }} />}</Labelled>
      <Labelled path={[...path, 'documentNumber']} label={`${say('case.documentNumber')}${say('parts.optional')}`}>{bound => <Input {...bound} value={picked.documentNumber} autoComplete="off" onChange={({ target }) => { onChange({ ...picked, documentNumber: target.value }); }} />}</Labelled>
      <Labelled path={[...path, 'content']} label={say('case.file')} hint={say('case.fileHint')}>{bound => <input {...bound} ref={control => { keep(control, picked.file); }} type="file" accept=".pdf,.png,.jpg,.jpeg,.ofd,.docx,.xlsx,.txt" onChange={({ target }) => { onChange({ ...picked, file: target.files?.[0] ?? null }); }} />}</Labelled>
    </>
  );
}
