import { answered, api, keyed, type BodyOf } from '../../app/api';
import { startOf } from '../../parts/fields/schema';
import { useWords } from '../../words/spoken';
import { Apply } from './Apply';
import { choicesOf, inBodyOfPost, usualAsk } from './useBoard';
import { Vacancy, type Ask } from './Vacancy';
import { Wizard, type Input } from './Wizard';

type Body = BodyOf<'/hire-cases/exempt'>;

/** The application of a placement without a form (免核定单落编申请): the leading group and exempt cadres, on the document that appointed them. */
export function ApplyWithoutForm() {
  const spoken = useWords();
  const { say } = spoken;
  return (
    <Apply schema="hire.exemptApplication.submit">
      {(board, schema) => {
        const start = startOf(schema) as Input;
        const { posts: _, ...ask } = usualAsk(board);
        return (
          <Wizard
            of={{ act: 'exemptApplication.submit', institution: board.id }}
            title={say('apply.title', { what: say('apply.exempt'), institution: board.name })}
            schema={schema}
            start={{ ...start, ask: { ...(start['ask'] as object), ...ask } }}
            choices={() => choicesOf(board, spoken)}
            steps={[
              { title: 'apply.who', fields: ['person', 'ask'], beside: input => <Vacancy board={board} asks={[input['ask'] as Ask]} />, besideChecked: input => <Vacancy board={board} asks={[input['ask'] as Ask]} /> },
              { title: 'apply.basis', fields: ['basis', 'wayOfFilling', 'reason'] },
            ]}
            follow={(next, before) => ({ ...next, ask: inBodyOfPost(board, next['ask'] ?? null, before['ask']) })}
            send={(input, key) => answered(api.POST('/hire-cases/exempt', { ...keyed(key), body: { institution: board.id, input: input as unknown as Body['input'] } }))} // made from the act's schema; the API checks it
          />
        );
      }}
    </Apply>
  );
}
