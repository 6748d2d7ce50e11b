import type { rosterColumns, RowOf } from '../../src/contracts/importLayout';
import type { PlannedInstitution } from './planned';
import { standings } from './standing';

type RosterRow = RowOf<typeof rosterColumns>;
type Leading = Pick<RosterRow, 'leadershipPostKind' | 'leadershipBody'>;
/** A post that somebody of the demo holds. `as` says what kind of life leads to it. */
export type Seat = Leading & Pick<RosterRow, 'body' | 'quotaKind' | 'post' | 'postLevel'> & { readonly as: 'leader' | 'divisionHead' | 'staff' | 'worker' | 'technician' };

const NOBODY_LEADS: Leading = { leadershipPostKind: null, leadershipBody: null };

/** The seats of an institution that are taken, the leaders' first, then the heads of its bodies, the staff, and those on its other quotas. */
export function seatsOf(planned: PlannedInstitution): Seat[] {
  const { quotas, bodies, staffPosts = ['工作人员'] } = planned;
  const [main, ...others] = quotas;
  if (!main) return [];
  const seats = [...leadersOf(planned), ...headsOf(planned)];
  const desks = desksOf(planned);
  for (let index = 0; seats.length < main.inPost; index += 1) seats.push({ as: 'staff', body: desks[index % desks.length] ?? null, quotaKind: main.kind, post: staffPosts[index % staffPosts.length] ?? '', postLevel: 'sectionMember', ...NOBODY_LEADS });
  for (const { kind, inPost } of others) {
    const life = kind === 'supportStaff' ? { as: 'worker', post: '驾驶员', postLevel: 'skilledWorker' } as const : { as: 'technician', post: '信息技术人员', postLevel: 'officeClerk' } as const;
    seats.push(...Array.from({ length: inPost }, (): Seat => ({ ...life, body: bodies[0] ?? null, quotaKind: kind, ...NOBODY_LEADS })));
  }
  return seats;
}

function leadersOf({ quotas, leaders, specialPosts = [], grade = 'sectionLevelPrincipal' }: PlannedInstitution): Seat[] {
  const quotaKind = quotas[0]?.kind ?? 'administrative';
  const { principal, deputy } = standings[grade];
  const leader = (leadershipPostKind: Seat['leadershipPostKind'], post: string, postLevel: Seat['postLevel']): Seat => ({ as: 'leader', body: null, quotaKind, post, postLevel, leadershipPostKind, leadershipBody: null });
  return [
    leader('principal', leaders.principal, principal),
    ...Array.from({ length: leaders.filled }, () => leader('deputy', leaders.deputy, deputy)),
    ...specialPosts.filter(each => each.isFilled).map(each => leader(each.kind, each.post, deputy)),
  ];
}

function headsOf({ quotas, bodies, headless, headTitle, headTitles = {}, grade = 'sectionLevelPrincipal' }: PlannedInstitution): Seat[] {
  const quotaKind = quotas[0]?.kind ?? 'administrative';
  const titleOf = (body: string): string => headTitles[body] ?? (body.endsWith('办公室') ? '主任' : headTitle);
  return bodies.filter(body => body !== headless).map(body => ({ as: 'divisionHead', body, quotaKind, post: titleOf(body), postLevel: standings[grade].bodyHead, leadershipPostKind: 'principal', leadershipBody: body }));
}

/** The bodies in the order in which staff are put into them. */
function desksOf({ bodies, strengths, headless }: PlannedInstitution): readonly string[] {
  if (strengths === undefined) return bodies;
  return bodies.flatMap((body, index) => Array.from({ length: (strengths[index] ?? 0) - (body === headless ? 0 : 1) }, () => body));
}
