import type { DisclosedQuota } from './content';

/** A region as it stands below another. */
export type RegionBelow = { readonly code: string; readonly name: string; readonly parent: string | null };
/** The numbers of an institution as they were shown to the public; null where they were not. */
export type ShownNumbers = { readonly institution: string; readonly region: string; readonly quotas: readonly DisclosedQuota[] | null };
/** A region with all below it: the institutions that are shown, those whose numbers are, and the sums of these. */
export type PublicTotal = { readonly region: string; readonly name: string; readonly parent: string | null; readonly institutions: number; readonly withNumbers: number; readonly quotas: readonly DisclosedQuota[] };

/**
 * The totals that the public is told (公开合计). They are sums of what is shown of institutions one by one, and of nothing
 * else: whatever is added to, taken from or compared with them, within a region or between days, gives what was shown
 * already. Of what is sealed or not shown not even the number of institutions goes in, and a region without anything
 * shown is not named.
 */
export function publicTotals(regions: readonly RegionBelow[], shown: readonly ShownNumbers[]): PublicTotal[] {
  const parents = new Map(regions.map(({ code, parent }) => [code, parent]));
  const ownAndAbove = (region: string | null | undefined): string[] => (region === null || region === undefined || !parents.has(region) ? [] : [region, ...ownAndAbove(parents.get(region))]);
  const within = new Map<string, ShownNumbers[]>();
  for (const each of shown) for (const region of ownAndAbove(each.region)) within.set(region, [...(within.get(region) ?? []), each]);
  return regions.flatMap(({ code, name, parent }) => {
    const own = within.get(code);
    return own === undefined ? [] : [{ region: code, name, parent, institutions: own.length, withNumbers: own.filter(each => each.quotas !== null).length, quotas: summed(own.flatMap(each => each.quotas ?? [])) }];
  });
}

/** The sums of each kind of quota. */
export function summed(quotas: readonly DisclosedQuota[]): DisclosedQuota[] {
  const kinds = [...new Set(quotas.map(({ kind }) => kind))].sort();
  return kinds.map(kind => quotas.filter(each => each.kind === kind).reduce((sum, { approved, inPost }) => ({ kind, approved: sum.approved + approved, inPost: sum.inPost + inPost }), { kind, approved: 0, inPost: 0 }));
}
