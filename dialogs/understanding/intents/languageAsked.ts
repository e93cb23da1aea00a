import { aroundWords } from '../../locales/words/aroundWords';
import { languageNames } from '../../locales/words/languageNames';
import { insteadOf, isDenied } from './languageNamed';
import type { SaidPhrases } from './saidPhrases';

const NOT_LANGUAGE = new RegExp(`^ ?${aroundWords.notLanguage}`);

/** The language a message asks for, ISO 639-1: one that is named, and not only spoken of; where it is denied, the one instead of it. */
export const languageAsked = (said: SaidPhrases): string | undefined => {
  const { tokens, folded } = said.message;
  let denied: string | undefined;
  for (const { from, to } of said.all('language')) {
    const word = tokens[from]?.word ?? '';
    const cued = said.all('languageCue').some((cue) => Math.abs(cue.from - from) <= 3);
    const code = languageNames.get(
      tokens
        .slice(from, to)
        .map((token) => token.word)
        .join(' '),
    );
    const isNamed = NOT_LANGUAGE.test(folded.slice(tokens[from]?.end ?? 0, (tokens[from]?.end ?? 0) + 10));
    const isAsked =
      tokens.length <= 3 || (cued && tokens.length <= 12) || (said.has('languageAsked') && code !== 'en');
    if (code === undefined || word === '' || isNamed || !isAsked) continue;
    if (!isDenied(tokens, from)) return code;
    denied ??= insteadOf[code];
  }
  return denied;
};
