import { languages, type Language } from '../../../dialogs/locales';
import { messages, spoken, type MessageKey } from '../../../dialogs/locales/messages';
import { isSpokenKey, render } from '../../../dialogs/locales/render';
import { encodingOf, segments } from '../../channels/sms/segments';
import { insteadOf } from './bannedWords';
import { budgetOf } from './budget';
import { longestOf } from './longest';
import { messageKeys } from './messageKeys';
import { questions } from './questions';
import { asRead, isEasy, readingOf, sentencesIn } from './reading';
import { taskTexts } from './taskTexts';

/** One message in one language, as a member gets it by text, with the longest real data in it. */
export interface Row {
  readonly key: MessageKey;
  readonly language: Language;
  readonly text: string;
  readonly parts: number;
  /** Most parts it may have; undefined where it is never texted. */
  readonly budget: number | undefined;
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** A grade of school in English; in Spanish an ease, of which more is easier. Of one sentence it tells little. */
  readonly reading: number;
}

const rowOf = (key: MessageKey, language: Language): Row => {
  const text = render(longestOf(key, language), language);
  return {
    key,
    language,
    text,
    parts: segments(text),
    budget: budgetOf(key, language),
    encoding: encodingOf(text),
    reading: readingOf(sentencesIn(asRead(key, language)), language),
  };
};

/** Every message in every language. */
export const rows = (): readonly Row[] =>
  messageKeys.flatMap((key) => languages.map((language) => rowOf(key, language)));

const banned = (language: Language): readonly string[] =>
  messageKeys.flatMap((key) =>
    [messages[language][key], ...(isSpokenKey(key) ? [spoken[language][key]] : [])]
      .flatMap((text) => insteadOf(text, language))
      .map((instead) => `${key} (${language}) has a banned word. Instead: ${instead}.`),
  );

const tooHard = (language: Language): readonly string[] =>
  taskTexts(language)
    .map(({ task, sentences }) => ({ task, level: readingOf(sentences, language) }))
    .filter(({ level }) => !isEasy(level, language))
    .map(({ task, level }) => `What ${task} says in ${language} is too hard to read: ${level.toFixed(1)}.`);

/** What is wrong with the messages, a sentence each. */
export const complaints = (all: readonly Row[]): readonly string[] => [
  ...all
    .filter(({ parts, budget }) => budget !== undefined && parts > budget)
    .map(
      ({ key, language, parts, budget }) =>
        `${key} (${language}) has ${parts} parts; ${budget ?? 0} are the most.`,
    ),
  ...languages.flatMap(banned),
  ...languages.flatMap(tooHard),
  ...questions
    .filter(({ about }) => about === undefined)
    .map(
      ({ key }) =>
        `${key} asks about something that is not written down in bot/commands/messages/questions.ts.`,
    ),
  ...questions.flatMap(({ key, outOfReach }) =>
    outOfReach.map(
      ({ fact, knownBy }) => `${key} asks for ${fact}, which the ${knownBy} knows and no caller.`,
    ),
  ),
];
