import type { StageVisit } from '../../src/procedure/standing';

/** The question to an office's own system. It names entries and codes, never a person. */
export type Question = { readonly caseNumber: string; readonly lane: string; readonly stage: string; readonly visit: StageVisit['visit']; readonly creditCode: string; readonly entries: readonly number[] };

/** What that system answers: the act that it has done, as its officer would state it, or `cannotAct` with the reason. */
export type SystemAnswer = { readonly act: string; readonly input: unknown };

/** Puts a question to the system behind an address. Rejects where it cannot be reached or gives no answer. */
export type OtherSystem = (to: { readonly url: string; readonly secret: string }, question: Question) => Promise<SystemAnswer>;
