import type { NewAccount } from '../../prisma/records/accounts';
import type { OfficeDesk } from '../../src/procedure/desk';
import { DEMO_PASSWORD, officeLogins } from '../demoOffices';
import { DEMO_COUNTY, demoRegions } from './regions';

/** An account of the demo before its password is known; `region` is the one whose offices serve it. */
export type DemoAccount = Omit<NewAccount, 'passwordHash'> & { readonly region: string };
/** An office as the register has it. */
export type DemoOffice = { readonly id: string; readonly regionCode: string; readonly desk: OfficeDesk; readonly name: string };
/** An institution as the register has it. */
export type DemoInstitution = { readonly id: string; readonly regionCode: string; readonly creditCode: string; readonly name: string };

const servedRegions = demoRegions.filter(region => region.servedBy === region.code);
const others = servedRegions.filter(region => region.code !== DEMO_COUNTY);
/** The first county's logins have no suffix; those of other regions end with the region's code. */
const suffixOf = (region: string): string => (region === DEMO_COUNTY ? '' : `.${region}`);
const serverOf = (region: string): string => demoRegions.find(each => each.code === region)?.servedBy ?? region;

const account = (region: string, login: string, displayName: string, roles: DemoAccount['roles']): DemoAccount => ({ region, login, displayName, mailAddress: `${login}@demo.example`, roles });

const officers = (offices: readonly DemoOffice[]): DemoAccount[] => offices.flatMap(({ id, regionCode, desk, name }) => {
  const [handler, signer] = officeLogins[desk];
  const suffix = suffixOf(regionCode);
  return [account(regionCode, `${handler}${suffix}`, `${name}经办人`, [{ role: 'officeHandler', office: id }]), account(regionCode, `${signer}${suffix}`, `${name}负责人`, [{ role: 'officeSigner', office: id }])];
});

/** The first county's institutions are counted before all others; within both, by their credit codes. */
function clerks(institutions: readonly DemoInstitution[]): DemoAccount[] {
  const isElsewhere = ({ regionCode }: DemoInstitution): number => Number(serverOf(regionCode) !== DEMO_COUNTY);
  const sorted = [...institutions].sort((one, other) => isElsewhere(one) - isElsewhere(other) || (one.creditCode < other.creditCode ? -1 : 1));
  return sorted.flatMap(({ id, regionCode, name }, index) => {
    const login = `organ${String(index + 1).padStart(2, '0')}`;
    const region = serverOf(regionCode);
    return [account(region, login, `${name}经办人`, [{ role: 'institutionHandler', institution: id }]), account(region, `${login}.head`, `${name}负责人`, [{ role: 'institutionSigner', institution: id }])];
  });
}

/** Who is in charge of a region's five offices (分管领导). */
const leaders = (offices: readonly DemoOffice[]): DemoAccount[] => servedRegions.map(({ code, name }) => account(code, `leader${suffixOf(code)}`, `${name}分管领导`, offices.filter(each => each.regionCode === code).map(each => ({ role: 'leaderInCharge', office: each.id }))));

const overRegion = (code: string, name: string): DemoAccount[] => ([
  ['supervisor', '督办专员', 'supervisor'], ['inspector', '监督检查专员', 'inspector'],
  ['system.admin', '系统管理员', 'systemAdministrator'], ['security.admin', '安全管理员', 'securityAdministrator'], ['audit.admin', '审计管理员', 'auditAdministrator'],
] as const).map(([login, title, role]) => account(code, `${login}${suffixOf(code)}`, `${name}${title}`, [{ role, region: code }]));

/** Somebody with two seats, to show that nobody decides on his own application. */
function seconded(offices: readonly DemoOffice[], institutions: readonly DemoInstitution[]): DemoAccount {
  const institution = institutions.find(each => each.name === '临溪县财政局')?.id ?? '';
  const office = offices.find(each => each.regionCode === DEMO_COUNTY && each.desk === 'staffingOffice')?.id ?? '';
  return account(DEMO_COUNTY, 'seconded', '临溪县财政局借调编办人员', [{ role: 'institutionHandler', institution }, { role: 'officeSigner', office }]);
}

/** Who may sign in to the demo: two officers of every office, two of every institution, and those over each region. */
export const demoAccounts = (offices: readonly DemoOffice[], institutions: readonly DemoInstitution[]): DemoAccount[] => [...officers(offices), ...leaders(offices), ...clerks(institutions), seconded(offices, institutions), ...servedRegions.flatMap(({ code, name }) => overRegion(code, name))];

/** The list that `npm start` prints: the first county's accounts, and how those of the other regions are called. */
export function accountsText(accounts: readonly DemoAccount[]): string {
  const shown = accounts.filter(each => each.region === DEMO_COUNTY);
  const width = Math.max(...shown.map(each => each.login.length));
  const clerksElsewhere = accounts.filter(each => each.region !== DEMO_COUNTY && /^organ\d+$/.test(each.login)).map(each => each.login);
  const example = others.at(-1)?.code ?? '';
  return [
    `demo accounts, all with the password ${DEMO_PASSWORD}:`,
    ...shown.map(each => `  ${each.login.padEnd(width)}  ${each.displayName}`),
    `and ${accounts.length - shown.length} more: ${others.map(({ code, name }) => `${code} ${name}`).join(', ')} have the same logins with the code behind (staffing.${example}, supervisor.${example}); their institutions are ${clerksElsewhere[0] ?? ''} to ${clerksElsewhere.at(-1) ?? ''} by credit code, with .head for the head.`,
    '',
  ].join('\n');
}
