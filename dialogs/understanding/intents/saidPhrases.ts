import { answerLexicon, wishLexicon, type WishConcept } from '../../locales/vocabulary';
import type { HearingContext, Intent } from '../heard';
import type { Found } from '../lexicon';
import type { Message } from '../message';

const REACH = 5;
const SHORT = 4;
const NONE: readonly Found<never>[] = [];

/** Whether two phrases have a word in common. */
export const overlap = (one: Found<WishConcept>, { from, to }: Found<WishConcept>): boolean =>
  from < one.to && one.from < to;

/** Whether two phrases stand no more than so many words from each other. */
export const near = (
  one: readonly Found<WishConcept>[],
  other: readonly Found<WishConcept>[],
  reach = REACH,
): boolean =>
  one.some((left) =>
    other.some(
      (right) =>
        left !== right &&
        (right.from >= left.to
          ? right.from - left.to <= reach
          : right.to <= left.from && left.from - right.to <= reach),
    ),
  );

/** The phrases of a message that may speak of wishes, and the wishes that were read from them so far. */
export class SaidPhrases {
  readonly intents: Intent[] = [];
  readonly isAnswering: boolean;
  readonly isQuestion: boolean;
  readonly isShort: boolean;
  /** The first word that is no mere politeness, and the last. */
  readonly firstSaid: number;
  private readonly lastSaid: number;
  private readonly byConcept = new Map<WishConcept, Found<WishConcept>[]>();

  constructor(
    readonly message: Message,
    readonly expecting: HearingContext['expecting'],
    found: readonly Found<WishConcept>[],
  ) {
    const { tokens, text } = message;
    this.isAnswering = expecting.length > 0;
    this.isQuestion = /[?\u00BF]/.test(text);
    this.isShort = tokens.length <= SHORT;
    for (const one of found) {
      if (isOfRide(one, found) || isOfCast(one, found)) continue;
      const same = this.byConcept.get(one.concept);
      if (same === undefined) this.byConcept.set(one.concept, [one]);
      else same.push(one);
    }
    const polite: boolean[] = [];
    const bePolite = ({ from, to }: Found<string>): void => {
      for (let index = from; index < to; index += 1) polite[index] = true;
    };
    for (const one of answerLexicon.find(tokens)) if (one.concept === 'filler') bePolite(one);
    this.all('thanks').forEach(bePolite);
    this.all('greeting').forEach(bePolite);
    let first = 0;
    while (polite[first] === true) first += 1;
    let last = tokens.length - 1;
    while (polite[last] === true) last -= 1;
    this.firstSaid = first;
    this.lastSaid = last;
  }

  all(concept: WishConcept): readonly Found<WishConcept>[] {
    return this.byConcept.get(concept) ?? NONE;
  }

  has(concept: WishConcept): boolean {
    return this.byConcept.has(concept);
  }

  /** Whether the message is nothing but this, politeness aside. */
  isWhole(concept: WishConcept): boolean {
    return this.all(concept).some(({ from, to }) => from <= this.firstSaid && to > this.lastSaid);
  }

  /** Whether one of these stands between pauses. */
  isClause(concept: WishConcept): boolean {
    const { tokens } = this.message;
    return this.all(concept).some(
      ({ from, to }) =>
        (from === 0 || tokens[from]?.pause !== 'none') &&
        (to >= tokens.length || tokens[to]?.pause !== 'none'),
    );
  }

  add(intent: Intent): void {
    if (!this.intents.includes(intent)) this.intents.push(intent);
  }

  wants(intent: Intent): boolean {
    return this.intents.includes(intent);
  }
}

/** "Take me off for Thursday", "no me manden la guagua" */
const isOfRide = (one: Found<WishConcept>, found: readonly Found<WishConcept>[]): boolean =>
  one.concept === 'optOut' &&
  found.some(({ concept, from, to }) => concept === 'notOptOut' && from <= one.from && one.to <= to);

/** "Me quitan el yeso": what is taken off somebody is no ride. */
const isOfCast = (one: Found<WishConcept>, found: readonly Found<WishConcept>[]): boolean =>
  (one.concept === 'cancelVerb' || one.concept === 'cancelWhole') &&
  found.some((other) => other.concept === 'takenOff' && overlap(one, other));

/** What may speak of wishes in a message; undefined where nothing does, as in most answers: "no", a day, a name. */
export const saidPhrases = (
  message: Message,
  expecting: HearingContext['expecting'],
): SaidPhrases | undefined => {
  const found = wishLexicon.find(message.tokens);
  return found.length === 0 ? undefined : new SaidPhrases(message, expecting, found);
};
