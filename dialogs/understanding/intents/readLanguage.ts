import { functionWords } from '../../locales/vocabulary';
import type { Language } from '../../locales';
import type { Message } from '../message';

const FEWEST_WORDS = 4;
const MARGIN = 2;

/** Letter patterns that one language has and the other hardly. */
const looks: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [/^wh/, /th/, /ing$/, /ght/, /^sh/, /ck/, /ee|oo/, /w/, /tion$/, /nt$/, /[dkt]s$/],
  es: [
    /cion$/,
    /[aeo]r$/,
    /ndo$/,
    /ado$|ada$/,
    /mente$/,
    /^qu[ei]/,
    /ll[aeo]/,
    /[ao]s$/,
    /rr/,
    /^ah/,
    /ito$|ita$/,
  ],
};

/** The language of a whole clear sentence; undefined for short or mixed ones, which carry no signal. */
export const readLanguage = ({ tokens, text }: Message): Language | undefined => {
  const words = tokens.filter(({ word }) => /^[a-z]+$/.test(word));
  if (words.length < FEWEST_WORDS) return undefined;
  const scoreOf = (language: Language): number =>
    words.reduce((sum, { word }) => {
      const functional = functionWords[language].has(word) ? 1 : 0;
      const looking = looks[language].some((look) => look.test(word)) ? 0.35 : 0;
      return sum + functional + looking;
    }, 0);
  const english = scoreOf('en');
  const spanish = scoreOf('es') + (/[\u00F1\u00BF\u00A1\u00E1\u00E9\u00ED\u00F3\u00FA]/i.test(text) ? 1 : 0);
  if (english >= spanish * 1.8 && english - spanish >= MARGIN * 0.6) return 'en';
  return spanish >= english * 1.8 && spanish - english >= MARGIN * 0.6 ? 'es' : undefined;
};
