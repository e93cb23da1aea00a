import { wishLexicon } from '../../locales/vocabulary';
import { denials } from '../../locales/words/functionWords';
import { languageNames } from '../../locales/words/languageNames';
import type { Message } from '../message';

/** Which ISO 639-2 calls so. */
const UNKNOWN_LANGUAGE = 'und';
/** "No Spanish" is said in English; of who has no English the language is not known. */
export const insteadOf: Readonly<Record<string, string>> = { es: 'en', en: UNKNOWN_LANGUAGE };
const DENIED_WITHIN = 3;

/** "No English", "I don't speak much English". */
export const isDenied = (tokens: Message['tokens'], at: number): boolean =>
  tokens.slice(Math.max(0, at - DENIED_WITHIN), at).some(({ word }) => denials.has(word));

/** The one language a message names and does not deny, of who surely wants another; which it is has to be asked where there are none or several. */
export const languageNamed = ({ tokens }: Message): string => {
  const named = wishLexicon
    .find(tokens)
    .filter(({ concept, from }) => concept === 'language' && !isDenied(tokens, from))
    .map(({ from, to }) =>
      languageNames.get(
        tokens
          .slice(from, to)
          .map(({ word }) => word)
          .join(' '),
      ),
    );
  const [only, ...others] = new Set(named.filter((code) => code !== undefined));
  return others.length === 0 && only !== undefined ? only : UNKNOWN_LANGUAGE;
};
