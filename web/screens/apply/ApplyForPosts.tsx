import { answered, api, keyed, type BodyOf } from '../../app/api';
import { startOf, type Value } from '../../parts/fields/schema';
import { useWords } from '../../words/spoken';
import { Apply } from './Apply';
import { choicesOf, inBodyOfPost, usualAsk } from './useBoard';
import { Vacancy, type Ask } from './Vacancy';
import { Wizard, type Input } from './Wizard';

type Body = BodyOf<'/hire-cases'>;
const asksIn = ({ asks }: Input): readonly Ask[] => (Array.isArray(asks) ? (asks as readonly Ask[]) : []);

/** The application to use posts (用编申请): which posts, on what grounds. */
export function ApplyForPosts() {
  const spoken = useWords();
  const { say } = spoken;
  return (
    <Apply schema="hire.application.submit">
      {(board, schema) => {
        const start = startOf(schema) as Input;
        const [ask] = (start['asks'] ?? []) as readonly Value[];
        return (
          <Wizard
            of={{ act: 'application.submit', institution: board.id }}
            title={say('apply.title', { what: say('apply.hire'), institution: board.name })}
            schema={schema}
            start={{ ...start, asks: [{ ...(ask as object), ...usualAsk(board) }] }}
            choices={() => choicesOf(board, spoken)}
            steps={[
              { title: 'apply.which', fields: ['asks'], beside: input => <><Vacancy board={board} asks={asksIn(input)} /><p className="hint">{say('apply.leadershipHint')}</p></>, besideChecked: input => <Vacancy board={board} asks={asksIn(input)} /> },
              { title: 'apply.basis', fields: ['wayOfFilling', 'reason', 'policy'] },
            ]}
            follow={(next, before) => ({ ...next, asks: asksIn(next).map((ask, index) => inBodyOfPost(board, ask, asksIn(before)[index])) as Value })} // asks as they are typed
            send={(input, key) => answered(api.POST('/hire-cases', { ...keyed(key), body: { institution: board.id, input: input as unknown as Body['input'] } }))} // made from the act's schema; the API checks it
          />
        );
      }}
    </Apply>
  );
}
