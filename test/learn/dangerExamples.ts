import { languages } from '../../dialogs/locales';
import { listOf } from '../../dialogs/understanding/learned/features';
import { dangerFeatures, dangerLabels } from '../../dialogs/understanding/learned/ofDanger';
import { readMessage } from '../../dialogs/understanding/message';
import { linesOf, MUST } from './sources';
import type { Example, Training } from './train';

/** How danger is learned. */
export const dangerTraining: Training = {
  labels: dangerLabels,
  width: 24,
  rounds: 14,
  rate: 0.1,
  leftOut: 0.35,
  fewest: 3,
  most: 120_000,
  seed: 1,
};

/** Every phrase of danger and its harmless mirrors, and every wish as something harmless, in all languages. */
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
        features: listOf(dangerFeatures(readMessage(text))),
        targets: Int8Array.from(dangerLabels, (label) => Number(known[label])),
        weight: label === danger ? weight : MUST_WEIGHT,
      };
    };
    return [
      ...linesOf('danger', language).map(([danger = '', text = '']) => example(danger, text, 1)),
      ...linesOf('wishes', language).map(([, , text = '']) => example('routine', text, HARMLESS_WEIGHT)),
    ];
  });

const HARMLESS_WEIGHT = 2;
/** How much more what has to come out counts. */
const MUST_WEIGHT = 8;
