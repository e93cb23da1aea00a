import { functionWords } from '../../locales/words/functionWords';
import { languageSigns } from '../../locales/words/languageSigns';
import type { Language } from '../../locales';
import type { Message } from '../message';
import { perWord } from '../perWord';

const FEWEST_WORDS = 4;
/** How many times the signs of one language must outweigh those of the other, and by how much. */
const TIMES = 1.8;
const MARGIN = 1.2;
/** What a letter pattern weighs against a function word, and an accent. */
const LOOK_WEIGHT = 0.35;
const ACCENT = /[\u00F1\u00BF\u00A1\u00E1\u00E9\u00ED\u00F3\u00FA]/i;

/** What a word weighs for each language; none for what has other signs than letters. */
const signsOf = perWord((word): Readonly<Record<Language, number>> | 'none' => {
  if (!/^[a-z]+$/.test(word)) return 'none';
  const weightOf = (language: Language): number =>
    (functionWords[language].has(word) ? 1 : 0) +
    (languageSigns.looks[language].some((look) => look.test(word)) ? LOOK_WEIGHT : 0);
  return { en: weightOf('en'), es: weightOf('es') };
});

/** The language of a whole clear sentence or of a greeting; undefined for other short ones and mixed ones, which carry no signal. */
export const readLanguage = ({ tokens, text }: Message): Language | undefined => {
  let words = 0;
  let english = 0;
  let spanish = 0;
  for (const { known } of tokens) {
    const signs = signsOf(known);
    if (signs === 'none') continue;
    words += 1;
    english += signs.en;
    spanish += signs.es;
  }
  if (words < FEWEST_WORDS)
    return languageSigns.openings.find(tokens).find(({ from }) => from === 0)?.concept;
  if (ACCENT.test(text)) spanish += 1;
  if (english >= spanish * TIMES && english - spanish >= MARGIN) return 'en';
  return spanish >= english * TIMES && spanish - english >= MARGIN ? 'es' : undefined;
};
