import { languageNames, speakingWords } from '../../locales/words/languageNames';
import { placeWords } from '../../locales/words/placeWords';
import type { Message } from '../message';
import { perWord } from '../perWord';

/** Words between a language and what says that somebody speaks it. */
const SPEAKING_REACH = 3;
const ENGLISH = 'en';

const firstOfLanguages = new Set([...languageNames.keys()].map((name) => name.split(' ')[0]));
const mayBeLanguage = perWord((word) => firstOfLanguages.has(word));

/** The language somebody speaks, ISO 639-1: "she speaks only Spanish", "Polish speaker", "no english, ukrainian". */
export const spokenLanguage = ({ tokens }: Message): string | undefined => {
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || !mayBeLanguage(token.known)) continue;
    const { word } = token;
    const next = tokens[index + 1]?.word ?? '';
    const double = languageNames.get(`${word} ${next}`);
    const code = double ?? languageNames.get(word);
    if (code === undefined || code === ENGLISH) continue;
    const to = index + (double === undefined ? 1 : 2);
    if (speakingWords.notAfter.has(tokens[to]?.word ?? '')) continue;
    const around = tokens.slice(Math.max(0, index - SPEAKING_REACH), to + SPEAKING_REACH);
    const isIn = placeWords.in.has(tokens[index - 1]?.word ?? '');
    if (isIn || around.some((token) => speakingWords.cues.has(token.word))) return code;
  }
  return undefined;
};
