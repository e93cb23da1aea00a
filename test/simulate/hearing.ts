import { languages, type Language } from '../../dialogs/locales';
import { messages, type MessageKey } from '../../dialogs/locales/messages';
import { soundOf, wordsOf } from '../e2e/support/conversation';

/** A message found in a reply, and where it begins and ends. */
export interface Found {
  readonly key: MessageKey;
  readonly language: Language;
  readonly from: number;
  readonly to: number;
}

/** A numbered choice of a reply. */
export interface Choice {
  readonly number: string;
  readonly text: string;
}

const isKey = (key: string): key is MessageKey => key in messages.en;

/** Words that are nothing but a value, or a piece of other messages: they are found everywhere. */
const SHORTEST_LITERAL = 6;
const NOT_SAID_ALONE =
  /^(?:web|choice|place|mode|weekday|keys|requirement|mobility|chair|care|hospitalTrip|outOfState|freeRide|change\.(?:appointment|destination|pickup|returnRide)$|ride\.|citation|(?:clarify\.(?:place|day)|cancel)\.option$)/;

const keys = Object.keys(messages.en)
  .filter(isKey)
  .filter((key) => !NOT_SAID_ALONE.test(key));

const literalLength = (message: string): number => message.replaceAll(/\{[^{}]*\}/gu, '').length;

/** Asks by keys alone: by phone every menu sounds like it, so it is meant only where nothing else is asked. */
const ONLY_KEYS: MessageKey = 'clarify.halfOfDay.again';

/**
 * The messages a reply is made of, in order. What lies inside another message found is left out, the longer one standing for both,
 * and of two in one place that with more words of its own.
 * @param isSpoken whether it was heard on a call
 */
export const messagesIn = (reply: string, isSpoken: boolean): readonly Found[] => {
  const patternOf = isSpoken ? soundOf : wordsOf;
  // A message may be parted into two texts.
  const inOneLine = reply.replaceAll('\n', ' ');
  const found = languages.flatMap((language) =>
    keys
      .map((key) => ({ key, literal: literalLength(messages[language][key]) }))
      .filter(({ literal }) => literal >= SHORTEST_LITERAL)
      .flatMap(({ key, literal }) => {
        const pattern = patternOf(key, language);
        const match = pattern.exec(reply) ?? pattern.exec(inOneLine);
        if (match === null) return [];
        return [{ key, literal, language, from: match.index, to: match.index + match[0].length }];
      }),
  );
  const isAsked = found.some(({ key }) => key !== ONLY_KEYS && !/^(?:offer|form\.noted)/u.test(key));
  return found
    .filter(({ key }) => !isSpoken || key !== ONLY_KEYS || !isAsked)
    .filter(
      (one) =>
        !found.some(
          (other) =>
            other !== one &&
            other.from <= one.from &&
            other.to >= one.to &&
            (other.to - other.from > one.to - one.from || other.literal > one.literal),
        ),
    )
    .toSorted((one, other) => one.from - other.from);
};

/** The numbered choices of a reply, those on lines of their own. */
export const choicesIn = (reply: string): readonly Choice[] =>
  [...reply.matchAll(/^(?<number>\d+) = (?<text>.*)$/gmu)].map(({ groups }) => ({
    number: groups?.number ?? '',
    text: groups?.text ?? '',
  }));
