import { Grid } from '../../parts/Grid';
import { useWords } from '../../words/spoken';
import { NewPaper } from './NewPaper';
import type { Case } from './useCase';

const KILOBYTE = 1024;
/** The whole digest is told by its tooltip. */
const DIGEST_SHOWN = 12;

/** The papers of the case (附件), and adding one while it is open. */
export function Papers({ shown }: { readonly shown: Case }) {
  const { say, word, instant, number } = useWords();
  return (
    <>
      <Grid
        caption={say('case.papers')}
        rows={shown.papers}
        keyOf={row => row.id}
        empty={say('case.noPapers')}
        columns={[
          { title: say('case.kind'), cell: row => word('paperKind', row.kind) },
          { title: say('case.paperTitle'), cell: row => <a href={`/papers/${row.id}`}>{row.title}</a> },
          { title: say('case.documentNumber'), cell: row => row.documentNumber },
          { title: say('case.size'), cell: row => `${number(Math.ceil(row.bytes / KILOBYTE))} KB`, kind: 'number' },
          { title: say('case.scan'), cell: row => word('scan', row.scan) },
          { title: say('case.digest'), cell: row => <code title={row.digest}>{row.digest.slice(0, DIGEST_SHOWN)}…</code>, kind: 'whole' },
          { title: say('case.addedBy'), cell: row => row.addedBy },
          { title: say('case.addedAt'), cell: row => instant(row.addedAt), kind: 'whole' },
        ]}
      />
      {shown.endedAs === null && <NewPaper caseNumber={shown.caseNumber} lanes={shown.lanes.map(each => each.lane)} />}
    </>
  );
}
