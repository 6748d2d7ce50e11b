import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { answered, api } from '../../app/api';
import { languageNow } from '../../words/i18n';
import { useWords } from '../../words/spoken';
import { Waiting } from '../Waiting';
import type { Mark } from './marks';

const Drawing = lazy(async () => ({ default: (await import('./Drawing')).Drawing }));

type Props = { readonly name: string; readonly caption: string; readonly marks: readonly Mark[] };

/** A procedure's BPMN file, drawn live, with what is marked on it; the same is told as text, and the file can be taken along. */
export function ProcedureDiagram({ name, caption, marks }: Props) {
  const file = useQuery({
    queryKey: ['schema', 'diagram', name, languageNow()],
    staleTime: Infinity,
    queryFn: () => answered(api.GET('/procedures/{name}/diagram', { params: { path: { name: name as 'hire' } }, parseAs: 'text' })), // a name that is not drawn is told by the API
  });
  return (
    <Waiting on={file}>
      {xml => <Figure xml={xml} name={name} caption={caption} marks={marks} />}
    </Waiting>
  );
}

function Figure({ xml, name, caption, marks: given }: Props & { readonly xml: string }) {
  const { say, word } = useWords();
  const marks = useMemo(() => given.filter(({ element }) => xml.includes(` id="${element}"`)), [xml, given]); // what is on another drawing is told there
  return (
    <figure className="diagram">
      <figcaption>{caption} <a className="no-print" href={`/procedures/${name}/diagram`} download={`${name}.bpmn`}>{say('parts.downloadBpmn')}</a></figcaption>
      <Suspense fallback={<p role="status">{say('app.loading')}</p>}><Drawing xml={xml} label={caption} marks={marks} /></Suspense>
      {marks.length > 0 && (
        <ul className="legend">
          {marks.map(({ element, state, note }) => <li key={element} className={state}>{`${word('stage', element)}: ${note}`}</li>)}
        </ul>
      )}
    </figure>
  );
}
