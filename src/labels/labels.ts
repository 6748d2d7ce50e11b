/** The languages of the screens and of the problems: simplified Chinese first, English second. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A label in every language for every code: a missing one does not compile. */
export type Labels<Code extends string> = Readonly<Record<Language, Readonly<Record<Code, string>>>>;

/** One text in every language. */
export type Said = Readonly<Record<Language, string>>;
