import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language } from '../../src/labels/labels';
import { allWords } from './all';
import { inLanguage } from './pair';

const KEPT = 'language';

/** Whether a text names one of our languages. */
const isLanguage = (text: string | null): text is Language => LANGUAGES.some(language => language === text);

/** The language that was chosen last, else Chinese. */
export function keptLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  return isLanguage(kept) ? kept : 'zh';
}

/** The language that the screens speak now. */
export const languageNow = (): Language => (isLanguage(i18next.language) ? i18next.language : 'zh');

const tell = (language: Language): void => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
};

/** Chooses the language of the screens and of what the API says. */
export async function choose(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  await i18next.changeLanguage(language);
  tell(language);
}

const resources = Object.fromEntries(
  LANGUAGES.map(language => [language, { translation: Object.fromEntries(Object.entries(allWords).map(([screen, words]) => [screen, inLanguage(words, language)])) }]),
);

/** Opens the words in the language kept. */
export async function openWords(): Promise<void> {
  const lng = keptLanguage();
  tell(lng);
  await i18next.use(initReactI18next).init({ lng, fallbackLng: false, resources, interpolation: { escapeValue: false }, returnNull: false }); // React escapes
}
