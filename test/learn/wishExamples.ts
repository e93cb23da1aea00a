import { languages } from '../../dialogs/locales';
import { intents, isSlotName } from '../../dialogs/understanding/heard';
import { readAnswer } from '../../dialogs/understanding/intents/readAnswer';
import { phrasedWishes } from '../../dialogs/understanding/intents/phrasedWishes';
import { listOf } from '../../dialogs/understanding/learned/features';
import { wishFeatures } from '../../dialogs/understanding/learned/ofWishes';
import { readMessage } from '../../dialogs/understanding/message';
import { linesOf, MUST } from './sources';
import type { Example, Training } from './train';

/** How wishes are learned. */
export const wishTraining: Training = {
  labels: intents,
  width: 64,
  rounds: 16,
  rate: 0.1,
  leftOut: 0.3,
  fewest: 3,
  most: 120_000,
  seed: 1,
};

/** How much more what has to come out counts. */
const MUST_WEIGHT = 5;

/** Every message with its wishes, in all languages. */
export const wishExamples = (): readonly Example[] =>
  languages
    .flatMap((language) => linesOf('wishes', language))
    .map(([label = '', asking = '', text = '']) => {
      const wishes = label.replace(MUST, '');
      const expecting = isSlotName(asking) ? [asking] : [];
      const message = readMessage(text);
      const context = {
        expecting,
        isReadBack: asking === 'confirmTrip',
        phrased: phrasedWishes(message, expecting).intents,
        answer: readAnswer(message, expecting),
      };
      const said = new Set(wishes.split('+'));
      return {
        features: listOf(wishFeatures(message, context)),
        targets: Int8Array.from(intents, (intent) => Number(said.has(intent))),
        weight: label === wishes ? 1 : MUST_WEIGHT,
      };
    });
