import { languages } from '../../dialogs/locales';
import { intents, situations, type Intent } from '../../dialogs/understanding/heard';
import { isSlotName } from '../../dialogs/understanding/slotValues';
import { readAnswer } from '../../dialogs/understanding/intents/readAnswer';
import { phrasedWishes } from '../../dialogs/understanding/intents/phrasedWishes';
import { listOf, stretchesOf } from '../../dialogs/understanding/learned/features';
import { wishFeatures } from '../../dialogs/understanding/learned/ofWishes';
import { readMessage } from '../../dialogs/understanding/message';
import { linesOf, MUST } from './sources';
import type { Example, Training } from './train';

/** How wishes are learned. */
export const wishTraining: Training = {
  labels: [...intents, ...situations],
  byStretch: intents.length,
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

/** Wishes of messages that may tell of a situation, too, where the line does not say so. */
const mayTellMore: ReadonlySet<string> = new Set<Intent>([
  'cancel-trip',
  'change-trip',
  'trip-status',
  'list-trips',
  'complaint',
  'compliment-suggestion',
  'mileage-reimbursement',
  'modes-question',
  'eligibility-question',
  'covered-service-question',
  'shared-ride',
  'go-back',
  'start-over',
  'talk-to-agent',
  'text-opt-out',
  'out-of-scope',
  'correction',
  'several-trips',
]);

/** Every message with its wishes and, where all of them are told, its situations, in all languages. */
export const wishExamples = (): readonly Example[] =>
  languages
    .flatMap((language) => [
      ...linesOf('wishes', language).map((line) => ({ line, isWhole: false })),
      ...linesOf('situations', language).map((line) => ({ line, isWhole: true })),
    ])
    .map(({ line: [label = '', asking = '', text = ''], isWhole }) => {
      const wishes = label.replace(MUST, '');
      const expecting = isSlotName(asking) ? [asking] : [];
      const message = readMessage(text);
      const context = {
        expecting,
        isReadBack: asking === 'confirmTrip',
        phrased: phrasedWishes(message, expecting).intents,
        answer: readAnswer(message, expecting),
      };
      const features = wishFeatures(message, context);
      const said = new Set(wishes.split('+'));
      const isUntold = !isWhole && [...said].some((one) => mayTellMore.has(one));
      return {
        features: listOf(features, false),
        stretches: stretchesOf(features).map((stretch) => listOf(stretch, false)),
        targets: Int8Array.from([
          ...intents.map((intent) => Number(said.has(intent))),
          ...situations.map((situation) => (isUntold ? -1 : Number(said.has(situation)))),
        ]),
        weight: label === wishes ? 1 : MUST_WEIGHT,
      };
    });
