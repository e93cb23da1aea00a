import { compileLexicon, type Lexicon } from '../understanding/lexicon';
import { questions as en } from './en/questions';
import { questions as es } from './es/questions';
import { functionWords } from './words/functionWords';
import { isVocabulary } from './words/isVocabulary';

/** What a phrase in a question stands for. */
export type QuestionConcept = keyof typeof en;

const spanish: { readonly [Concept in QuestionConcept]: string } = es;

/** Both languages at once: what questions are about. */
export const questionLexicon: Lexicon<QuestionConcept> = compileLexicon<QuestionConcept>(
  'questions',
  en,
  spanish,
);

/** Words of questions that are worth mending when they are misspelt. */
export const questionWords: readonly string[] = [
  ...new Set(
    [...Object.values<string>(en), ...Object.values<string>(spanish)]
      .join(' ')
      .split(/[\s|/?]+/)
      .filter((word) => /^[a-z]+$/.test(word)),
  ),
];

/** Whether a word is spelt right as it stands. */
export const isKnownWord = (word: string): boolean =>
  questionLexicon.knows(word) ||
  isVocabulary(word) ||
  functionWords.en.has(word) ||
  functionWords.es.has(word);
