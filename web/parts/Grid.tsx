import type { ReactNode } from 'react';
import { useWords } from '../words/spoken';

/** One column: its heading, what stands in its cells; `number` stands to the right, `whole` is never broken, `wide` holds much. */
export type Column<Row> = { readonly title: string; readonly cell: (row: Row) => ReactNode; readonly kind?: 'number' | 'whole' | 'wide' };
type Props<Row> = { readonly caption: string; readonly columns: readonly Column<Row>[]; readonly rows: readonly Row[]; readonly keyOf: (row: Row) => string; readonly empty?: ReactNode };

/** A table with its caption, or in its place why there is nothing to show. A wide one is moved inside its own frame, with the keyboard too; on a phone a row is a card (the roles keep it a table for who hears it). */
export function Grid<Row>({ caption, columns, rows, keyOf, empty }: Props<Row>) {
  const { say } = useWords();
  if (rows.length === 0) return <div className="empty" role="status">{empty ?? say('parts.nothing')}</div>;
  return (
    <div className="grid" role="region" aria-label={caption} tabIndex={0}>
      <table role="table">
        <caption>{caption}</caption>
        <thead>
          <tr role="row">{columns.map(({ title, kind }) => <th key={title} role="columnheader" scope="col" className={kind}>{title}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={keyOf(row)} role="row">{columns.map(({ title, cell, kind }) => <td key={title} role="cell" className={kind} data-title={title}>{cell(row)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
