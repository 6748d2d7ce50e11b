/** Identifiers are branded texts, so that a quota cannot be handed where a person key is wanted. */
type Id<Kind extends string> = string & { readonly __id: Kind };

/** Stands for a person everywhere outside the one table of personal records: a random UUID. */
export type PersonKey = Id<'person'>;
/** An institution (机构) of the register: a UUID. Its unified social credit code is a fact about it, not its key. */
export type InstitutionId = Id<'institution'>;
/** An internal division, dispatched or affiliated body (内设、派出、直属机构): a UUID. */
export type BodyId = Id<'body'>;
/** One establishment quota (编制): an institution's posts of one kind. A UUID. */
export type QuotaId = Id<'quota'>;
/** One line of leadership posts (领导职数): a body's posts of one kind. A UUID. */
export type LeadershipPostId = Id<'leadershipPost'>;
/** A verification form (核定单): a UUID. Its printed number is a fact about it. */
export type FormId = Id<'form'>;
