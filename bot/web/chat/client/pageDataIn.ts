import type { PageData, RidesShown } from '../pageData';
import { textIn, valueIn } from './valueIn';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isText = (value: unknown): value is string => typeof value === 'string';

const cardsIn = (value: unknown): RidesShown['cards'] =>
  listOf(value).map((card) =>
    listOf(card).map((row): [string, string] => {
      const [name = '', text = ''] = listOf(row).filter(isText);
      return [name, text];
    }),
  );

/** What is to be shown beside an answer; the names of inputs are checked by who shows them. */
export interface ShownBeside {
  readonly inputs: readonly string[];
  readonly needed: string;
  /** Milliseconds since 1970 UTC; undefined while nobody is known. */
  readonly trustedUntil: number | undefined;
  readonly rides?: RidesShown;
}

/** What the server sent for this page along with an answer. */
export const pageDataIn = (channelData: unknown): ShownBeside => {
  const named = (name: keyof PageData): unknown => valueIn(valueIn(channelData, 'rideline'), name);
  const trustedUntil = named('trustedUntil');
  const rides = named('rides');
  const calendar = textIn(rides, 'calendar');
  const needed = named('needed');
  return {
    inputs: listOf(named('inputs')).filter(isText),
    needed: isText(needed) ? needed : '',
    trustedUntil: isText(trustedUntil) ? Date.parse(trustedUntil) : undefined,
    ...(calendar !== undefined && {
      rides: { title: textIn(rides, 'title') ?? '', cards: cardsIn(valueIn(rides, 'cards')), calendar },
    }),
  };
};
