import type { AnswerOf } from '../../app/api';
import { Grid } from '../../parts/Grid';
import { useWords } from '../../words/spoken';
import { Most } from './Most';

type Answer = AnswerOf<'/jobs/{id}/check'>;

/** What differs between the register and the files, line by line. */
export function Differences({ check }: { readonly check: Answer }) {
  const { say, word } = useWords();
  const title = say('exchange.differences', { n: check.differencesInAll });
  const names = new Map(check.institutionsTold.map(each => [each.creditCode, each.name]));
  return (
    <details>
      <summary>{title}</summary>
      <Grid
        caption={title}
        rows={check.differences}
        keyOf={row => `${row.table}/${row.kind}/${row.creditCode}/${row.key.join(' ')}`}
        columns={[
          { title: say('exchange.table'), cell: row => word('importTable', row.table) },
          { title: say('exchange.change'), cell: row => word('difference', row.kind) },
          { title: say('exchange.institution'), cell: row => names.get(row.creditCode) ?? row.creditCode },
          { title: say('exchange.line'), cell: row => row.key.join(' ') },
          { title: say('exchange.cells'), cell: row => row.cells.map(cell => <div key={cell.column}>{`${cell.column}: ${cell.onRegister === '' ? say('parts.none') : cell.onRegister} → ${cell.inFiles === '' ? say('parts.none') : cell.inFiles}`}</div>), kind: 'wide' },
        ]}
      />
      <Most told={check.differences.length} of={check.differencesInAll} />
    </details>
  );
}
