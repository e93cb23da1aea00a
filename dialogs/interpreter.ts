import { answerOf, type Answer } from './answer';
import type { Turn } from './conversation';
import { callBack, openRequest, workItem } from './handOff/callBack';
import { languages } from './locales';
import { say, type Say } from './say';

/** Languages whose words are near ours, so that a danger in them is understood. */
const NEAR_OURS: readonly string[] = ['pt', 'it', 'fr'];

/** Whether what seems a danger in a message may be no more than words of a language we do not know. */
export const isForeign = ({ heard: { otherLanguage } }: Turn): boolean =>
  otherLanguage !== undefined && !NEAR_OURS.includes(otherLanguage);

/** The language a message is in, or asks for, when it is none of ours. */
const languageWanted = ({ heard }: Turn): string | undefined => {
  const { otherLanguage, intents, slots } = heard;
  if (otherLanguage !== undefined) return otherLanguage;
  const wanted = intents.includes('change-language') ? slots.language : undefined;
  return languages.some((one) => one === wanted) ? undefined : wanted;
};

/** One line in that language; to who wrote a whole sentence in ours, one in ours as well. */
const linesFor = (language: string, { heard, world }: Turn): readonly Say[] => {
  const line = world.agentLine;
  if (language === 'und') return [say('interpreter.which'), say('interpreter.line', { line })];
  const words = world.program.interpreterLines.value[language]?.replace('{line}', line);
  const ours = say('interpreter.any', { line });
  if (words === undefined) return [ours];
  return heard.language !== undefined
    ? [ours, say('interpreter', { words })]
    : [say('interpreter', { words })];
};

/**
 * Who speaks another language than ours is told in it that an interpreter is free, whom to call, and 911; a person calls back with
 * an interpreter. What is open stays open.
 * @returns undefined for a message in a language of ours that asks for no other
 */
export const offerInterpreter = (turn: Turn): Answer | undefined => {
  const language = languageWanted(turn);
  if (language === undefined) return undefined;
  const { danger, mayBe } = turn.heard;
  const kind = danger === 'emergency' || danger === 'crisis' ? danger : mayBe;
  const request = { ...openRequest(turn.state), said: turn.heard.text };
  const item = { ...workItem(turn, kind ?? 'call-back', 'interpreter', { request }), language };
  const once = `interpreter ${language}${kind === undefined ? '' : ` ${String(turn.number)}`}`;
  if (turn.incoming.isCall === true)
    return answerOf([], [{ ...callBack(turn, item, 'interpreter.call'), once }]);
  return answerOf(linesFor(language, turn), [{ kind: 'openWorkItem', item, once, saying: () => [] }]);
};

/** Whether this is what a message was answered in its own language, in which nothing else is said. */
export const isInItsLanguage = (says: readonly Say[]): boolean => says[0]?.key === 'interpreter';
