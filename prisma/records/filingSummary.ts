import type { ImportedInstitution } from '../../src/contracts/importBatch';
import type { Difference } from '../../src/contracts/importDifferences';
import type { ImportProblem } from '../../src/institution/importProblem';
import type { FilingCheck } from './filingCheck';

/** How many lines of each list are told; of all of them the number. */
const MOST_TOLD = 500;
const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

const toldInstitution = ({ creditCode, name, region, bodies, quotas, leadershipPosts, structureLimits, people }: ImportedInstitution) => ({
  creditCode, name, region, bodies: bodies.length, approved: sum(quotas.map(each => each.approved)), allowance: sum(quotas.map(each => each.allowance?.posts ?? 0)), leadershipPosts: sum(leadershipPosts.map(each => each.approved)), structureLimits: structureLimits.length, people: people.length,
});

/** What files would do to the register (试算), as far as it is told: in no language yet. */
export type FilingSummary = {
  readonly problems: readonly ImportProblem[]; readonly problemsInAll: number;
  readonly institutionsTold: readonly ReturnType<typeof toldInstitution>[]; readonly institutionsInAll: number; readonly peopleInAll: number;
  readonly differences: readonly Difference[]; readonly differencesInAll: number;
};

/** The first lines of everything, and the numbers of all. */
export function summaryOf({ problems, batch, differences }: Omit<FilingCheck, 'known'>): FilingSummary {
  const institutions = batch?.institutions ?? [];
  return {
    ...firstProblems(problems),
    institutionsTold: institutions.slice(0, MOST_TOLD).map(toldInstitution), institutionsInAll: institutions.length, peopleInAll: sum(institutions.map(each => each.people.length)),
    differences: differences.slice(0, MOST_TOLD), differencesInAll: differences.length,
  };
}

/** The first problems of files, and the number of all. */
export const firstProblems = (problems: readonly ImportProblem[]) => ({ problems: problems.slice(0, MOST_TOLD), problemsInAll: problems.length });
