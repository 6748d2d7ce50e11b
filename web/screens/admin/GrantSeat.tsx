import { useQuery } from '@tanstack/react-query';
import { answered, api, keyed, type BodyOf } from '../../app/api';
import { SchemaForm } from '../../parts/SchemaForm';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../words/spoken';
import type { Account } from './Account';
import { useAccountDone } from './accountDone';

const PLACES = ['institution', 'office', 'region'] as const;
const MANY = 1_000;

/** Grants a seat: the role, the one place where it is held, and the ground. */
export function GrantSeat({ account: { id, roles, offices, regions } }: { readonly account: Account }) {
  const { word } = useWords();
  const then = useAccountDone();
  const institutions = useQuery({ queryKey: ['institutions', { limit: MANY }], queryFn: () => answered(api.GET('/institutions', { params: { query: { limit: MANY } } })) });
  const send = (body: BodyOf<'/accounts/{id}/seats'>, key: string) => answered(api.POST('/accounts/{id}/seats', { params: { path: { id }, ...keyed(key).params }, body }));
  const named = ({ code, name }: { readonly code: string; readonly name: string }) => ({ value: code, label: name });
  return (
    <section aria-labelledby="grant-seat">
      <h2 id="grant-seat">{word('accountAct', 'grant')}</h2>
      <Waiting on={institutions}>
        {({ items }) => (
          <SchemaForm
            name="GrantSeat"
            hides={({ role }) => PLACES.filter(place => place !== roles.find(each => each.role === role)?.heldAt)}
            choices={{ institution: items.map(each => ({ value: each.id, label: each.name })), office: offices.map(each => ({ value: each.id, label: each.name })), region: regions.map(named) }}
            submit={word('accountAct', 'grant')}
            send={send}
            then={then}
          />
        )}
      </Waiting>
    </section>
  );
}
