import { hire } from '../hire/procedure';
import { impossible } from '../kernel/result';
import type { Tree } from '../procedure/tree';
import { separation } from '../separation/procedure';

/**
 * Every edition of a procedure that a case may have begun with. An edition in use is never edited
 * (a test pins its fingerprint): a change of the procedure is a new edition beside the old.
 */
export const editions = { 'hire/1': hire, 'separation/1': separation } satisfies Record<string, Tree>;
/** The name of a carried edition, as a case stores it. */
export type Edition = keyof typeof editions;

/** The two procedures of the notice: §5.1 and §5.2. */
export type Procedure = 'hire' | 'separation';
/** The edition with which new cases open. */
export const currentEdition: Record<Procedure, Edition> = { hire: 'hire/1', separation: 'separation/1' };

/** Whether this version of the product carries the edition. */
export const isEdition = (name: string): name is Edition => name in editions;
/** The tree of a stored edition; throws where the code no longer carries it. */
export const treeOf = (edition: string): Tree => (isEdition(edition) ? editions[edition] : impossible(`edition ${edition} is not carried by this version`));
