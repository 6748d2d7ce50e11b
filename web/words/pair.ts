import type { Language } from '../../src/labels/labels';

/** A word of the screen: Chinese, then English. Places in it are written {{name}}. */
export type Pair = readonly [zh: string, en: string];
/** The words of one screen by their codes. */
export type Words = Readonly<Record<string, Pair>>;

const AT: Readonly<Record<Language, 0 | 1>> = { zh: 0, en: 1 };

/** The words of one screen in one language. */
export const inLanguage = (words: Words, language: Language): Record<string, string> => Object.fromEntries(Object.entries(words).map(([code, pair]) => [code, pair[AT[language]]]));
