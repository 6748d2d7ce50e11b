import { randomUUID } from 'node:crypto';
import { answered, keyed, openApi } from '../../../client/api';
import { DEMO_PASSWORD } from '../../demoOffices';
import type { Ground } from '../chapters';
import { today } from '../days';
import { tell, begin } from '../telling';

const CLAUSE = '§5.2';

/** 计划减员 Planned separations: who retires when, what an institution finds prepared, what is blocked where nobody reports. */
export async function plannedSeparations({ all, url }: Ground): Promise<void> {
  begin('6 计划减员 planned separations');
  const { token } = await answered(openApi({ url }).POST('/session', { body: { login: 'supervisor.210000', password: DEMO_PASSWORD } }));
  const province = openApi({ url, token });
  const whole = await answered(province.GET('/planned-separations', { params: { query: { limit: 10 } } }));
  const days = whole.items.map(each => each.retiresOn);
  tell('省督办专员 supervisor of the province', 'looks at who retires next, by the statutory age of 2025', whole.items.map(each => `${each.retiresOn} ${each.institutionName} (${each.course}, ${each.state})`).join('; '), CLAUSE, days.length > 0 && [...days].sort().every((each, index) => each === days[index]));

  const reported = whole.items.filter(each => each.state === 'reported');
  tell('省督办专员 supervisor of the province', 'sees which of them their institutions have reported', reported.map(each => `${each.institutionName}: ${each.caseNumber ?? ''}`).join('; ') || 'none of the first ten', CLAUSE, reported.every(each => each.caseNumber !== null));

  const overdue = await answered(province.GET('/planned-separations', { params: { query: { overdue: 'true', limit: 50 } } }));
  tell('省督办专员 supervisor of the province', 'asks for those who are past their day and not reported in time', `${overdue.items.length}; each must be reported by a day that is over`, CLAUSE, overdue.items.every(each => each.reportBy < today() && each.state === 'overdue'));

  const clerk = await all.clerk(1);
  const own = await answered(clerk.api.GET('/planned-separations'));
  const [next] = own.items;
  tell('用编单位经办 clerk of organ 1', 'sees the people of his own institution alone, by name', own.items.map(each => `${each.retiresOn} ${each.name ?? '?'}`).slice(0, 3).join('; '), CLAUSE, own.items.length > 0 && new Set(own.items.map(each => each.institution)).size === 1 && own.items.every(each => each.name !== null) && own.mayReport);

  if (next !== undefined) {
    const plan = await answered(clerk.api.GET('/planned-separations/{id}', { params: { path: { id: next.id } } }));
    const saved = await answered(clerk.api.POST('/drafts', { body: { act: 'report.submit', institution: plan.institution, planned: plan.id, content: JSON.stringify({ input: { person: plan.person, reason: 'retired', happenedOn: plan.retiresOn, relievedPosts: null, note: '' }, step: 0 }) } }));
    const drafts = await answered(clerk.api.GET('/drafts'));
    tell('用编单位经办 clerk of organ 1', 'begins the report from the plan: person, reason and day are filled in, and it is his draft', `draft for ${plan.retiresOn}`, CLAUSE, drafts.items.some(each => each.id === saved.id && each.planned === plan.id));
    await clerk.api.DELETE('/drafts/{id}', { params: { path: { id: saved.id } } });
  }

  const csv = await fetch(`${url}/planned-separations/list?language=zh`, { headers: { authorization: `Bearer ${token}` } });
  const lines = (await csv.text()).trim().split('\n');
  tell('省督办专员 supervisor of the province', 'exports the list', `${lines.length - 1} people; ${lines[0]?.replace(/^\uFEFF/, '').trim() ?? ''}`, CLAUSE, csv.ok && lines.length > 1);

  const admin = openApi({ url, token: (await answered(openApi({ url }).POST('/session', { body: { login: 'system.admin', password: DEMO_PASSWORD } }))).token });
  const setting = (value: number) => answered(admin.POST('/settings/numbers', { ...keyed(randomUUID()), body: { region: '219921', setting: 'retirementsBlock', value, effectiveFrom: today(), documentNumber: '临编发（演示）' } }));
  await setting(1);
  const { settings } = await answered(admin.GET('/settings', { params: { query: { region: '219921' } } }));
  const holds = settings.find(each => each.setting === 'retirementsBlock')?.holds.value;
  tell('县系统管理员 system administrator of the county', 'has retirements that are not reported in time keep new forms back', `the setting is ${JSON.stringify(holds)} from today on`, CLAUSE, holds === 1);
  await setting(0);
  tell('县系统管理员 system administrator of the county', 'sets it back for the other chapters', 'people of the demo grow old without anybody who reports them', CLAUSE, true);
}
