import type { Language } from '../../../dialogs/locales';
import { messages, spoken, type MessageKey } from '../../../dialogs/locales/messages';
import type { HttpAnswer } from './sms';

/** What a member answers to each question. */
export type Answers = { readonly [Key in MessageKey]?: string };

/** The conversation went another way than its test; the text shows it whole. */
class Astray extends Error {}

/** Matches what a message looks like once its values are in. */
const patternOf = (message: string): RegExp => {
  let depth = 0;
  let pattern = '';
  for (const character of message) {
    if (character === '{') depth += 1;
    if (depth === 0) pattern += character.replace(/[$()*+.?[\\\]^{|}]/, '\\$&');
    if (character !== '}') continue;
    depth -= 1;
    if (depth === 0) pattern += '[^]*?';
  }
  return new RegExp(pattern.trim(), 'u');
};

const isKey = (key: string): key is MessageKey => key in messages.en;

const patterns = {
  en: new Map(
    Object.keys(messages.en)
      .filter(isKey)
      .map((key) => [key, patternOf(messages.en[key])]),
  ),
  es: new Map(
    Object.keys(messages.es)
      .filter(isKey)
      .map((key) => [key, patternOf(messages.es[key])]),
  ),
} as const satisfies Record<Language, ReadonlyMap<MessageKey, RegExp>>;

/** What a message looks like in a text, whatever its values. */
export const wordsOf = (key: MessageKey, language: Language): RegExp =>
  patterns[language].get(key) ?? patternOf(key);

/** What a message sounds like on the phone, whatever its values. */
export const soundOf = (key: MessageKey, language: Language): RegExp =>
  patternOf({ ...messages[language], ...spoken[language] }[key]);

/** Who says something and waits for the answer. */
interface Talker<Reply> {
  say(text: string): Promise<Reply>;
}

/** The question of a text that has an answer: the last one, if there are several. */
export const questionIn = (
  text: string,
  answers: Answers,
  language: Language,
  words = wordsOf,
): MessageKey | undefined => {
  const found = Object.keys(answers)
    .filter(isKey)
    .flatMap((key) => {
      const place = words(key, language).exec(text)?.index;
      return place === undefined ? [] : [{ key, place }];
    });
  return found.toSorted((one, other) => one.place - other.place).at(-1)?.key;
};

/** More questions than any booking has. */
const MOST_TURNS = 25;

/**
 * Texts until the assistant says something, and answers its questions on the way, in whatever order they come.
 * @param opening the first text
 * @param goal the message that ends it
 * @param words what messages look like where this is said
 * @returns the reply that says it
 */
export const talkUntil = async <Reply extends HttpAnswer & { readonly text: string }>(
  member: Talker<Reply>,
  opening: string,
  goal: MessageKey,
  answers: Answers,
  language: Language,
  words = wordsOf,
): Promise<Reply> => {
  const transcript: string[] = [];
  let text = opening;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const reply = await member.say(text);
    transcript.push(
      `rider: ${text}`,
      `bot: ${reply.text === '' ? `${reply.status} ${reply.body}` : reply.text}`,
    );
    if (words(goal, language).test(reply.text)) return reply;
    const question = questionIn(reply.text, answers, language, words);
    if (question === undefined) break;
    text = answers[question] ?? '';
  }
  throw new Astray(`The assistant never said ${goal}:\n${transcript.join('\n')}`);
};
