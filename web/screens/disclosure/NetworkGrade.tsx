import { useQuery } from '@tanstack/react-query';
import { answered, api, keyed, type BodyOf } from '../../app/api';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { Grid } from '../../parts/Grid';
import { SchemaForm } from '../../parts/SchemaForm';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import { codesOf } from '../../words/vocabulary';

/** The grade of the network (网络密级), and every declaration; who may declares it here. */
export function NetworkGrade() {
  const { say, word, instant } = useWords();
  const network = useQuery({ queryKey: ['networkGrade'], queryFn: () => answered(api.GET('/network-grade')) });
  const send = (body: BodyOf<'/network-grade'>, key: string) => answered(api.POST('/network-grade', { ...keyed(key), body }));
  const then = async ({ grade }: Awaited<ReturnType<typeof send>>): Promise<void> => {
    announce(say('disclosure.declared', { grade: word('networkGrade', grade) }));
    await queries.invalidateQueries({ queryKey: ['networkGrade'] });
  };
  return (
    <section aria-labelledby="network-grade">
      <h2 id="network-grade">{say('disclosure.network')}</h2>
      <p className="hint">{say('disclosure.networkHelp')}</p>
      <Waiting on={network}>
        {({ grade, mayDeclare, declared }) => (
          <>
            <p>{word('networkGrade', grade)}</p>
            {declared.length > 0 && (
              <Grid
                caption={say('disclosure.network')}
                rows={declared}
                keyOf={row => row.declaredAt}
                columns={[{ title: say('disclosure.grade'), cell: row => word('networkGrade', row.grade) }, { title: say('disclosure.document'), cell: row => row.documentNumber }, { title: say('disclosure.enteredBy'), cell: row => say('disclosure.byAt', { who: row.declaredBy, at: instant(row.declaredAt) }) }]}
              />
            )}
            {mayDeclare && <SchemaForm name="DeclareGrade" choices={{ grade: codesOf('networkGrade').map(value => ({ value, label: word('networkGrade', value) })) }} submit={say('disclosure.declare')} send={send} then={then} />}
          </>
        )}
      </Waiting>
    </section>
  );
}
