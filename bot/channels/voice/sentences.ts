import { keyPrompts } from '../../../dialogs/awaiting';
import type { KeyInput } from '../../../dialogs/form/keys';
import { languages, type Language } from '../../../dialogs/locales';
import { render, renderAll } from '../../../dialogs/locales/render';
import { say, type Say } from '../../../dialogs/say';
import type { Reply } from '../../turn/turn';

/** What is said in one voice. */
export interface Sentence {
  readonly language: Language;
  readonly text: string;
}

/** A number that is told for the first time, of a ride or a case: it is told twice. */
const onceMore = ({ key, values: { number, caseNumber } = {} }: Say): readonly Say[] => [
  ...(key.startsWith('booked.') && number !== undefined ? [say('call.numberAgain', { number })] : []),
  ...(caseNumber === undefined ? [] : [say('call.caseAgain', { caseNumber })]),
];

/** Whether the key for the other language counts now. */
const takesLanguageKey = ({ awaits }: Pick<Reply, 'awaits'>): boolean =>
  awaits?.keys.kind === 'wishes' && (awaits.keys.page ?? 0) === 0;

/**
 * What is said, in the voice of its language. After the greeting, and after a change of language where the same key leads back, the other
 * language is offered in its own: whoever pressed it by mistake may not understand a word of what follows.
 */
export const sentencesOf = (reply: Pick<Reply, 'languages' | 'says' | 'awaits'>): readonly Sentence[] =>
  reply.languages.flatMap((language) => {
    const [first, ...rest] = reply.says.flatMap((one) => [one, ...onceMore(one)]);
    if (first === undefined) return [];
    const isGreeting = first.key === 'greeting';
    if (!isGreeting && !(first.key === 'language.changed' && takesLanguageKey(reply)))
      return [{ language, text: renderAll([first, ...rest], language, 'spoken') }];
    const others = languages.filter((other) => other !== language);
    const opening = isGreeting ? [say('call.opening')] : [];
    return [
      { language, text: render(first, language, 'spoken') },
      ...others.map((other) => ({ language: other, text: render(say('keys.language'), other, 'spoken') })),
      { language, text: renderAll([...opening, ...rest], language, 'spoken') },
    ];
  });

/** Keys after which an entry is complete; undefined when only # or a pause completes it. */
export const digitsOf = (keys: KeyInput): number | undefined => {
  switch (keys.kind) {
    case 'yes-no':
    case 'menu':
    case 'wishes':
      return 1;
    case 'date':
    case 'time':
      return 4;
    case 'birth-date':
      return 8;
    case 'number':
      return keys.digits;
    case 'dollars':
    case 'speech':
      return undefined;
  }
};

/** Words for the keys of a question, after it and in its language, and what has to come before them. */
const withKeys = (reply: Reply, ...more: readonly Say[]): readonly Sentence[] => {
  const [language = 'en'] = reply.languages;
  const text = renderAll([...more, ...keyPrompts(keysOf(reply))], language, 'spoken');
  return [...sentencesOf(reply), { language, text }];
};

const keysOf = ({ awaits }: Reply): KeyInput => awaits?.keys ?? { kind: 'speech' };

/** All that is said in answer, where the call goes on: the question with its keys, 911 twice, 988 with the way there. */
export const sentencesFor = (reply: Reply): readonly Sentence[] => {
  const { languages: spoken, awaits } = reply;
  switch (awaits?.then ?? 'answer') {
    case 'answer':
      return awaits?.hasAMoment === true ? sentencesOf(reply) : withKeys(reply);
    case 'anything-else':
      return withKeys(reply, say('anythingElse'));
    case 'emergency':
      return [
        ...sentencesOf(reply),
        ...sentencesOf({ languages: spoken, says: [say('call.emergencyAgain')] }),
      ];
    case 'crisis':
      return [...sentencesOf(reply), ...sentencesOf({ languages: spoken, says: [say('call.crisisOffer')] })];
    case 'person':
    case 'goodbye':
      return sentencesOf(reply);
  }
};
