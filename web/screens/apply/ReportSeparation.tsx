import { useState } from 'react';
import { answered, api, keyed, type BodyOf } from '../../app/api';
import { startOf } from '../../parts/fields/schema';
import { paperOf, PaperFields, noPaper } from '../../parts/PaperFields';
import { useWords } from '../../words/spoken';
import { Apply } from './Apply';
import { choicesOf } from './useBoard';
import { Wizard, type Input } from './Wizard';

type Body = BodyOf<'/separation-cases'>;

/** The report of a separation (减员报告), with its paper. */
export function ReportSeparation() {
  const spoken = useWords();
  const { say } = spoken;
  const [picked, pick] = useState(noPaper);
  return (
    <Apply schema="separation.report.submit">
      {(board, schema) => (
        <Wizard
          title={say('apply.title', { what: say('apply.separation'), institution: board.name })}
          schema={schema}
          start={startOf(schema) as Input}
          choices={choicesOf(board, spoken)}
          steps={[
            { title: 'apply.who', fields: ['person', 'reason', 'happenedOn', 'relievedPosts'] },
            { title: 'apply.papers', fields: ['note'], beside: () => <><p className="hint">{say('apply.paperHint')}</p><PaperFields picked={picked} onChange={pick} path={['papers', 0]} /></> },
          ]}
          send={async (input, key) => {
            const papers = picked.file === null ? [] : [await paperOf(picked)];
            return answered(api.POST('/separation-cases', { ...keyed(key), body: { institution: board.id, input: input as unknown as Body['input'], papers: papers as Body['papers'] & object } })); // made from the act's schema; the API checks it
          }}
        />
      )}
    </Apply>
  );
}
