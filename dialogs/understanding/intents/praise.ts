import type { Intent } from '../heard';
import { overlap, type SaidPhrases } from './saidPhrases';

/** What a proposal of how it could be better may sound like. */
export const ofSuggestions: readonly Intent[] = [
  'complaint',
  'modes-question',
  'trip-status',
  'change-language',
];

/** "You are very kind" is said to us, and of no driver. */
const isKindToUs = (said: SaidPhrases): boolean =>
  said.has('kindToUs') &&
  // "The man who took me yesterday, very kind"
  !said.has('wasDriven') &&
  said
    .all('compliment')
    .every((one) => said.all('kindToUs').some(({ from, to }) => from <= one.from && one.to <= to));

/** What praises or proposes nothing: "you should fire that driver". */
export const isNoPraise = (said: SaidPhrases): boolean =>
  isKindToUs(said) ||
  (said.has('scolding') &&
    said.all('compliment').every((one) => said.all('scolding').some((other) => overlap(one, other))));
