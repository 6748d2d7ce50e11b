import { exemptHire, hire } from '../hire/procedure';
import { impossible } from '../kernel/result';
import type { Tree } from '../procedure/tree';
import { separation } from '../separation/procedure';
import { firstExemptHire } from './firstExemptHire';
import { firstHire } from './firstHire';
import { firstSeparation } from './firstSeparation';
import { secondHire } from './secondHire';
import { secondSeparation } from './secondSeparation';

/**
 * Every edition of a procedure that a case may have begun with. An edition in use is never edited
 * (a test pins its fingerprint): a change of the procedure is a new edition beside the old.
 */
export const editions = {
  'hire/1': firstHire,
  'hire/2': secondHire,
  'hire/3': hire,
  'exemptHire/1': firstExemptHire,
  'exemptHire/2': exemptHire,
  'separation/1': firstSeparation,
  'separation/2': secondSeparation,
  'separation/3': separation,
} satisfies Record<string, Tree>;
/** The name of a carried edition, as a case stores it. */
export type Edition = keyof typeof editions;

/** The two procedures of the notice: §5.1 and §5.2. */
export type Procedure = 'hire' | 'separation';
/** The acts that open a case. */
export type OpeningAct = 'application.submit' | 'exemptApplication.submit' | 'report.submit';
/** The edition with which a case opens, by the act that opens it: a hire with a form or without, a separation. */
export const currentEdition: Record<OpeningAct, Edition> = { 'application.submit': 'hire/3', 'exemptApplication.submit': 'exemptHire/2', 'report.submit': 'separation/3' };

/** Whether this version of the product carries the edition. */
export const isEdition = (name: string): name is Edition => Object.hasOwn(editions, name);
/** The tree of a stored edition; throws where the code no longer carries it. */
export const treeOf = (edition: string): Tree => (isEdition(edition) ? editions[edition] : impossible(`edition ${edition} is not carried by this version`));
/** The trees of every edition that is carried. */
export const carriedTrees = (): readonly Tree[] => Object.values(editions);
