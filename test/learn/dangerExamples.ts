import { languages } from '../../dialogs/locales';
import { listOf } from '../../dialogs/understanding/learned/features';
import { dangerFeatures, dangerLabels } from '../../dialogs/understanding/learned/ofDanger';
import { readMessage } from '../../dialogs/understanding/message';
import { towns } from '../../domain/places/towns';
import { linesOf, MUST } from './sources';
import { randomFrom, type Example, type Training } from './train';

/** Danger is learned once by each of these. */
export const dangerSeeds: readonly number[] = [1, 2];

/** How danger is learned. */
export const dangerTraining: Training = {
  labels: dangerLabels,
  byStretch: 0,
  width: 48,
  rounds: 20,
  rate: 0.1,
  leftOut: 0.5,
  fewest: 6,
  most: 200_000,
  seed: 1,
};

/** Messages of words that are none, so that what is not known is not taken for danger. */
const NONSENSE_MESSAGES = 1_500;
const MOST_WORDS = 4;
const MOST_SYLLABLES = 3;
const CONSONANTS = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'f',
  'g',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'qu',
  'r',
  's',
  'st',
  't',
  'v',
  'w',
  'x',
  'y',
  'z',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou', 'ie'];

const nonsense = (many: number): readonly string[] => {
  const random = randomFrom(many);
  const upTo = (most: number): number => Math.floor(random() * most);
  const syllable = (): string =>
    `${CONSONANTS[upTo(CONSONANTS.length)] ?? ''}${VOWELS[upTo(VOWELS.length)] ?? ''}`;
  const word = (): string =>
    Array.from({ length: 1 + upTo(MOST_SYLLABLES) }, syllable).join('') +
    (CONSONANTS[upTo(CONSONANTS.length)] ?? '');
  return Array.from({ length: many }, () => Array.from({ length: 1 + upTo(MOST_WORDS) }, word).join(' '));
};

/** Situations that may be danger, and lines of none of them, which are a mixture: nothing is learned from either. */
const MAY_BE_DANGER = [
  'abuse-or-neglect',
  'crash-or-fall',
  'driver-conduct',
  'left-alone',
  'stranded',
  'unsafe-ride',
  'none',
];

/** Every phrase of danger and its harmless mirrors, and every wish and harmless situation, in all languages. */
export const dangerExamples = (): readonly Example[] =>
  languages.flatMap((language) => {
    const example = (label: string, text: string, weight: number): Example => {
      const danger = label.replace(MUST, '');
      const known: Readonly<Record<(typeof dangerLabels)[number], boolean>> = {
        danger: danger === 'emergency' || danger === 'crisis',
        crisis: danger === 'crisis',
        urgent: danger === 'urgent',
        spanish: language === 'es',
      };
      return {
        features: listOf(dangerFeatures(readMessage(text)), true),
        targets: Int8Array.from(dangerLabels, (label) => Number(known[label])),
        weight: label === danger ? weight : MUST_WEIGHT,
      };
    };
    // "My chemo is today and nobody came" may be urgent: nothing is said of it.
    const ofSituation = (text: string): Example => {
      const { targets, ...learned } = example('routine', text, HARMLESS_WEIGHT);
      return {
        ...learned,
        targets: targets.map((target, at) => (dangerLabels[at] === 'urgent' ? -1 : target)),
      };
    };
    return [
      ...linesOf('danger', language).map(([danger = '', text = '']) => example(danger, text, 1)),
      ...linesOf('wishes', language).map(([, , text = '']) => example('routine', text, HARMLESS_WEIGHT)),
      ...linesOf('plain', language).map(([text = '']) => example('routine', text, HARMLESS_WEIGHT)),
      ...linesOf('situations', language)
        .filter(([told = '']) => !MAY_BE_DANGER.some((situation) => told.includes(situation)))
        .map(([, , text = '']) => ofSituation(text)),
      ...towns.map(({ name }) => example('routine', name, 1)),
      ...nonsense(NONSENSE_MESSAGES).map((text) => example('routine', text, 1)),
    ];
  });

const HARMLESS_WEIGHT = 8;
/** How much more what has to come out counts. */
const MUST_WEIGHT = 8;
