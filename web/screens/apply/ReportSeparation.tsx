import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, keyed, type AnswerOf, type BodyOf } from '../../app/api';
import { Facts } from '../../parts/Facts';
import { useFilters } from '../../parts/Filters';
import { Waiting } from '../../parts/Waiting';
import { startOf } from '../../parts/fields/schema';
import { noPaper, paperOf, PaperFields, type Picked } from '../../parts/PaperFields';
import { useWords } from '../../words/spoken';
import { Apply } from './Apply';
import { choicesFor, ofOthersNoPosts } from './useBoard';
import { Wizard, type Input } from './Wizard';

type Body = BodyOf<'/separation-cases'>;
/** The paper as a draft keeps it: what is said of it, and the name of the file that has to be chosen again. */
type Paper = Omit<Picked, 'file'> & { readonly fileName: string | null };
const paperIn = (input: Input): Paper => ({ kind: noPaper.kind, documentNumber: noPaper.documentNumber, fileName: null, ...(input['paper'] as Partial<Paper> | undefined) }); // only this screen writes it

/** The report of a separation (减员报告): begun by hand, or with what is known of a planned one (计划减员). */
export function ReportSeparation() {
  const { filters: { planned } } = useFilters();
  return planned === undefined ? <Report plan={null} /> : <Planned key={planned} id={planned} />;
}

function Planned({ id }: { readonly id: string }) {
  const plan = useQuery({ queryKey: ['planned-separation', id], queryFn: () => answered(api.GET('/planned-separations/{id}', { params: { path: { id } } })) });
  return <Waiting on={plan}>{found => <Report plan={found} />}</Waiting>;
}

/** The report, with its paper. */
function Report({ plan }: { readonly plan: AnswerOf<'/planned-separations/{id}'> | null }) {
  const spoken = useWords();
  const { say, word, day, list } = spoken;
  const [file, setFile] = useState<File | null>(null);
  return (
    <Apply schema="separation.report.submit">
      {(board, schema) => (
        <Wizard
          of={{ act: 'report.submit', institution: board.id, planned: plan?.id ?? null }}
          title={say('apply.title', { what: say('apply.separation'), institution: board.name })}
          schema={schema}
          start={{ ...(startOf(schema) as Input), ...(plan ? { person: plan.person, reason: 'retired', happenedOn: plan.retiresOn } : {}) }}
          choices={input => choicesFor(board, input, spoken)}
          follow={ofOthersNoPosts}
          steps={[
            { title: 'apply.who', fields: ['person', 'reason', 'happenedOn', 'relievedPosts'], ...(plan && !plan.isReportable && plan.caseNumber === null ? { beside: () => <p className="near">{say('planned.reportFrom', { day: day(plan.reportFrom) })}</p> } : {}) },
            {
              title: 'apply.papers',
              fields: ['note'],
              also: { papers: 'paper' },
              lacks: input => (paperIn(input).kind === null && (file !== null || paperIn(input).fileName !== null || paperIn(input).documentNumber !== '') ? ['papers.0.kind'] : []),
              beside: (input, change) => {
                const { fileName, ...said } = paperIn(input);
                const pick = ({ file: chosen, ...rest }: Picked): void => {
                  setFile(chosen);
                  change({ ...input, paper: { ...rest, fileName: chosen?.name ?? fileName } });
                };
                return (
                  <>
                    <p className="hint">{say('apply.paperHint')}</p>
                    {file === null && fileName !== null && <p className="near">{say('drafts.fileAgain', { name: fileName })}</p>}
                    <PaperFields picked={{ ...said, file }} onChange={pick} path={['papers', 0]} />
                  </>
                );
              },
              besideChecked: input => <Facts pairs={[[say('apply.file'), file === null ? null : list([word('paperKind', paperIn(input).kind), paperIn(input).documentNumber, file.name])], [say('case.file'), file === null && paperIn(input).fileName !== null ? <span key="again" className="near">{say('drafts.fileAgain', { name: paperIn(input).fileName ?? '' })}</span> : null]]} />,
            },
          ]}
          send={async ({ paper: _, ...input }, key) => {
            const { kind, documentNumber } = paperIn({ ...input, paper: _ ?? null });
            const papers = file === null ? [] : [await paperOf({ kind, documentNumber, file })];
            return answered(api.POST('/separation-cases', { ...keyed(key), body: { institution: board.id, input: input as unknown as Body['input'], papers: papers as Body['papers'] & object } })); // made from the act's schema; the API checks it
          }}
          onAnew={() => { setFile(null); }}
        />
      )}
    </Apply>
  );
}
