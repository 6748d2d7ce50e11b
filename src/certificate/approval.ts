import type { Day } from '../kernel/day';

/** Organization or personnel department, whichever manages the cadre (干部管理权限): default civil servants → organization, workers → personnel. */
export type ExaminingDepartment = 'organizationDepartment' | 'personnelDepartment';

/** The approval of the examining department (组织、人事部门批准手续), on which the staffing office places or removes (§3.2). */
export type Approval = { readonly department: ExaminingDepartment; readonly documentNumber: string; readonly approvedOn: Day };

/** Who manages the cadre (assumed default, §4.1): support staff (机关工勤) belong to the personnel department, all others to the organization department. */
export const examiningDepartmentOf = (quotaKind: string): ExaminingDepartment => (quotaKind === 'supportStaff' ? 'personnelDepartment' : 'organizationDepartment');
