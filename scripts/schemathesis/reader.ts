import { DEMO_PASSWORD } from '../demoOffices';

/** The ids that a reader can see, by the name under which a request takes them. */
export type Ids = Readonly<Record<string, readonly string[]>>;
type Item = Readonly<Record<string, unknown>>;

/** Signs a demo account in; gives its token. */
export async function tokenOf(url: string, login: string): Promise<string> {
  const answer = await fetch(`${url}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: DEMO_PASSWORD }) });
  if (answer.status !== 201) throw new Error(`${login} cannot sign in at ${url} (status ${answer.status}).\nWhat to do: give an installation with the demo region, or leave --url out.`);
  return ((await answer.json()) as { token: string }).token; // the contract's answer to a sign-in
}

/** What exists, as that reader sees it: without it, nearly every request would end at "not found". */
export async function idsSeenBy(url: string, token: string): Promise<Ids> {
  const get = async (path: string): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    return answer.ok ? ((await answer.json()) as Item) : {};
  };
  const items = (answer: Item, name = 'items'): readonly Item[] => (Array.isArray(answer[name]) ? (answer[name] as Item[]) : []);
  const of = (list: readonly Item[], name: string): string[] => list.flatMap(each => (typeof each[name] === 'string' ? [each[name]] : []));
  const numbers = of(items(await get('/cases?limit=200')), 'caseNumber');
  const institutions = of(items(await get('/institutions')), 'id');
  const boards = await Promise.all(institutions.slice(0, 5).map(id => get(`/institutions/${id}/establishment`)));
  const papers = await Promise.all(numbers.slice(0, 20).map(number => get(`/cases/${number}/papers`)));
  const leadershipPosts = boards.flatMap(board => items(board, 'leadershipPosts'));
  return {
    number: numbers,
    case: numbers,
    institution: institutions.slice(0, 5),
    institutions,
    papers: papers.flatMap(answer => of(items(answer), 'id')),
    filings: of(items(await get('/filings')), 'id'),
    jobs: of(items(await get('/jobs')), 'id'),
    quota: boards.flatMap(board => of(items(board, 'quotas'), 'id')),
    leadershipPost: of(leadershipPosts, 'id'),
    body: of(leadershipPosts, 'body'),
    person: boards.flatMap(board => of(items(board, 'people'), 'person')),
  };
}
