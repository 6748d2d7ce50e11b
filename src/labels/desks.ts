import type { Role } from '../access/actor';
import type { Desk } from '../procedure/desk';
import type { Labels } from './labels';

/** The desks (岗位) of the notice's division of labor. */
export const deskLabels: Labels<Desk> = {
  zh: {
    institution: '用编单位',
    staffingOffice: '编办',
    organizationDepartment: '组织部门',
    personnelDepartment: '人事部门',
    financeDepartment: '财政部门',
    socialInsuranceAgency: '社保经办机构',
    officeClock: '办公时钟',
  },
  en: {
    institution: 'Institution',
    staffingOffice: 'Staffing office',
    organizationDepartment: 'Organization department',
    personnelDepartment: 'Personnel department',
    financeDepartment: 'Finance department',
    socialInsuranceAgency: 'Social insurance agency',
    officeClock: 'Office clock',
  },
};

/** The roles (角色) of accounts. */
export const roleLabels: Labels<Role> = {
  zh: {
    institutionHandler: '用编单位经办', institutionSigner: '用编单位负责人', officeHandler: '部门经办', officeSigner: '部门签批', supervisor: '督办', inspector: '监督检查',
    systemAdministrator: '系统管理员', securityAdministrator: '安全管理员', auditAdministrator: '审计管理员',
    officeMachine: '部门业务系统', leaderInCharge: '分管领导',
  },
  en: {
    institutionHandler: 'institution handler', institutionSigner: 'head of institution', officeHandler: 'office handler', officeSigner: 'office signer', supervisor: 'supervisor', inspector: 'inspector',
    systemAdministrator: 'system administrator', securityAdministrator: 'security administrator', auditAdministrator: 'audit administrator',
    officeMachine: 'office’s own system', leaderInCharge: 'leader in charge',
  },
};
