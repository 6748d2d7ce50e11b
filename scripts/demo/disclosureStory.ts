import { answered, keyed, openApi, type AnswerOf, type Api } from '../../client/api';
import { said, told, type Answered, type Officer } from './officer';
import type { Ground } from './chapters';
import { begin, tell } from './telling';

type Item = AnswerOf<'/institutions/{id}/disclosure'>['versions'][number]['item'];
type Mode = AnswerOf<'/institutions/{id}/disclosure'>['versions'][number]['mode'];
const DOCUMENT = '临编公开〔2026〕1号';
const DUTIES = '贯彻执行财税方针政策，编制年度县级预决算草案并组织执行；管理县级财政支出和行政事业单位国有资产；承办县委、县政府交办的其他事项。';

const propose = ({ api }: Officer, institution: string, item: Item, mode: Mode, duties = ''): Promise<Answered> => told(api.POST('/institutions/{id}/disclosure', { params: { path: { id: institution }, ...keyed().params }, body: { item, mode, duties, documentNumber: DOCUMENT } }));
const publish = ({ api }: Officer, id: string): Promise<Answered> => told(api.POST('/disclosures/{id}/publish', { params: { path: { id }, ...keyed().params }, body: { note: '同意' } }));
const withdraw = ({ api }: Officer, id: string, reason: string): Promise<Answered> => told(api.POST('/disclosures/{id}/withdraw', { params: { path: { id }, ...keyed().params }, body: { reason } }));
const isDone = ({ status }: Answered): boolean => status < 300;
const titleOf = ({ status, body }: Answered): string => `${status} ${said(body, 'title')}`;

/** What the public is shown of an institution; a program gets it as JSON. */
async function publicPage(stranger: Api, id: string) {
  const shown = await answered(stranger.GET('/public/institutions/{id}', { params: { path: { id }, query: {} } }));
  if (typeof shown === 'string') throw new Error('a page came back, and no JSON');
  return shown;
}

/** What an earlier run of this chapter has left waiting is declined first, so that it can be told again. */
async function clear({ api }: Officer, institution: string): Promise<void> {
  const { versions } = await answered(api.GET('/institutions/{id}/disclosure', { params: { path: { id: institution } } }));
  for (const { id, state } of versions) if (state === 'proposed') await told(api.POST('/disclosures/{id}/decline', { params: { path: { id }, ...keyed().params }, body: { reason: '重新拟公开' } }));
}

/** Disclosure (公开): reviewed item by item by two people, shown to the public and inside the organ, and withdrawn. */
export async function disclosureStory({ all, url }: Ground): Promise<void> {
  begin('公开 · what of an institution is shown, to whom, and how it is withdrawn (§4.2)');
  const { staffingHandler: handler, staffing: signer } = all;
  const stranger = openApi({ url });
  const clerk = await all.clerk(3);
  const [organ] = (await answered(clerk.api.GET('/institutions'))).items;
  const institution = organ?.id ?? '';
  await clear(signer, institution);

  const basics = await propose(handler, institution, 'basics', 'public');
  tell(handler.name, `proposes that ${organ?.name ?? ''} is shown with its name and grade`, isDone(basics) ? 'it waits for the signer, as the register has it at this moment' : titleOf(basics), '§5.3', isDone(basics));
  const own = await publish(handler, String(basics.body['id']));
  tell(handler.name, 'tries to publish it himself', titleOf(own), '§5.3', own.status === 403);
  const published = await publish(signer, String(basics.body['id']));
  tell(signer.name, 'publishes it', isDone(published) ? 'it is shown to everybody from now on' : titleOf(published), '§5.3', isDone(published));

  const numbers = await propose(handler, institution, 'establishment', 'public');
  await publish(signer, String(numbers.body['id']));
  const duties = await propose(handler, institution, 'duties', 'public', DUTIES);
  await publish(signer, String(duties.body['id']));
  const names = await propose(handler, institution, 'people', 'organ');
  await publish(signer, String(names.body['id']));
  const page = await publicPage(stranger, institution);
  const shown = page.items.map(each => each.content.item);
  tell('公众 the public', 'opens the page of the organ, without signing in', `is shown ${shown.join(', ')}`, '§5.3', shown.includes('establishment') && shown.includes('duties') && !shown.includes('people'));
  const inside = await answered(clerk.api.GET('/institutions/{id}/disclosure', { params: { path: { id: institution } } }));
  const named = inside.versions.find(each => each.item === 'people' && each.mode === 'organ')?.content;
  tell(clerk.name, 'looks at what is shown inside the organ', named?.item === 'people' ? `${named.people.length} people by name and post` : 'no names', '§5.3', named?.item === 'people');

  const { items: regions } = await answered(stranger.GET('/public/regions', { params: { query: {} } }));
  const total = regions.find(each => each.region === organ?.region);
  const one = page.items.flatMap(each => (each.content.item === 'establishment' ? each.content.quotas : []));
  tell('公众 the public', 'compares the totals of the region with what is shown of its organs', `${total?.withNumbers ?? 0} with numbers, ${JSON.stringify(total?.quotas ?? [])}: sums of what is shown, and of nothing else`, '§5.3', total !== undefined && one.length > 0);

  const withPhone = await propose(handler, institution, 'duties', 'organ', '联系人电话 0411-12345678');
  tell(handler.name, 'writes a telephone number into the duties', titleOf(withPhone), '§5.3', withPhone.status === 400);
  const gone = await withdraw(handler, String(numbers.body['id']), '数字正在核对');
  const after = await publicPage(stranger, institution);
  tell(handler.name, 'withdraws the numbers, because they are being checked', isDone(gone) && !after.items.some(each => each.content.item === 'establishment') ? 'they are gone from the public page, and stay in the history with the reason' : titleOf(gone), '§5.3', isDone(gone) && !after.items.some(each => each.content.item === 'establishment'));
}
