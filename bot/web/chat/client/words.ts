import type { Language } from '../../../../dialogs/locales';
import type { PageKey } from '../pageKey';
import { textIn, valueIn } from './valueIn';

const table: unknown = JSON.parse(document.getElementById('words')?.textContent ?? '{}');

/** The language a tag like `es-US` names, if it is one of ours. */
export const languageOf = (tag: string | undefined): Language | undefined => {
  const language = tag?.slice(0, 2).toLowerCase();
  return language === 'en' || language === 'es' ? language : undefined;
};

/** The language of the page. */
export const pageLanguage = (): Language => languageOf(document.documentElement.lang) ?? 'en';

/** Words of the page, in its language unless another is named. */
export const word = (key: PageKey, language: Language = pageLanguage()): string =>
  textIn(valueIn(table, language), key) ?? '';

const isPageKey = (name: string | undefined): name is PageKey => name?.startsWith('web.') === true;

/** Puts words into an element that change with the language of the page. */
export const putWord = (element: Element, key: PageKey): void => {
  element.setAttribute('data-word', key);
  element.textContent = word(key);
};

/** Changes the language of the page where it stands: nothing is loaded, nothing that was written is lost. */
export const changeLanguage = (language: Language): void => {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) {
    if (isPageKey(element.dataset.word)) element.textContent = word(element.dataset.word);
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    if (isPageKey(element.dataset.label)) element.setAttribute('aria-label', word(element.dataset.label));
  }
  for (const link of document.querySelectorAll<HTMLElement>('[data-language]')) {
    if (link.dataset.language === language) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  // A reload shows the page in the same language.
  history.replaceState(null, '', `/?lang=${language}`);
};
