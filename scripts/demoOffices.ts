import type { OfficeDesk } from '../src/procedure/desk';

/** The names of a county's five offices as its people call them; {county} stands for the county's name. */
export const officeNames: Readonly<Record<OfficeDesk, string>> = {
  staffingOffice: '中共{county}委机构编制委员会办公室',
  organizationDepartment: '中共{county}委组织部',
  personnelDepartment: '{county}人力资源和社会保障局',
  financeDepartment: '{county}财政局',
  socialInsuranceAgency: '{county}社会保险事业服务中心',
};

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
