import type { RegionLevel } from '../src/kernel/regionCode';
import type { OfficeDesk } from '../src/procedure/desk';

/** The names of a region's five offices as its people call them; {region} stands for the region's name. */
const names: Readonly<Record<OfficeDesk, string>> = {
  staffingOffice: '中共{region}委机构编制委员会办公室',
  organizationDepartment: '中共{region}委组织部',
  personnelDepartment: '{region}人力资源和社会保障局',
  financeDepartment: '{region}财政局',
  socialInsuranceAgency: '{region}社会保险事业服务中心',
};

/** The name of an office. The departments of a province are called 厅 where those of a city or county are called 局. */
export function officeName(desk: OfficeDesk, { name, level }: { readonly name: string; readonly level: RegionLevel }): string {
  const own = names[desk].replace('{region}', () => name.replace('(虚构)', ''));
  return level === 'province' ? own.replace(/局$/, '厅') : own;
}

/** The logins of the officers of each desk: the handler's and the signer's. */
export const officeLogins: Readonly<Record<OfficeDesk, readonly [handler: string, signer: string]>> = {
  staffingOffice: ['staffing', 'staffing.director'],
  organizationDepartment: ['organization', 'organization.director'],
  personnelDepartment: ['personnel', 'personnel.director'],
  financeDepartment: ['finance', 'finance.director'],
  socialInsuranceAgency: ['insurance', 'insurance.director'],
};

/** The password of every demo account; an installation with real data creates its own accounts. */
export const DEMO_PASSWORD = 'Demo-2026-establishment';
